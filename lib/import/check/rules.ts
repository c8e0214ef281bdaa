import { personKey, placesAgree } from "@/lib/resident/match/rules";
import type { ResidentInput } from "@/lib/resident/schema";
import type { ResidentRow } from "@/lib/resident/sheet";
import { type AsideKind, asideKinds } from "@/lib/resident/sheet/aside/rules";
import { placeOfRow } from "@/lib/resident/sheet/numbering/rules";
import type { Finding, Verdict } from "../schema";

export type ReadableRow = ResidentRow & { resident: ResidentInput };

export type Judged = { row: ResidentRow; verdict: Verdict; reasons: Finding[]; warnings: Finding[] };

export function isReadable(row: ResidentRow): row is ReadableRow {
  return row.resident !== null && row.errors.length === 0;
}

/**
 * Which rows repeat an earlier one, by row number, with the row they repeat: the same identity, or somebody
 * without a NIK whom another row has, wherever that stands, with or without it.
 */
export function findRepeats(
  rows: ReadableRow[],
  keyOf: (resident: ResidentInput) => string,
): Map<number, number> {
  const repeats = new Map<number, number>();
  const first = new Map<string, number>();
  const kept: ReadableRow[] = [];
  for (const row of rows) {
    const key = keyOf(row.resident);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, row.rowNumber);
      kept.push(row);
    } else repeats.set(row.rowNumber, earlier);
  }
  const people = groupBy(kept, ({ resident }) => personKey(resident));
  for (const row of kept) {
    if (row.resident.nik) continue;
    const same = (people.get(personKey(row.resident)) ?? []).filter((other) => agree(row, other));
    const other =
      same.find(({ resident }) => resident.nik !== null) ??
      same.find(({ rowNumber }) => rowNumber < row.rowNumber && !repeats.has(rowNumber));
    if (other) repeats.set(row.rowNumber, other.rowNumber);
  }
  return repeats;
}

type Found = { existing: { id: string; key: string } | null; changes: string[] };

/**
 * What a commit would do with each row. `compared` holds every readable row that repeats no other, `places`
 * where else in the territory an identity is listed, by key.
 */
export function judgeRows(
  rows: ResidentRow[],
  repeats: Map<number, number>,
  compared: Map<ResidentRow, Found & { key: string }>,
  places: Map<string, string>,
): Judged[] {
  const owner = new Map<string, ResidentRow>();
  for (const [row, { existing, key }] of compared)
    if (existing && (existing.key === key || !owner.has(existing.id))) owner.set(existing.id, row);

  return rows.map((row): Judged => {
    const warnings = row.warnings.map(harmless);
    const found = compared.get(row);
    if (!isReadable(row)) return { row, verdict: "REFUSED", reasons: row.errors.map(harmless), warnings };
    const taken = found?.existing && owner.get(found.existing.id);
    const repeated = repeats.get(row.rowNumber) ?? (taken && taken !== row ? taken.rowNumber : undefined);
    if (repeated !== undefined) {
      const reason = { code: "DUPLICATE_IN_FILE", field: "nik", params: paramsOf(repeated, row.rowNumber) };
      return { row, verdict: "DUPLICATE", reasons: [reason], warnings: [] };
    }
    const place = found && places.get(found.key);
    if (place) warnings.push({ code: "ALSO_ELSEWHERE", field: "nik", params: { place } });
    const changes = found?.changes ?? [];
    if (!found?.existing) return { row, verdict: "NEW", reasons: [], warnings };
    if (changes.length === 0) return { row, verdict: "UNCHANGED", reasons: [], warnings };
    const reasons = changes.map((field) => ({ code: "FIELD_CHANGES", field }));
    return { row, verdict: "CHANGED", reasons, warnings };
  });
}

export type AsideGroup = { kind: AsideKind; count: number; rows: number[] };

const namedRows = 30;

/** Rows that are no people, by what they are; the first of each by their numbers. */
export function groupAside(aside: { rowNumber: number; kind: AsideKind }[]): AsideGroup[] {
  return asideKinds.flatMap((kind) => {
    const rows = aside.filter((one) => one.kind === kind).map(({ rowNumber }) => rowNumber);
    return rows.length === 0 ? [] : [{ kind, count: rows.length, rows: rows.slice(0, namedRows) }];
  });
}

/** The row and, where it is in another of the sheets that were read, which of them. */
function paramsOf(rowNumber: number, seenFrom: number): { row: number; sheet: number } {
  const { sheet, row } = placeOfRow(rowNumber);
  return { row, sheet: sheet === placeOfRow(seenFrom).sheet ? 0 : sheet + 1 };
}

function agree(row: ReadableRow, other: ReadableRow): boolean {
  return other !== row && placesAgree(row.resident.birthPlace, other.resident.birthPlace);
}

/** Findings are kept in the clear; a value as long as a NIK in the wrong column would be, too. */
function harmless({ code, field, params }: Finding): Finding {
  const short = Object.entries(params ?? {}).filter(([, value]) => String(value).length <= 6);
  return { code, field, ...(short.length > 0 && { params: Object.fromEntries(short) }) };
}

function groupBy<T>(items: T[], keyOf: (item: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
