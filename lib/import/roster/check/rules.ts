import { chooseOurs, compareMember, type Ours } from "@/lib/membership/roster/compare/rules";
import type { Matched } from "@/lib/membership/roster/match/rules";
import type { ListedMember, RosterRow } from "@/lib/membership/roster/row/rules";
import { placeOfRow } from "@/lib/resident/sheet/numbering/rules";
import type { Finding } from "../../schema";
import type { RosterVerdict } from "../schema";

export type JudgedMember = {
  row: RosterRow;
  verdict: RosterVerdict;
  reasons: Finding[];
  warnings: Finding[];
  match_id: string | null;
  candidates: string[];
  certain: boolean;
  membership_id: string | null;
};

/** What becomes of each row. `ours` has the memberships of those who were found by their number. */
export function judgeRoster(
  rows: RosterRow[],
  matches: Map<number, Matched>,
  ours: Map<string, Ours[]>,
  isInquiry: boolean,
): JudgedMember[] {
  const own = shareOurs(rows, matches, ours);
  const shared = sharedNumbers(rows, matches);
  return rows.map((row): JudgedMember => {
    const match = matches.get(row.rowNumber);
    const blank = { row, reasons: [], match_id: null, candidates: [], certain: false, membership_id: null };
    const warnings: Finding[] = row.warnings.map(({ code, field }) => ({ code, field }));
    if (shared.has(row.member?.kpj ?? "")) warnings.push({ code: "KPJ_REPEATED", field: "kpj" });
    if (!row.member || !match) {
      const reasons = row.errors.map(({ code, field }) => ({ code, field }));
      return { ...blank, verdict: "REFUSED", reasons, warnings };
    }
    switch (match.kind) {
      case "AGAIN":
        return {
          ...blank,
          verdict: "DUPLICATE",
          reasons: [
            { code: "DUPLICATE_IN_FILE", field: "nik", params: paramsOf(match.number, row.rowNumber) },
          ],
          warnings: [],
        };
      case "PERHAPS":
        return {
          ...blank,
          verdict: "PROPOSED",
          warnings,
          candidates: match.candidates,
          certain: match.certain,
        };
      case "NOBODY":
        return { ...blank, warnings, ...standingOf(row.member, null, isInquiry) };
      default: {
        const mine = own.get(row.rowNumber) ?? null;
        return {
          ...blank,
          warnings,
          match_id: match.residentId,
          ...standingOf(row.member, mine, isInquiry),
        };
      }
    }
  });
}

/** A row's verdict and the fields that differ, once it is known who it is about. */
export function standingOf(member: ListedMember, ours: Ours | null, isInquiry = false) {
  const { standing, fields } = compareMember(member, ours);
  // Who only asks says nothing of the person, so there is nobody to enrol.
  const verdict: RosterVerdict = isInquiry && standing === "THEIRS" ? "NEITHER" : standing;
  return {
    verdict,
    reasons: fields.map((field): Finding => ({ code: "LISTS_DIFFER", field })),
    membership_id: ours?.id ?? null,
  };
}

/** Member numbers that rows about different people have. */
function sharedNumbers(rows: RosterRow[], matches: Map<number, Matched>): Set<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { rowNumber, member } of rows) {
    const match = matches.get(rowNumber);
    if (!member?.kpj || !match || match.kind === "AGAIN") continue;
    const who = match.kind === "SAME" ? match.residentId : String(rowNumber);
    if ((first.get(member.kpj) ?? who) !== who) shared.add(member.kpj);
    first.set(member.kpj, who);
  }
  return shared;
}

function shareOurs(rows: RosterRow[], matches: Map<number, Matched>, ours: Map<string, Ours[]>) {
  const byResident = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const match = matches.get(row.rowNumber);
    if (match?.kind !== "SAME") continue;
    byResident.set(match.residentId, [...(byResident.get(match.residentId) ?? []), row]);
  }
  const shared = new Map<number, Ours | null>();
  for (const [residentId, same] of byResident) {
    const wanted = same.map(({ member }) => ({ segment: member?.segment ?? null }));
    chooseOurs(wanted, ours.get(residentId) ?? []).forEach((one, at) => {
      shared.set(same[at]?.rowNumber ?? 0, one);
    });
  }
  return shared;
}

function paramsOf(rowNumber: number, seenFrom: number): { row: number; sheet: number } {
  const { sheet, row } = placeOfRow(rowNumber);
  return { row, sheet: sheet === placeOfRow(seenFrom).sheet ? 0 : sheet + 1 };
}
