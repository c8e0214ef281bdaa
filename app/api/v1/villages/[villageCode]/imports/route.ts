import { receiveFile } from "@/lib/import/mutations";
import { importKinds, largestUpload } from "@/lib/import/schema";
import { sameOrigin } from "@/lib/platform/action";
import { currentActor } from "@/lib/platform/auth/session";
import { isId, newId } from "@/lib/platform/id";
import { enqueue } from "@/lib/platform/jobs/queue";
import { readUpload } from "@/lib/platform/upload";

type Context = { params: Promise<{ villageCode: string }> };

/** Receives a village's list of residents or members from the native form of its import page, and sends the browser on. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { villageCode } = await params;
  if (!(await sameOrigin())) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return seeOther("/sign-in");
  const back = `/villages/${encodeURIComponent(villageCode)}/imports`;
  const form = await readUpload(request, largestUpload);
  if (form === "TOO_LARGE") return seeOther(`${back}?refused=FILE_TOO_LARGE`);
  if (form === "BROKEN") return seeOther(`${back}?refused=UPLOAD_BROKEN`);

  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return seeOther(`${back}?refused=FILE_MISSING`);
  const sent = form.get("id");
  const kind = importKinds.find((one) => one === form.get("kind"));
  const result = await receiveFile(actor, {
    id: typeof sent === "string" && isId(sent) ? sent : newId(),
    villageCode,
    ...(kind && { kind }),
    fileName: file.name.replace(/^.*[/\\]/, "").slice(-200),
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  if (result.ok) {
    await enqueue("import", { importId: result.value.id });
    return seeOther(`/imports/${result.value.id}`);
  }
  if (result.code === "VILLAGE_UNKNOWN" || result.code === "NOT_ALLOWED")
    return new Response(null, { status: 404 });
  return seeOther(`${back}?refused=${result.code}`);
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}
