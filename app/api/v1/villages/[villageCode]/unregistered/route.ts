import { getTranslations } from "next-intl/server";
import { fileNotes } from "@/components/shell/file-notes";
import { takeUnregistered } from "@/lib/membership/export/mutations";
import { unregisteredFilter } from "@/lib/membership/schema";
import { unregisteredWorkbook } from "@/lib/membership/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";

type Context = { params: Promise<{ villageCode: string }> };

/** Everybody of working age without a membership, in walking order, as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const filter = unregisteredFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const taken = await takeUnregistered(actor, (await params).villageCode, filter);
  if (!taken.ok) return new Response(null, { status: 404 });
  const t = await getTranslations("membership");
  const r = await getTranslations("resident");
  const bytes = await unregisteredWorkbook(taken.value.rows, { t, r, notes: await fileNotes(actor) });
  return fileResponse(bytes, `belum-terdaftar-${taken.value.village.name}-${today()}`, "xlsx");
}
