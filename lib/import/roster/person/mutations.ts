import { matchMembers } from "@/lib/membership/roster/match/queries";
import type { ListedMember } from "@/lib/membership/roster/row/rules";
import type { Actor } from "@/lib/platform/db/actor";
import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { findElsewhere, keyOf } from "@/lib/resident/match/queries";
import { saveResidents } from "@/lib/resident/mutations";
import type { ResidentInput } from "@/lib/resident/schema";
import type { RosterStored } from "../queries";

type Row = RosterStored & { member: ListedMember };

/** The resident whom a row enrols, or why there is none. */
export type Resolved =
  | { id: string; occupation: string | null; added: boolean }
  | { code: "PERSON_NOT_LISTED" | "NIK_ELSEWHERE" };

/**
 * Who is to be enrolled, by the row's number: whom the row is about, who came onto the village's list with that NIK
 * since, or with `add` a new resident of NIK, name and birth date. Somebody for whom others were proposed is never
 * added, for one of those may be the same after all.
 */
export async function resolvePeople(
  tx: Tx,
  actor: Actor,
  village: Village,
  rows: Row[],
  add: boolean,
): Promise<Map<number, Resolved>> {
  const theirs = rows.filter(({ verdict }) => verdict === "THEIRS");
  const unknown = theirs.filter(({ matchId }) => matchId === null);
  const now = await matchMembers(tx, village, unknown);
  const found = new Map<number, string>();
  for (const { number, matchId } of theirs) {
    const match = now.get(number);
    const id = matchId ?? (match?.kind === "SAME" ? match.residentId : null);
    if (id) found.set(number, id);
  }
  const added = new Map<number, Resolved>();
  if (add) await addPeople(unknown.filter((row) => !found.has(row.number) && isWhole(row)));

  const ids = [...found.values()];
  const residents = await tx.resident.findMany({
    where: { id: { in: ids }, villageId: village.id },
    select: { id: true, occupation: true },
  });
  const byId = new Map(residents.map((one) => [one.id, one]));
  return new Map(
    theirs.map(({ number }): [number, Resolved] => {
      const one = byId.get(found.get(number) ?? "");
      if (one) return [number, { ...one, added: false }];
      return [number, added.get(number) ?? { code: "PERSON_NOT_LISTED" }];
    }),
  );

  async function addPeople(whole: Row[]) {
    const inputs = whole.map(({ member }) => personOf(member));
    const elsewhere = new Set((await findElsewhere(tx, village, inputs.map(keyOf))).map(({ key }) => key));
    const isFree = (_row: unknown, at: number) => {
      const input = inputs[at];
      return input !== undefined && !elsewhere.has(keyOf(input));
    };
    const free = whole.filter(isFree);
    const outcomes = await saveResidents(tx, actor, village, inputs.filter(isFree));
    for (const { number } of whole) added.set(number, { code: "NIK_ELSEWHERE" });
    free.forEach(({ number }, at) => {
      const id = outcomes[at]?.id;
      if (id) added.set(number, { id, occupation: null, added: outcomes[at]?.verdict === "NEW" });
    });
  }
}

function isWhole({ member, candidates }: Row): boolean {
  return Boolean(member.nik && member.name && member.birthDate) && candidates.length === 0;
}

function personOf({ nik, name, birthDate, birthPlace, hamlet, rt, rw }: ListedMember): ResidentInput {
  return {
    nik,
    name: name ?? "",
    birthDate,
    birthPlace,
    hamlet,
    rt,
    rw,
    familyCardNo: null,
    sex: null,
    occupation: null,
    familyRelation: null,
    phone: null,
    vitalStatus: "ALIVE",
  };
}
