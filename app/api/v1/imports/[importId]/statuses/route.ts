import { answerInquiry } from "@/lib/import/roster/answer/mutations";
import { statusSheet } from "@/lib/membership/exchange/sheet";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";
import { isId } from "@/lib/platform/id";
import { streamCsv } from "@/lib/platform/spreadsheet/write";

type Context = { params: Promise<{ importId: string }> };

/** Our status for each hash of a file, and nothing else of anybody. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { importId } = await params;
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const taken = isId(importId) ? await answerInquiry(actor, { importId }) : null;
  if (!taken?.ok) return new Response(null, { status: 404 });
  const stem = taken.value.fileName.replace(/\.[^.]*$/, "");
  return fileResponse(streamCsv(statusSheet(taken.value.rows)), `${stem}-status`, "csv");
}
