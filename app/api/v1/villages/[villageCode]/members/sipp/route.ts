import { fileMade } from "@/components/shell/file-notes";
import { takeEnrolment } from "@/lib/membership/sipp/mutations";
import { enrolmentSheet } from "@/lib/membership/sipp/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";
import { streamXlsx } from "@/lib/platform/spreadsheet/write";

type Context = { params: Promise<{ villageCode: string }> };

/**
 * Officials to enrol, in the columns of SIPP's own sheet; `?file=2` for those that one file does not hold. While
 * there is nothing to give, the way leads to the page that says why.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const file = Number(new URL(request.url).searchParams.get("file") ?? "1");
  const { villageCode } = await params;
  const taken = await takeEnrolment(actor, villageCode, file);
  if (!taken.ok && taken.code === "SIPP_NOT_READY")
    return new Response(null, {
      status: 307,
      headers: { Location: `/villages/${villageCode}/members/sipp` },
    });
  if (!taken.ok) return new Response(null, { status: 404 });
  const { village, files } = taken.value;
  const name = `sipp-${village.name}-${today()}${files > 1 ? `-${file}-dari-${files}` : ""}`;
  const sheets = [enrolmentSheet(taken.value)];
  return fileResponse(streamXlsx({ sheets, made: fileMade(actor, name) }), name, "xlsx");
}
