import { createTranslator } from "next-intl";
import { findingSentence, type ImportWords } from "@/components/import/finding-words";
import { downloadRefused } from "@/lib/import/mutations";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { catalogue } from "@/lib/platform/i18n/catalogue";
import { isId } from "@/lib/platform/id";
import { refusedWorkbook } from "@/lib/resident/sheet";

type Context = { params: Promise<{ importId: string }> };

/** The refused rows as a workbook of the same columns, with what to put right in a last one. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { importId } = await params;
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const found = isId(importId) ? await downloadRefused(actor, { importId }) : null;
  if (!found?.ok) return new Response(null, { status: 404 });
  const { fileName, columns, rows } = found.value;
  // The file goes back to the village, whatever language the officer reads.
  const messages = (await catalogue("id")) as Record<string, Record<string, string>>;
  const t: ImportWords = createTranslator<Record<string, Record<string, string>>, "import">({
    locale: "id",
    messages,
    namespace: "import",
  });
  const worded = rows.map(({ cells, reasons }) => ({
    cells,
    reasons: reasons.map((reason) => findingSentence(t, reason)).join(" "),
  }));
  const stem = fileName.replace(/\.[^.]*$/, "");
  return fileResponse(await refusedWorkbook({ columns, rows: worded }), `${stem}-ditolak`, "xlsx");
}
