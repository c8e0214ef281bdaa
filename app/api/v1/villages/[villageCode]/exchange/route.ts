import { takeHashes } from "@/lib/membership/exchange/mutations";
import { hashedPeople } from "@/lib/membership/exchange/schema";
import { hashSheet } from "@/lib/membership/exchange/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { fileResponse } from "@/lib/platform/download";
import { streamCsv } from "@/lib/platform/spreadsheet/write";

type Context = { params: Promise<{ villageCode: string }> };

/** The keyed hashes of a village's members or residents, for a partner who has the key. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const asked = new URL(request.url).searchParams.get("of");
  const of = hashedPeople.find((one) => one === asked) ?? "members";
  const taken = await takeHashes(actor, (await params).villageCode, of);
  if (!taken.ok) return new Response(null, { status: 404 });
  const { village, rows } = taken.value;
  return fileResponse(streamCsv(hashSheet(rows)), `kode-nik-${village.name}-${today()}`, "csv");
}
