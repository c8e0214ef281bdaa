import { getLocale, getTranslations } from "next-intl/server";
import { fileMade, fileNotes } from "@/components/shell/file-notes";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";
import { formatMonth, type Locale } from "@/lib/platform/format";
import { type Translator, translatorOf } from "@/lib/platform/i18n/translator";
import { writePdf } from "@/lib/platform/pdf/write";
import { cashBookLetter } from "@/lib/scheme/cash-book/paper/rules";
import { cashBookPage } from "@/lib/scheme/cash-book/queries";
import { cashBookInput } from "@/lib/scheme/cash-book/schema";
import { cashBookWorkbook } from "@/lib/scheme/cash-book/sheet";

type Context = { params: Promise<{ schemeId: string }> };

/** A month's cash book as a PDF on A4 or (`?paper=F4`) folio, or with `?format=xlsx` as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const query = cashBookInput.parse(Object.fromEntries(new URL(request.url).searchParams));
  const page = await cashBookPage(actor, (await params).schemeId, query.month);
  if (!page) return new Response(null, { status: 404 });
  const name = `buku-kas-${page.scheme.name}-${page.month}`;
  if (query.format === "pdf") {
    const { paper } = query;
    const made = fileMade(actor, name);
    const letter = cashBookLetter(page, await translatorOf("id", "cash"), { paper, day: today(), made });
    return fileResponse(await writePdf(letter), `${name}-${paper}`, "pdf");
  }
  const t = (await getTranslations("cash")) as unknown as Translator;
  const locale = (await getLocale()) as Locale;
  const month = (one: string) => formatMonth(one, locale);
  const notes = await fileNotes(actor);
  return fileResponse(
    await cashBookWorkbook(page, { t, month, notes, made: fileMade(actor, name) }),
    name,
    "xlsx",
  );
}
