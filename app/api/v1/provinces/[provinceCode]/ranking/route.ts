import { wideLeagueFile } from "@/components/ranking/wide-league-file";
import { currentActor } from "@/lib/platform/auth/session";
import { unitInput } from "@/lib/progress/schema";
import { rankRegencies } from "@/lib/ranking/province/queries";

type Context = { params: Promise<{ provinceCode: string }> };

/** The league of a province's kabupaten as the page shows it, as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { provinceCode } = await params;
  const unit = unitInput.parse(new URL(request.url).searchParams.get("unit"));
  const league = await rankRegencies(actor, provinceCode, unit);
  if (!league) return new Response(null, { status: 404 });
  return wideLeagueFile(actor, league, "regency", `peringkat-${provinceCode}`);
}
