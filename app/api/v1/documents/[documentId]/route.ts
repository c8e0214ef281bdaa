import { getTranslations } from "next-intl/server";
import { openDocument } from "@/lib/document/open/mutations";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { isId } from "@/lib/platform/id";

type Context = { params: Promise<{ documentId: string }> };

/** A file: a photo is shown, anything else saved. `?size=small` is the small picture that lists show. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { documentId } = await params;
  if (!isId(documentId)) return new Response(null, { status: 404 });
  const small = new URL(request.url).searchParams.get("size") === "small";
  const opened = await openDocument(actor, documentId, small);
  if (opened.ok) {
    const { bytes, name, mediaType } = opened.value;
    if (mediaType === "application/pdf") return fileResponse(bytes, name, "pdf");
    const stem = name.replace(/\.jpg$/, "");
    return fileResponse(bytes, stem, mediaType === "image/webp" ? "webp" : "jpg", "inline");
  }
  if (opened.code === "NOT_ALLOWED" || opened.code === "DOCUMENT_UNKNOWN")
    return new Response(null, { status: 404 });
  const t = await getTranslations("refusal");
  return new Response(t(opened.code), {
    status: opened.code === "STORE_DOWN" ? 503 : 410,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
