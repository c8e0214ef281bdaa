import { personKey, placesAgree } from "@/lib/resident/match/rules";
import { type ResidentField, type ResidentInput, residentInput } from "@/lib/resident/schema";
import type { ResidentRow, RowAside } from "@/lib/resident/sheet";
import { type AsideKind, asideKinds } from "@/lib/resident/sheet/aside/rules";
import { placeOfRow } from "@/lib/resident/sheet/numbering/rules";
import type { RowContent } from "../queries";
import type { Finding, Verdict } from "../schema";

/** A row while the whole file is gone through: as little of it as will do, since there may be a hundred thousand. */
export type ListedRow = {
  number: number;
  /** The person's identity; null where the row is refused. */
  key: string | null;
  hasNik: boolean;
  /** The resident's fields in their order or, where the row is refused, the file's cells: texts instead of objects. */
  packed: string;
  errors: Finding[];
  warnings: Finding[];
};

const nothing: Finding[] = [];
const fields = Object.keys(residentInput.shape) as ResidentField[];

/** What the check keeps of a row that was read; `keyOf` is the person's identity. */
export function listRow(row: ResidentRow, keyOf: (resident: ResidentInput) => string): ListedRow {
  const { rowNumber: number, resident } = row;
  const warnings = row.warnings.length === 0 ? nothing : row.warnings.map(harmless);
  if (!resident) {
    const packed = JSON.stringify(row.cells);
    return { number, key: null, hasNik: false, packed, errors: row.errors.map(harmless), warnings };
  }
  const packed = JSON.stringify(fields.map((field) => resident[field]));
  return { number, key: keyOf(resident), hasNik: resident.nik !== null, packed, errors: nothing, warnings };
}

/** The resident of a row that is not refused. */
export function residentOf({ packed }: ListedRow): ResidentInput {
  const values = JSON.parse(packed) as unknown[];
  const resident: Partial<Record<ResidentField, unknown>> = {};
  for (const [at, field] of fields.entries()) resident[field] = values[at];
  return resident as ResidentInput;
}

/** What an import keeps of a row, to be sealed: the file's own cells are for putting right what was refused. */
export function contentOf(row: ListedRow): RowContent {
  return row.key === null ? { cells: JSON.parse(row.packed) as string[] } : { resident: residentOf(row) };
}

/**
 * Which rows repeat an earlier one, by row number, with the row they repeat: the same identity, or somebody
 * without a NIK whom another row has, wherever that stands, with or without it.
 */
export function findRepeats(rows: ListedRow[]): Map<number, number> {
  const repeats = new Map<number, number>();
  const first = new Map<string, number>();
  const kept = rows.filter(({ number, key }) => {
    if (key === null) return false;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, number);
    else repeats.set(number, earlier);
    return earlier === undefined;
  });
  const withoutNik = kept.filter(({ hasNik }) => !hasNik);
  const people = new Map<string | null, Told[]>(withoutNik.map((row) => [personKey(residentOf(row)), []]));
  if (people.size === 0) return repeats;
  for (const row of kept) {
    const resident = residentOf(row);
    const { birthPlace } = resident;
    people.get(personKey(resident))?.push({ number: row.number, birthPlace, hasNik: row.hasNik });
  }
  for (const row of withoutNik) {
    const resident = residentOf(row);
    const same = (people.get(personKey(resident)) ?? []).filter(
      (other) => other.number !== row.number && placesAgree(resident.birthPlace, other.birthPlace),
    );
    const other =
      same.find(({ hasNik }) => hasNik) ??
      same.find(({ number }) => number < row.number && !repeats.has(number));
    if (other) repeats.set(row.number, other.number);
  }
  return repeats;
}

type Told = { number: number; birthPlace: string | null; hasNik: boolean };

/**
 * What is known of a row's person: the resident of the village, where else in the territory the NIK is listed, and
 * whether somebody of the village is written and born like this under another identity.
 */
export type Known = {
  existing?: { id: string; isExact: boolean; changes: string[] };
  place?: string;
  isProbable?: boolean;
};

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

  return ({ number, key, errors, warnings }) => {
    if (key === null) return { verdict: "REFUSED", reasons: errors, warnings };
    const { existing, place, isProbable } = known.get(number) ?? {};
    const taken = existing && owner.get(existing.id);
    const repeated = repeats.get(number) ?? (taken === number ? undefined : taken);
    if (repeated !== undefined) {
      const reason = { code: "DUPLICATE_IN_FILE", field: "nik", params: paramsOf(repeated, number) };
      return { verdict: "DUPLICATE", reasons: [reason], warnings: nothing };
    }
    const doubts = [...warnings];
    if (place) doubts.push({ code: "ALSO_ELSEWHERE", field: "nik", params: { place } });
    if (isProbable) doubts.push({ code: "PROBABLE_DUPLICATE", field: "name" });
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
