import { getTranslations } from "next-intl/server";
import { fileNotes } from "@/components/shell/file-notes";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { villageDashboard } from "@/lib/progress/queries";
import { chartName, readAsOf } from "@/lib/progress/schema";
import { chartWorkbook } from "@/lib/progress/sheet";

type Context = { params: Promise<{ villageCode: string; chart: string }> };

/** The figures behind a chart as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const { villageCode, chart } = await params;
  const name = chartName.safeParse(chart);
  const asOf = readAsOf(new URL(request.url).searchParams.get("asOf"));
  const dashboard = name.success ? await villageDashboard(actor, villageCode, asOf) : null;
  if (!dashboard || !name.success) return new Response(null, { status: 404 });
  const t = await getTranslations("progress");
  const m = await getTranslations("membership");
  const bytes = await chartWorkbook(dashboard, name.data, { t, m, notes: await fileNotes(actor) });
  return fileResponse(bytes, `capaian-${name.data}-${dashboard.village.name}-${asOf}`, "xlsx");
}
