import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { readPasted } from "@/lib/platform/spreadsheet/pasted";
import { readWorkbook, type Sheet } from "@/lib/platform/spreadsheet/read";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { findBook } from "../book/queries";
import { canRecordContributions } from "../policy";
import { readFacts } from "../receipt/judge/queries";
import type { ReceiptRow } from "../receipt/judge/rules";
import { bookReceipts } from "../receipt/mutations";
import type { Month } from "../tariff/rules";
import { type Plan, planListing } from "./plan/rules";
import { listingLimits } from "./rules";
import type { Listed, ListingInput, Step } from "./schema";
import { type Listing, pastedSheet, readListing, recogniseListing, writeListing } from "./sheet";
import { findMembers } from "./who/queries";

/** `saved` counts the receipts; null when nothing was booked. `text` is the list, once saved what is left of it. */
export type ListingOutcome = {
  villageCode: string;
  text: string;
  leftOut: string[];
  aside: number;
  steps: Step[];
  saved: number | null;
};

type Refusals =
  | "NOT_ALLOWED"
  | "VILLAGE_UNKNOWN"
  | "BOOK_CLOSED"
  | "LISTING_EMPTY"
  | "LISTING_COLUMNS"
  | "LISTING_NUMBER_COLUMN"
  | "LISTING_MONTH_COLUMN"
  | "LISTING_TOO_MANY_ROWS"
  | "LISTING_TOO_MANY_MONTHS"
  | "LISTING_FILE_TOO_LARGE"
  | "LISTING_FILE_UNREADABLE";

/** Reading, judging and booking the longest list takes a few seconds; what waits meanwhile is a person. */
const seconds = 120;

/**
 * Says of each row of a list of paid months what would be booked and, asked to save, books every row that can be.
 * The same list again books nothing.
 */
export async function importPaidMonths(
  actor: Actor,
  input: ListingInput,
): Promise<Result<ListingOutcome, Refusals>> {
  if (!canRecordContributions(actor) || actor.id === null) return refuse("NOT_ALLOWED");
  const field = input.file ? "file" : "pasted";
  const sheets = input.file ? await readFile(input.file) : ok([pastedSheet(readPasted(input.pasted))]);
  const listing = sheets.ok ? recogniseListing(sheets.value) : sheets;
  if (!listing.ok) return { ...listing, field };
  const { leftOut, aside } = listing.value;
  return asActor(
    actor,
    async (tx) => {
      const village = await findVillage(tx, input.villageCode);
      if (!village) return refuse("VILLAGE_UNKNOWN");
      const book = await findBook(tx, village.id);
      if (!book) return refuse("BOOK_CLOSED");
      if (input.step === "save") await lockVillage(tx, village.id);
      const rows = readListing(listing.value, today());
      const { steps, receipts } = await planFor(tx, village, rows, book.fromMonth, input);
      if (receipts.reduce((sum, { lines }) => sum + lines.length, 0) > listingLimits.months)
        return refuse("LISTING_TOO_MANY_MONTHS", { most: listingLimits.months }, field);
      const outcome = { villageCode: village.code, text: writeListing(listing.value), leftOut, aside, steps };
      if (input.step === "check" || receipts.length === 0) return ok({ ...outcome, saved: null });
      await keep(tx, actor, village, receipts, steps);
      return ok({ ...outcome, text: textOfRefused(listing.value, steps), saved: receipts.length });
    },
    seconds,
  );
}

async function readFile(
  file: File,
): Promise<Result<Sheet[], "LISTING_FILE_TOO_LARGE" | "LISTING_FILE_UNREADABLE">> {
  if (file.size > listingLimits.fileBytes) return refuse("LISTING_FILE_TOO_LARGE");
  const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name, { timeoutMs: 15_000 });
  return read.ok ? ok(read.value.sheets) : refuse("LISTING_FILE_UNREADABLE");
}

async function planFor(
  tx: Tx,
  village: Village,
  rows: Listed[],
  bookFrom: Month,
  source: ListingInput,
): Promise<Plan> {
  const readable = rows.filter(({ errors }) => errors.length === 0);
  const find = await findMembers(tx, village, readable);
  const asked = rows.map((listed) => ({
    listed,
    who: listed.errors.length > 0 ? null : find(listed, listed.until ? [listed.until] : listed.months),
  }));
  const ids = [...new Set(asked.flatMap(({ who }) => (who?.ok ? who.value.id : [])))];
  return planListing(asked, await readFacts(tx, village, ids, bookFrom), source);
}

async function keep(tx: Tx, actor: Actor, village: Village, receipts: ReceiptRow[], steps: Step[]) {
  const booked = await bookReceipts(tx, actor, village, receipts);
  const refused = booked.find((one) => !one.ok);
  // Judged by the same facts under the same lock: a receipt refused now would be a row told wrongly.
  if (refused && !refused.ok) throw new Error(`a planned receipt was refused: ${refused.code}`);
  await recordAudit(tx, actor, {
    action: "importContributions",
    subjectType: "village",
    subjectId: village.code,
    village,
    details: {
      rows: steps.length,
      receipts: receipts.length,
      refused: steps.filter(({ verdict }) => verdict === "REFUSED").length,
    },
  });
  await recountVillage(tx, village.id);
}

/** What could not be booked, to be put right; nothing when all was. */
function textOfRefused({ roles, rows }: Listing, steps: Step[]): string {
  const left = rows.filter((_, at) => steps[at]?.verdict === "REFUSED");
  return left.length > 0 ? writeListing({ roles, rows: left }) : "";
}
