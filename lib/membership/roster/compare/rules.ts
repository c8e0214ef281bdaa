import type { Day } from "@/lib/platform/dates";
import type { ListedMember } from "../row/rules";
import type { Programme, Segment } from "../spelling/rules";

/** A membership of ours that covers today. */
export type Ours = {
  id: string;
  segment: Segment;
  programmes: Programme[];
  startsOn: Day;
  kpj: string | null;
};

export const comparedFields = ["status", "segment", "programmes", "startsOn", "kpj"] as const;
export type ComparedField = (typeof comparedFields)[number];

export type Said = Pick<ListedMember, "segment" | "programmes" | "startsOn" | "kpj" | "status">;

/** Where somebody stands in both lists; see `row_verdict`. */
export type Standing = "BOTH" | "DIFFERS" | "THEIRS" | "NEITHER";

/** What the two lists say of one person, and in what they differ. What a list does not say differs in nothing. */
export function compareMember(
  said: Said,
  ours: Ours | null,
): { standing: Standing; fields: ComparedField[] } {
  if (!isListedActive(said)) {
    return ours ? { standing: "DIFFERS", fields: ["status"] } : { standing: "NEITHER", fields: [] };
  }
  if (!ours) return { standing: "THEIRS", fields: [] };
  const fields = comparedFields.filter((field) => differs(field, said, ours));
  return { standing: fields.length > 0 ? "DIFFERS" : "BOTH", fields };
}

/** On their list, and not as somebody who has left it or never was there. */
export function isListedActive({ status }: Pick<Said, "status">): boolean {
  return status === null || status === "ACTIVE";
}

function differs(field: ComparedField, said: Said, ours: Ours): boolean {
  switch (field) {
    case "status":
      return false;
    case "programmes":
      return said.programmes !== null && !sameSet(said.programmes, ours.programmes);
    case "segment":
      return said.segment !== null && said.segment !== ours.segment;
    case "startsOn":
      return said.startsOn !== null && said.startsOn !== ours.startsOn;
    case "kpj":
      return said.kpj !== null && ours.kpj !== null && said.kpj !== ours.kpj;
  }
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((one) => b.includes(one));
}

/**
 * For rows about one person the membership of ours that each is about: that of its segment, else one that no other
 * row speaks of. null where there is none left.
 */
export function chooseOurs(rows: { segment: Segment | null }[], ours: readonly Ours[]): (Ours | null)[] {
  const left = [...ours].sort((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0));
  const take = (fits: (one: Ours) => boolean) => {
    const at = left.findIndex(fits);
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const exact = rows.map(({ segment }) => segment && take((one) => one.segment === segment));
  return exact.map((one) => one ?? take(() => true));
}
