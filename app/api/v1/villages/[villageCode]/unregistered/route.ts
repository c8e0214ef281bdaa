import { getTranslations } from "next-intl/server";
import { fileMade, fileNotes } from "@/components/shell/file-notes";
import { takeUnregistered } from "@/lib/membership/export/mutations";
import { unregisteredFilter } from "@/lib/membership/schema";
import { unregisteredSheet } from "@/lib/membership/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";
import { streamXlsx } from "@/lib/platform/spreadsheet/write";

type Context = { params: Promise<{ villageCode: string }> };

/** Everybody of working age without a membership, in walking order, as a workbook. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const filter = unregisteredFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const taken = await takeUnregistered(actor, (await params).villageCode, filter);
  if (!taken.ok) return new Response(null, { status: 404 });
  const { village, rows } = taken.value;
  const t = await getTranslations("membership");
  const r = await getTranslations("resident");
  const sheet = unregisteredSheet(rows, { t, r, notes: await fileNotes(actor) });
  const name = `belum-terdaftar-${village.name}-${today()}`;
  return fileResponse(streamXlsx({ sheets: [sheet], made: fileMade(actor, name) }), name, "xlsx");
}
