import { currentActor } from "@/lib/platform/auth/session";
import { mapOutlines } from "@/lib/region/map/queries";
import { mapLevels } from "@/lib/region/map/schema";

type Context = { params: Promise<{ parentCode: string; level: string }> };

/** The outlines of a map. Its address carries its version, so a browser asks for each version once. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { parentCode, level } = await params;
  const known = mapLevels.find((one) => one === level.toUpperCase());
  const svg = known ? await mapOutlines(actor, parentCode, known) : null;
  if (!svg) return new Response(null, { status: 404 });
  return new Response(svg, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "private, max-age=31536000, immutable" },
  });
}
