import { getLocale, getTranslations } from "next-intl/server";
import { arrearsWords } from "@/components/contribution/arrears/words";
import { villageName } from "@/components/region/place";
import { fileMade, fileNotes } from "@/components/shell/file-notes";
import { takeLapsing } from "@/lib/contribution/arrears/export/mutations";
import { arrearsFilter } from "@/lib/contribution/arrears/schema";
import { lapsingPaper } from "@/lib/contribution/arrears/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { writePdf } from "@/lib/platform/pdf/write";

type Context = { params: Promise<{ villageCode: string }> };

/** The visiting list of those who will lapse, by RT, on A4 or F4 (`?paper=F4`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const taken = await takeLapsing(actor, (await params).villageCode, arrearsFilter.parse(query));
  if (!taken.ok && taken.code === "LIST_TOO_LONG") {
    const refusal = await getTranslations("refusal");
    return new Response(refusal(taken.code, taken.params), { status: 422 });
  }
  if (!taken.ok) return new Response(null, { status: 404 });
  const { village, days, rows } = taken.value;
  const { t, ...words } = await arrearsWords();
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const title = t("paper.title", { days });
  const name = await villageName(village);
  const place = shell("place", { district: village.districtName, regency: village.regencyName });
  const count = rows.length;
  const answer = t("answer", { village: name, count, countText: formatNumber(count, locale), days });
  const [foot = ""] = await fileNotes(actor);
  const paper = query.paper === "F4" ? "F4" : "A4";
  const file = `kunjungan-${village.name}-${today()}`;
  const pdf = await writePdf(
    lapsingPaper(rows, paper, {
      ...words,
      t,
      title,
      lines: [`${name}, ${place}`, answer],
      foot,
      pages: t.raw("paper.pages"),
      made: fileMade(actor, file),
    }),
  );
  return fileResponse(pdf, `${file}-${paper}`, "pdf");
}
