import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { cleanCell, readPasted, writePasted } from "@/lib/platform/spreadsheet/pasted";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { canKeepOfficials } from "../policy";
import { listOpenGroups } from "../queries";
import { listSeats, type Seat, type Term } from "../seat/queries";
import { readOfficials } from "../sheet";
import { findByNiks } from "./queries";
import { listLimits, type Plan, planList } from "./rules";
import type { ListInput, ListStep } from "./schema";

export type ListOutcome = { villageCode: string; text: string; steps: ListStep[]; saved: number | null };

type ListRefusal =
  | "NOT_ALLOWED"
  | "VILLAGE_UNKNOWN"
  | "LIST_EMPTY"
  | "LIST_COLUMNS"
  | "LIST_TOO_MANY_ROWS"
  | "LIST_FILE_TOO_LARGE"
  | "LIST_FILE_UNREADABLE";

/**
 * Says of each row of a list of officials what would become of it and, asked to and with nothing refused, does it.
 * `saved` is null as long as nothing is kept. The same list twice is once.
 */
export async function fillIn(actor: Actor, input: ListInput): Promise<Result<ListOutcome, ListRefusal>> {
  if (!canKeepOfficials(actor) || actor.id === null) return refuse("NOT_ALLOWED");
  const cells = input.file ? await readFile(input.file) : ok(readPasted(input.pasted));
  if (!cells.ok) return cells;
  const createdBy = actor.id;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const read = readOfficials(cells.value, await listOpenGroups(tx), today());
    if (!read.ok) return read;
    const { rows } = read.value;
    if (rows.length > listLimits.rows)
      return refuse("LIST_TOO_MANY_ROWS", { rows: rows.length, most: listLimits.rows }, "pasted");
    await lockVillage(tx, village.id);
    const found = await findByNiks(
      tx,
      village,
      rows.flatMap((row) => ("nik" in row && row.nik ? [row.nik] : [])),
    );
    const wanted = rows.flatMap((row) =>
      "nik" in row ? [{ ...row, residentId: (row.nik && found.get(row.nik)) || null }] : [],
    );
    const before = await listSeats(tx, village);
    const plan = planList(before.seats, before.terms, wanted, today(), newId);
    const steps = rows.map((row): ListStep => {
      if (!("nik" in row)) return { ...row, name: row.name || null, verdict: "REFUSED" };
      const step = plan.steps.find((one) => one.row === row.row);
      return { ...(step as ListStep), nikUnknown: row.nik !== null && !found.has(row.nik) };
    });
    const isClean = steps.every(({ verdict }) => verdict !== "REFUSED");
    const wantsSaving = input.step === "saveOthers" || (input.step === "save" && isClean);
    const text = writePasted(cells.value);
    if (!wantsSaving) return ok({ villageCode: village.code, text, steps, saved: null });
    const saved = steps.filter(({ verdict }) => verdict !== "REFUSED" && verdict !== "SAME").length;
    if (saved > 0) await keep(tx, actor, createdBy, village, before, plan, saved);
    return ok({ villageCode: village.code, text, steps, saved });
  });
}

async function readFile(file: File): Promise<Result<string[][], ListRefusal>> {
  if (file.size > listLimits.fileBytes) return refuse("LIST_FILE_TOO_LARGE", undefined, "file");
  const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name, { timeoutMs: 15_000 });
  if (!read.ok) return refuse("LIST_FILE_UNREADABLE", undefined, "file");
  const [sheet] = read.value.sheets;
  if (!sheet || sheet.rows.length === 0) return refuse("LIST_EMPTY", undefined, "file");
  if (sheet.rows.length > listLimits.rows * 3)
    return refuse("LIST_TOO_MANY_ROWS", { rows: sheet.rows.length, most: listLimits.rows }, "file");
  return ok(
    sheet.rows.slice().map((row) => row.slice(0, 60).map(({ text }) => cleanCell(text).slice(0, 500))),
  );
}

async function keep(
  tx: Tx,
  actor: Actor,
  createdBy: string,
  village: Village,
  before: { seats: Seat[]; terms: Term[] },
  plan: Plan,
  saved: number,
): Promise<void> {
  const seats = changed(before.seats, plan.seats);
  const terms = changed(before.terms, plan.terms);
  await tx.$executeRaw`
    insert into official_seat as s (id, village_id, regency_id, group_code, title, is_head, opened_on, created_by)
    select n.id, ${village.id}, ${village.regencyId}, n."groupCode", n.title, n."isHead", n."openedOn", ${createdBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
      as n(id uuid, "groupCode" text, title text, "isHead" boolean, "openedOn" date)
    on conflict (id, village_id, regency_id) do update set opened_on = excluded.opened_on`;
  // Who leaves goes before who comes: the seat takes one at a time.
  for (const part of [terms.filter(({ isNew }) => !isNew), terms.filter(({ isNew }) => isNew)])
    await tx.$executeRaw`
      insert into official_term as t (id, village_id, regency_id, seat_id, resident_id, name, decree, starts_on, ends_on, created_by)
      select n.id, ${village.id}, ${village.regencyId}, n."seatId", n."residentId", n.name, n.decree, n."startsOn",
        n."endsOn", ${createdBy}::uuid
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as n(id uuid, "seatId" uuid, "residentId" uuid, name text,
        decree text, "startsOn" date, "endsOn" date)
      on conflict (id, village_id, regency_id) do update set resident_id = excluded.resident_id,
        decree = excluded.decree, starts_on = excluded.starts_on, ends_on = excluded.ends_on`;
  await recordAudit(tx, actor, {
    action: "fillInOfficials",
    subjectType: "village",
    subjectId: village.code,
    village,
    details: { rows: saved },
  });
  await recountVillage(tx, village.id);
}

/** What the plan adds or alters. */
function changed<T extends { id: string }>(before: T[], after: T[]): (T & { isNew: boolean })[] {
  const known = new Map(before.map((one) => [one.id, JSON.stringify(one)]));
  return after
    .filter((one) => known.get(one.id) !== JSON.stringify(one))
    .map((one) => ({ ...one, isNew: !known.has(one.id) }));
}
