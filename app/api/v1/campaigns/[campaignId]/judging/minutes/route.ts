import { fileMade } from "@/components/shell/file-notes";
import { minutesOfJudging } from "@/lib/campaign/judging/minutes/queries";
import { judgingLetter } from "@/lib/campaign/judging/minutes/rules";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { writePdf } from "@/lib/platform/pdf/write";

type Context = { params: Promise<{ campaignId: string }> };

/** The minutes of judging, for the judges to sign, on A4 or (`?paper=F4`) on folio. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const minutes = await minutesOfJudging(actor, (await params).campaignId);
  if (!minutes) return new Response(null, { status: 404 });
  const paper = new URL(request.url).searchParams.get("paper") === "F4" ? "F4" : "A4";
  const name = `berita-acara-penilaian-${minutes.closing.heldOn}-${paper}`;
  const letter = judgingLetter(minutes, paper, fileMade(actor, name));
  return fileResponse(await writePdf(letter), name, "pdf");
}
