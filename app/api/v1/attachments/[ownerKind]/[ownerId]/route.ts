import { findBinderOwner } from "@/lib/campaign/binder/file/queries";
import { findReceiptOwner } from "@/lib/contribution/receipt/file/queries";
import { attachDocument } from "@/lib/document/mutations";
import { type Attachable, findVillageOwner } from "@/lib/document/queries";
import { largestSending, purposes } from "@/lib/document/schema";
import { findEventOwner } from "@/lib/event/file/queries";
import { findInnovationOwner } from "@/lib/innovation/file/queries";
import { findMouOwner } from "@/lib/mou/queries";
import { sameOrigin } from "@/lib/platform/action";
import { currentActor } from "@/lib/platform/auth/session";
import type { Actor } from "@/lib/platform/db/actor";
import { readUpload } from "@/lib/platform/upload";

/** To what files can be attached: each noun finds its own by the id in the address, for actors who may attach to it. */
const owners: Record<string, (actor: Actor, id: string) => Promise<Attachable | null>> = {
  village: findVillageOwner,
  mou: findMouOwner,
  event: findEventOwner,
  binder: findBinderOwner,
  innovation: findInnovationOwner,
  receipt: findReceiptOwner,
};

type Context = { params: Promise<{ ownerKind: string; ownerId: string }> };

/**
 * Receives files from the native form of a page's attachments and sends the browser back to it, with how many were
 * kept and which were not: by their place in the sending, since names may name people and addresses must not.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { ownerKind, ownerId } = await params;
  if (!(await sameOrigin())) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return seeOther("/sign-in");
  const find = Object.hasOwn(owners, ownerKind) ? owners[ownerKind] : undefined;
  const target = await find?.(actor, ownerId);
  if (!target) return new Response(null, { status: 404 });
  const back = (answer: string) => seeOther(`${target.page}?${answer}#files`);
  const form = await readUpload(request, largestSending);
  if (form === "TOO_LARGE") return back("refused=0.SENDING_TOO_LARGE");
  if (form === "BROKEN") return back("refused=0.UPLOAD_BROKEN");

  const sent = form.getAll("file").filter((file): file is File => file instanceof File && file.name !== "");
  if (sent.length === 0) return back("refused=0.FILE_MISSING");
  const purpose = purposes.find((one) => one === form.get("purpose")) ?? "OTHER";
  const refused: string[] = [];
  for (const [at, file] of sent.entries()) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = await attachDocument(actor, target.owner, { name: file.name, bytes, purpose });
    if (!result.ok) refused.push(`${sent.length > 1 ? at + 1 : 0}.${result.code}`);
  }
  const attached = sent.length - refused.length;
  return back(new URLSearchParams({ attached: `${attached}`, refused: refused.join("~") }).toString());
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}
