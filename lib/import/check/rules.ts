import { personKey, placesAgree } from "@/lib/resident/match/rules";
import type { ResidentInput } from "@/lib/resident/schema";
import type { ResidentRow, RowAside } from "@/lib/resident/sheet";
import { type AsideKind, asideKinds } from "@/lib/resident/sheet/aside/rules";
import { placeOfRow } from "@/lib/resident/sheet/numbering/rules";
import type { RowContent } from "../queries";
import type { Finding, Verdict } from "../schema";

/** A row while the whole file is gone through: what will be sealed of it, and by what its person is told apart. */
export type ListedRow = {
  number: number;
  /** `RowContent` as JSON: of a hundred thousand people the objects would weigh several times as much. */
  content: string;
  /** null where the row is refused. */
  told: Told | null;
  errors: Finding[];
  warnings: Finding[];
};

type Told = { key: string; person: string | null; birthPlace: string | null; hasNik: boolean };

const nothing: Finding[] = [];

/** What the check keeps of a row that was read; `keyOf` is the person's identity. */
export function listRow(row: ResidentRow, keyOf: (resident: ResidentInput) => string): ListedRow {
  const { rowNumber: number, resident } = row;
  const warnings = row.warnings.length === 0 ? nothing : row.warnings.map(harmless);
  if (!resident) {
    const content: RowContent = { cells: row.cells };
    return {
      number,
      content: JSON.stringify(content),
      told: null,
      errors: row.errors.map(harmless),
      warnings,
    };
  }
  const { nik, birthPlace } = resident;
  const told = { key: keyOf(resident), person: personKey(resident), birthPlace, hasNik: nik !== null };
  const content: RowContent = { resident };
  return { number, content: JSON.stringify(content), told, errors: nothing, warnings };
}

/**
 * Which rows repeat an earlier one, by row number, with the row they repeat: the same identity, or somebody
 * without a NIK whom another row has, wherever that stands, with or without it.
 */
export function findRepeats(rows: ListedRow[]): Map<number, number> {
  const repeats = new Map<number, number>();
  const first = new Map<string, number>();
  const people = new Map<string, Kept[]>();
  const withoutNik: Kept[] = [];
  for (const { number, told } of rows) {
    if (!told) continue;
    const earlier = first.get(told.key);
    if (earlier !== undefined) {
      repeats.set(number, earlier);
      continue;
    }
    first.set(told.key, number);
    const kept = { number, ...told };
    if (!told.hasNik) withoutNik.push(kept);
    if (told.person === null) continue;
    const same = people.get(told.person);
    if (same) same.push(kept);
    else people.set(told.person, [kept]);
  }
  for (const row of withoutNik) {
    const same = (people.get(row.person ?? "") ?? []).filter(
      (other) => other.number !== row.number && placesAgree(row.birthPlace, other.birthPlace),
    );
    const other =
      same.find(({ hasNik }) => hasNik) ??
      same.find(({ number }) => number < row.number && !repeats.has(number));
    if (other) repeats.set(row.number, other.number);
  }
  return repeats;
}

type Kept = Told & { number: number };

/** What is known of a row's person: the resident of the village, and where else in the territory the NIK is listed. */
export type Known = { existing?: { id: string; isExact: boolean; changes: string[] }; place?: string };

export type Judgement = { verdict: Verdict; reasons: Finding[]; warnings: Finding[] };

/**
 * What a commit would do with a row, asked row by row. `known` is by row number, of readable rows that repeat no other
 * and in the order of the file; of two that are the same resident the one with that resident's identity counts.
 */
export function judgeWith(
  repeats: Map<number, number>,
  known: Map<number, Known>,
): (row: ListedRow) => Judgement {
  const owner = new Map<string, number>();
  for (const [number, { existing }] of known)
    if (existing && (existing.isExact || !owner.has(existing.id))) owner.set(existing.id, number);

  return ({ number, told, errors, warnings }) => {
    if (!told) return { verdict: "REFUSED", reasons: errors, warnings };
    const { existing, place } = known.get(number) ?? {};
    const taken = existing && owner.get(existing.id);
    const repeated = repeats.get(number) ?? (taken === number ? undefined : taken);
    if (repeated !== undefined) {
      const reason = { code: "DUPLICATE_IN_FILE", field: "nik", params: paramsOf(repeated, number) };
      return { verdict: "DUPLICATE", reasons: [reason], warnings: nothing };
    }
    const doubts = place
      ? [...warnings, { code: "ALSO_ELSEWHERE", field: "nik", params: { place } }]
      : warnings;
    if (!existing) return { verdict: "NEW", reasons: nothing, warnings: doubts };
    if (existing.changes.length === 0) return { verdict: "UNCHANGED", reasons: nothing, warnings: doubts };
    const reasons = existing.changes.map((field) => ({ code: "FIELD_CHANGES", field }));
    return { verdict: "CHANGED", reasons, warnings: doubts };
  };
}

export type AsideGroup = { kind: AsideKind; count: number; rows: number[] };

const namedRows = 30;

/** Rows that are no people, by what they are; the first of each by their numbers. */
export function groupAside(aside: RowAside[]): AsideGroup[] {
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

/** Findings are kept in the clear; a value as long as a NIK in the wrong column would be, too. */
function harmless({ code, field, params }: Finding): Finding {
  const short = Object.entries(params ?? {}).filter(([, value]) => String(value).length <= 6);
  return { code, field, ...(short.length > 0 && { params: Object.fromEntries(short) }) };
}
