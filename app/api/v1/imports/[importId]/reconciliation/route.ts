import { getLocale, getTranslations } from "next-intl/server";
import { lineWords } from "@/components/import/roster/line-words";
import { fileMade, fileNotes } from "@/components/shell/file-notes";
import { takeReconciliation } from "@/lib/import/roster/export/mutations";
import { reconciliationSheets } from "@/lib/import/roster/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import { isId } from "@/lib/platform/id";
import { streamXlsx } from "@/lib/platform/spreadsheet/write";

type Context = { params: Promise<{ importId: string }> };

/** How a list of members compares with the village's, as a workbook. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { importId } = await params;
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const taken = isId(importId) ? await takeReconciliation(actor, { importId }) : null;
  if (!taken?.ok) return new Response(null, { status: 404 });
  const { village, fileName, uploadedAt } = taken.value;
  const t = await getTranslations("roster");
  const i = await getTranslations("import");
  const words = await lineWords();
  const when = formatDateTime(uploadedAt, undefined, (await getLocale()) as Locale);
  const columns: Record<string, string> = {
    row: t("sheet.row"),
    name: t("name"),
    hamlet: i("fields.hamlet"),
    status: t("sheet.status"),
    paid: t("sheet.paid"),
    differences: t("sheet.differences"),
  };
  const sheets = reconciliationSheets(taken.value, {
    group: (group) => t(`groups.${group}`),
    column: (key) => columns[key] ?? i(`fields.${key}`),
    ours: (column) => t("sheet.ours", { column }),
    theirs: (column) => t("sheet.theirs", { column }),
    status: (status) => t(`statuses.${status}`),
    paid: words.paid,
    differences: words.differences,
    notes: await fileNotes(actor, t("sheet.file", { file: fileName, when }), t("sheet.masked")),
  });
  const name = `sanding-${village.name}-${today()}`;
  return fileResponse(streamXlsx({ sheets, made: fileMade(actor, name) }), name, "xlsx");
}
