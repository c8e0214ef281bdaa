import { fileMade } from "@/components/shell/file-notes";
import { asOnPaper, mouLetter } from "@/lib/mou/paper/rules";
import { mouPage } from "@/lib/mou/queries";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { writePdf } from "@/lib/platform/pdf/write";

type Context = { params: Promise<{ mouId: string }> };

/** The agreement as it is printed, on A4 or (`?paper=F4`) on folio; a draft says on every page that it is one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const page = await mouPage(actor, (await params).mouId);
  if (!page) return new Response(null, { status: 404 });
  const paper = new URL(request.url).searchParams.get("paper") === "F4" ? "F4" : "A4";
  const day = page.mou.signedOn ?? "rancangan";
  const name = `mou-${page.village.name}-${day}-${paper}`;
  return fileResponse(
    await writePdf(mouLetter(asOnPaper(page.mou), paper, fileMade(actor, name))),
    name,
    "pdf",
  );
}
