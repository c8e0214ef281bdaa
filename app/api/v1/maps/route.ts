import { sameOrigin } from "@/lib/platform/action";
import { currentActor } from "@/lib/platform/auth/session";
import { readUpload } from "@/lib/platform/upload";
import { uploadMap } from "@/lib/region/map/mutations";
import { largestMapFile } from "@/lib/region/map/schema";

/** Receives boundaries from the native form of the map page, and sends the browser back with what became of them. */
export async function POST(request: Request): Promise<Response> {
  if (!(await sameOrigin())) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return seeOther("/sign-in", {});
  const form = await readUpload(request, largestMapFile);
  if (typeof form === "string") return seeOther("/maps", { refused: form });
  const file = form.get("file");
  const source = String(form.get("source") ?? "");
  if (!(file instanceof File) || file.name === "")
    return seeOther("/maps", { refused: "FILE_MISSING", source });
  const result = await uploadMap(actor, { text: await file.text(), source });
  if (result.ok) return seeOther("/maps", { regions: result.value.regions, maps: result.value.maps });
  if (result.code === "NOT_ALLOWED") return new Response(null, { status: 404 });
  return seeOther("/maps", { ...result.params, refused: result.code, source });
}

function seeOther(path: string, query: Record<string, string | number>): Response {
  const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
  const Location = search.size > 0 ? `${path}?${search}` : path;
  return new Response(null, { status: 303, headers: { Location, "Cache-Control": "no-store" } });
}
