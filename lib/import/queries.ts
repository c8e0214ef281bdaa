import type { ListedMember } from "@/lib/membership/roster/row/rules";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, asSystem, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { maskNik } from "@/lib/resident/rules";
import type { ResidentInput } from "@/lib/resident/schema";
import { columnsOf } from "@/lib/resident/sheet/columns";
import { layout } from "./layout/schema";
import { canImport } from "./policy";
import type { Finding, RowFilter, Verdict } from "./schema";

export type ImportRecord = NonNullable<Awaited<ReturnType<typeof lockImport>>>;

/** The import, held against a second job or click until the transaction ends; null when out of reach. */
export async function lockImport(tx: Tx, id: string) {
  await tx.$queryRaw`select id from import where id = ${id}::uuid for update`;
  return tx.import.findFirst({ where: { id }, include: { village: true } });
}

/** Where an import's row is sealed. */
export function rowPlace(importId: string, number: number) {
  return { table: "import_row", column: "cipher", row: `${importId}:${number}` };
}

/** Where the resident is sealed as it was before a row changed it. */
export function beforePlace(importId: string, number: number) {
  return { table: "import_row", column: "before", row: `${importId}:${number}` };
}

/** What an import's row holds, sealed: the resident or member as read, or of a refused row the file's own cells. */
export type RowContent = { resident: ResidentInput } | { member: ListedMember } | { cells: string[] };

/** What a row holds; null once the import is cleared. */
export function openRow(importId: string, row: { number: number; cipher: string | null }): RowContent | null {
  if (row.cipher === null) return null;
  return JSON.parse(decrypt(row.cipher, rowPlace(importId, row.number))) as RowContent;
}

const pageSize = 50;

/** An import with its counts, the reasons grouped, and a page of its rows; null when out of reach. */
export async function importPage(actor: Actor, id: string, filter: RowFilter) {
  if (!canImport(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.import.findFirst({ where: { id }, include: { village: true } });
    const village = found && (await findVillage(tx, found.village.code));
    if (!village) return null;
    const groups = await tx.importRow.groupBy({ by: ["verdict"], where: { importId: id }, _count: true });
    const chosen = { importId: id, ...chosenBy(filter) };
    const rows = await tx.importRow.findMany({
      where: { ...chosen, number: { gt: filter.after ?? 0 } },
      orderBy: { number: "asc" },
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    const nameColumn =
      layout.safeParse(found.layout).data?.roles.indexOf("name") ?? nameColumnOf(found.columns);
    return {
      village,
      record: found,
      counts: Object.fromEntries(groups.map(({ verdict, _count }) => [verdict, _count])) as Counts,
      reasons: await countReasons(tx, id),
      listed: await tx.importRow.count({ where: chosen }),
      rows: page.map((row) => asPreview(id, { ...row, verdict: row.verdict as Verdict }, nameColumn)),
      next: rows.length > pageSize ? (page.at(-1)?.number ?? null) : null,
    };
  });
}

export type ImportPage = NonNullable<Awaited<ReturnType<typeof importPage>>>;
type Counts = Partial<Record<Verdict, number>>;

/** The rows behind a figure: of a verdict, of a verdict's reason, or of a doubt about rows that are not refused. */
function chosenBy({ verdict, reason, field }: RowFilter) {
  if (!reason) return verdict ? { verdict } : {};
  const one = { array_contains: [{ code: reason, ...(field && { field }) }] };
  return verdict ? { verdict, reasons: one } : { verdict: { not: "REFUSED" as const }, warnings: one };
}

export type ReasonCount = {
  /** WARNING for what is doubtful and saved all the same. */
  kind: Verdict | "WARNING";
  code: string;
  field: string | null;
  rows: number;
  firstRow: number;
};

function countReasons(tx: Tx, id: string): Promise<ReasonCount[]> {
  return tx.$queryRaw<ReasonCount[]>`
    with noted as (
      select r.number, r.verdict::text as kind, reason
      from import_row r, jsonb_array_elements(r.reasons) reason where r.import_id = ${id}::uuid
      union all
      select r.number, 'WARNING', warning
      from import_row r, jsonb_array_elements(r.warnings) warning
      where r.import_id = ${id}::uuid and r.verdict <> 'REFUSED'
    )
    select kind, reason ->> 'code' as code, reason ->> 'field' as field,
      count(distinct number)::int as rows, min(number)::int as "firstRow"
    from noted group by 1, 2, 3 order by 4 desc, 5, 2, 3`;
}

type StoredRow = {
  number: number;
  verdict: Verdict;
  reasons: unknown;
  warnings: unknown;
  cipher: string | null;
  committedAt: Date | null;
  undoneAt: Date | null;
};

export type PreviewRow = ReturnType<typeof asPreview>;

function asPreview(id: string, row: StoredRow, nameColumn: number) {
  const content = openRow(id, row);
  const resident = content && "resident" in content ? content.resident : null;
  const cells = content && "cells" in content ? content.cells : [];
  return {
    number: row.number,
    verdict: row.verdict,
    committed: row.committedAt !== null,
    undone: row.undoneAt !== null,
    reasons: row.reasons as Finding[],
    warnings: row.warnings as Finding[],
    name: resident?.name ?? (cells[nameColumn] || null),
    maskedNik: resident?.nik ? maskNik(resident.nik) : null,
    hamlet: resident?.hamlet ?? null,
    rt: resident?.rt ?? null,
    rw: resident?.rw ?? null,
  };
}

function nameColumnOf(headers: string[]): number {
  return columnsOf(headers).findIndex(({ role }) => role === "name");
}

/** How many rows of the step at hand are done: of writing or of undoing. */
export function stepOf(record: { state: string; rowsDone: number; rowsTotal: number; rowsUndone: number }) {
  const { state, rowsDone, rowsTotal, rowsUndone } = record;
  return state === "UNDOING" ? { rowsDone: rowsUndone, rowsTotal: rowsDone } : { rowsDone, rowsTotal };
}

export type ImportProgress = { state: string; rowsDone: number; rowsTotal: number };

/** How far an import is, for a page that waits; null when out of reach. */
export async function findProgress(actor: Actor, id: string): Promise<ImportProgress | null> {
  if (!canImport(actor) || !isId(id)) return null;
  const select = { state: true, rowsDone: true, rowsTotal: true, rowsUndone: true };
  const found = await asActor(actor, (tx) => tx.import.findFirst({ where: { id }, select }));
  return found && { state: found.state, ...stepOf(found) };
}

/** A village's imports, latest first; null when out of reach. */
export async function listImports(actor: Actor, code: string) {
  if (!canImport(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const imports = await tx.import.findMany({
      where: { villageId: village.id },
      orderBy: { createdAt: "desc" },
      take: 50,
    });
    return { village, imports };
  });
}

/** Imports of the territory that are being checked, wait for a decision or are being written. */
export async function listOpenImports(actor: Actor) {
  if (!canImport(actor)) return [];
  return asActor(actor, (tx) =>
    tx.import.findMany({
      where: { state: { in: ["UPLOADED", "MAPPING", "CHECKED", "COMMITTING", "UNDOING"] } },
      orderBy: { createdAt: "desc" },
      take: 10,
      include: { village: { include: { district: true } } },
    }),
  );
}

/** Whose import it is, for the job that goes on with it. */
export function findImportOwner(id: string) {
  return asSystem((tx) =>
    tx.import.findFirst({
      where: { id },
      select: { id: true, kind: true, state: true, uploadedBy: true, startedBy: true, undoneBy: true },
    }),
  );
}

/** Imports that a job has still to do something about. */
export function listUnfinishedImports() {
  return asSystem((tx) =>
    tx.import.findMany({
      where: { state: { in: ["UPLOADED", "COMMITTING", "UNDOING"] } },
      select: { id: true },
    }),
  );
}
