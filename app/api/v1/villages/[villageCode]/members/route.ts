import { getTranslations } from "next-intl/server";
import { fileNotes } from "@/components/shell/file-notes";
import { takeMembers } from "@/lib/membership/export/mutations";
import { memberFilter } from "@/lib/membership/schema";
import { membersWorkbook } from "@/lib/membership/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";

type Context = { params: Promise<{ villageCode: string }> };

/** The list of members as the page shows it, all of it, as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const wholeNik = query.nik === "full";
  const taken = await takeMembers(actor, (await params).villageCode, memberFilter.parse(query), wholeNik);
  if (!taken.ok) return new Response(null, { status: 404 });
  const t = await getTranslations("membership");
  const r = await getTranslations("resident");
  const notes = await fileNotes(actor, t(wholeNik ? "sheet.nikFull" : "sheet.nikMasked"));
  const bytes = await membersWorkbook(taken.value.rows, { t, r, notes });
  return fileResponse(bytes, `peserta-${taken.value.village.name}-${today()}`, "xlsx");
}
