import { findProgress } from "@/lib/import/queries";
import { currentActor } from "@/lib/platform/auth/session";

type Context = { params: Promise<{ importId: string }> };

/** How far an import is, for the page that waits for it: { state, rowsDone, rowsTotal }. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const progress = await findProgress(actor, (await params).importId);
  if (!progress) return new Response(null, { status: 404 });
  return Response.json(progress, { headers: { "Cache-Control": "private, no-store" } });
}
