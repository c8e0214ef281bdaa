import { wideLeagueFile } from "@/components/ranking/wide-league-file";
import { currentActor } from "@/lib/platform/auth/session";
import { unitInput } from "@/lib/progress/schema";
import { rankProvinces } from "@/lib/ranking/province/queries";

/** The league of the territory's provinces as the page shows it, as a workbook. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const unit = unitInput.parse(new URL(request.url).searchParams.get("unit"));
  const league = await rankProvinces(actor, unit);
  if (!league) return new Response(null, { status: 404 });
  return wideLeagueFile(actor, league, "province", "peringkat-provinsi");
}
