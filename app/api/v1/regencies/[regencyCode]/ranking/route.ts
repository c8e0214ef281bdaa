import { getTranslations } from "next-intl/server";
import { fileNotes } from "@/components/shell/file-notes";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { readAsOf, unitInput } from "@/lib/progress/schema";
import { rankDistricts } from "@/lib/ranking/queries";
import { leagueWorkbook } from "@/lib/ranking/sheet";

type Context = { params: Promise<{ regencyCode: string }> };

/** The league as the page shows it, as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const query = new URL(request.url).searchParams;
  const { regencyCode } = await params;
  const unit = unitInput.parse(query.get("unit"));
  const league = await rankDistricts(actor, regencyCode, unit, readAsOf(query.get("asOf")));
  if (!league) return new Response(null, { status: 404 });
  const t = await getTranslations("ranking");
  const p = await getTranslations("progress");
  const region = await getTranslations("region");
  const notes = await fileNotes(actor, p(`unitName.${unit}`), p("dataAsOf", { when: league.asOf }));
  const bytes = await leagueWorkbook(league.rows, { t, name: region("table.district"), notes });
  return fileResponse(bytes, `peringkat-${regencyCode}-${league.asOf}`, "xlsx");
}
