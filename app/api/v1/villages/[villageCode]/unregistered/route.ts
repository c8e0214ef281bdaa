import { getLocale, getTranslations } from "next-intl/server";
import { villageName } from "@/components/region/place";
import { fileMade, fileNotes } from "@/components/shell/file-notes";
import { type Taken, takeUnregistered } from "@/lib/membership/export/mutations";
import { unregisteredFilter } from "@/lib/membership/schema";
import { unregisteredSheet } from "@/lib/membership/sheet";
import type { UnregisteredRow } from "@/lib/membership/unregistered/queries";
import { mostOnPaper } from "@/lib/membership/unregistered/rules";
import { unregisteredPaper } from "@/lib/membership/unregistered/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { fileResponse } from "@/lib/platform/download";
import { formatNumber, type Locale } from "@/lib/platform/format";
import type { Paper } from "@/lib/platform/pdf/paper";
import { writePdf } from "@/lib/platform/pdf/write";
import { streamXlsx } from "@/lib/platform/spreadsheet/write";

type Context = { params: Promise<{ villageCode: string }> };

/** Everybody of working age without a membership, in walking order, as a workbook or on paper (`?paper=A4`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const filter = unregisteredFilter.parse(query);
  const paper: Paper | null = query.paper === "A4" || query.paper === "F4" ? query.paper : null;
  const most = paper ? mostOnPaper : undefined;
  const taken = await takeUnregistered(actor, (await params).villageCode, filter, most);
  if (!taken.ok && taken.code === "LIST_TOO_LONG") {
    const t = await getTranslations("refusal");
    return new Response(t(taken.code, taken.params), { status: 422 });
  }
  if (!taken.ok) return new Response(null, { status: 404 });
  const name = `belum-terdaftar-${taken.value.village.name}-${today()}`;
  if (paper) return fileResponse(await onPaper(actor, taken.value, paper, name), `${name}-${paper}`, "pdf");
  const t = await getTranslations("membership");
  const r = await getTranslations("resident");
  const sheet = unregisteredSheet(taken.value.rows, { t, r, notes: await fileNotes(actor) });
  return fileResponse(streamXlsx({ sheets: [sheet], made: fileMade(actor, name) }), name, "xlsx");
}

async function onPaper(
  actor: Actor,
  { village, count, rows }: Taken<UnregisteredRow>,
  paper: Paper,
  name: string,
) {
  const t = await getTranslations("membership");
  const r = await getTranslations("resident");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const people: UnregisteredRow[] = [];
  for await (const row of rows) people.push(row);
  const place = shell("place", { district: village.districtName, regency: village.regencyName });
  const [foot = ""] = await fileNotes(actor);
  const lines = [
    `${await villageName(village)}, ${place}`,
    t("unregisteredAnswer", { count: formatNumber(count, locale) }),
  ];
  const words = { t, r, lines, foot, pages: t.raw("paper.pages"), made: fileMade(actor, name) };
  return writePdf(unregisteredPaper(people, paper, words));
}
