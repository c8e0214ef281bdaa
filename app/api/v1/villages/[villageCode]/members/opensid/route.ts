import { fileMade } from "@/components/shell/file-notes";
import { takeProgramme } from "@/lib/membership/opensid/mutations";
import { programmeSheets } from "@/lib/membership/opensid/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";
import { formatDateTime } from "@/lib/platform/format";
import { streamXlsx } from "@/lib/platform/spreadsheet/write";

type Context = { params: Promise<{ villageCode: string }> };

/** Today's members for the village's OpenSID, in its language and layout. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const taken = await takeProgramme(actor, (await params).villageCode);
  if (!taken.ok) return new Response(null, { status: 404 });
  const madeBy = `Dari Desa Sadar, dibuat oleh ${actor.name} pada ${formatDateTime(new Date())}`;
  const sheets = programmeSheets(taken.value, { madeBy, today: today() });
  const name = `program-bantuan-${taken.value.village.name}-${today()}`;
  return fileResponse(streamXlsx({ sheets, made: fileMade(actor, name) }), name, "xlsx");
}
