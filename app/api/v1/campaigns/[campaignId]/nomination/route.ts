import { fileMade } from "@/components/shell/file-notes";
import { nominationForLetter } from "@/lib/campaign/selection/letter/queries";
import { nominationLetter } from "@/lib/campaign/selection/letter/rules";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { writePdf } from "@/lib/platform/pdf/write";

type Context = { params: Promise<{ campaignId: string }> };

/** The decision which village goes into a contest as a letter, on A4 or (`?paper=F4`) on folio. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const page = await nominationForLetter(actor, (await params).campaignId);
  if (!page) return new Response(null, { status: 404 });
  const { campaign, office, nomination } = page;
  const paper = new URL(request.url).searchParams.get("paper") === "F4" ? "F4" : "A4";
  const name = `usulan-lomba-${nomination.village.name}-${nomination.decidedOn}-${paper}`;
  const letter = nominationLetter(campaign, office, nomination, paper, fileMade(actor, name));
  return fileResponse(await writePdf(letter), name, "pdf");
}
