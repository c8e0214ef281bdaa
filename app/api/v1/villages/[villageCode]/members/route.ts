import { getLocale, getTranslations } from "next-intl/server";
import { filterWords } from "@/components/membership/filter-words";
import { fileMade, fileNotes } from "@/components/shell/file-notes";
import { takeMembers } from "@/lib/membership/export/mutations";
import { memberFilter } from "@/lib/membership/schema";
import { membersSheet } from "@/lib/membership/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { streamCsv, streamXlsx } from "@/lib/platform/spreadsheet/write";

type Context = { params: Promise<{ villageCode: string }> };

/** The list of members as the page shows it, all of it, as a workbook or as CSV. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const wholeNik = query.nik === "full";
  const filter = memberFilter.parse(query);
  const taken = await takeMembers(actor, (await params).villageCode, filter, wholeNik);
  if (!taken.ok) return new Response(null, { status: 404 });
  const { village, rows, count, people } = taken.value;
  const t = await getTranslations("membership");
  const r = await getTranslations("resident");
  const locale = (await getLocale()) as Locale;
  const filters = (await filterWords(filter)).join(", ");
  const notes = await fileNotes(
    actor,
    t("sheet.lines", { lines: formatNumber(count, locale), people: formatNumber(people, locale) }),
    ...(filters ? [t("sheet.filters", { filters })] : []),
    t(wholeNik ? "sheet.nikFull" : "sheet.nikMasked"),
  );
  const sheet = membersSheet(rows, { t, r, notes });
  const name = `peserta-${village.name}-${today()}`;
  if (query.format === "csv") return fileResponse(streamCsv(sheet), name, "csv");
  return fileResponse(streamXlsx({ sheets: [sheet], made: fileMade(actor, name) }), name, "xlsx");
}
