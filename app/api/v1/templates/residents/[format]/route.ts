import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { residentTemplate } from "@/lib/resident/sheet";

type Context = { params: Promise<{ format: string }> };

/** An empty resident list to fill in, as .xlsx or .csv. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { format } = await params;
  if (!(await currentActor())) return new Response(null, { status: 401 });
  if (format !== "xlsx" && format !== "csv") return new Response(null, { status: 404 });
  return fileResponse(await residentTemplate(format), "templat-penduduk", format);
}
