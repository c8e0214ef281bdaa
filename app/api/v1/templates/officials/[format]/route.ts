import { officialTemplate } from "@/lib/official/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";

type Context = { params: Promise<{ format: string }> };

/** An empty list of officials to fill in, as .xlsx or .csv. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { format } = await params;
  if (!(await currentActor())) return new Response(null, { status: 401 });
  if (format !== "xlsx" && format !== "csv") return new Response(null, { status: 404 });
  return fileResponse(await officialTemplate(format), "templat-perangkat", format);
}
