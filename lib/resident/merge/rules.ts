/** What is chosen between when two records become one; an address is one thing. */
export const mergeFields = [
  "name",
  "nik",
  "familyCard",
  "birthDate",
  "birthPlace",
  "sex",
  "occupation",
  "familyRelation",
  "address",
  "phone",
  "vitalStatus",
] as const;

export type MergeField = (typeof mergeFields)[number];

export function isMergeField(text: string): text is MergeField {
  return (mergeFields as readonly string[]).includes(text);
}

export const sides = ["first", "second"] as const;
export type Side = (typeof sides)[number];

/** A record as far as choosing goes: each field as comparable text, null where nothing is known. */
export type Record = {
  id: string;
  createdAt: string;
  updatedAt: string;
  values: { [field in MergeField]: string | null };
};

/** Whose record stays: the one with a NIK, else the older one. */
export function keptSide(first: Record, second: Record): Side {
  const [has, other] = [first.values.nik !== null, second.values.nik !== null];
  if (has !== other) return has ? "first" : "second";
  if (first.createdAt !== second.createdAt) return first.createdAt < second.createdAt ? "first" : "second";
  return first.id < second.id ? "first" : "second";
}

/** A field of two records: whether there is anything to choose, and what is proposed. */
export type Choice = { differs: boolean; proposed: Side | null };

/**
 * The filled one of two, else the one of the record that has a NIK, else the one written last. Of two NIK none is
 * proposed: which card the person holds cannot be told from here.
 */
export function proposals(first: Record, second: Record): { [field in MergeField]: Choice } {
  const newer: Side = first.updatedAt >= second.updatedAt ? "first" : "second";
  const [has, other] = [first.values.nik !== null, second.values.nik !== null];
  const better: Side = has === other ? newer : has ? "first" : "second";
  const choose = (field: MergeField): Choice => {
    const [one, two] = [first.values[field], second.values[field]];
    if (one === two) return { differs: false, proposed: better };
    if (one === null || two === null) return { differs: true, proposed: one === null ? "second" : "first" };
    if (field === "nik") return { differs: true, proposed: null };
    return { differs: true, proposed: field === "vitalStatus" ? newer : better };
  };
  return Object.fromEntries(mergeFields.map((field) => [field, choose(field)])) as {
    [field in MergeField]: Choice;
  };
}

export type Held = {
  id: string;
  residentId: string;
  segment: "BPU" | "PU";
  startsOn: string;
  endedOn: string | null;
  confirmedStatus: string | null;
};

/** Two running memberships of one segment, of which one can stay; `proposed` is its id. */
export type Clash = { segment: "BPU" | "PU"; options: [Held, Held]; proposed: string };

/** Where both are running members of the same segment: the confirmed one is proposed, else the earlier. */
export function clashes(first: Held[], second: Held[]): Clash[] {
  return (["BPU", "PU"] as const).flatMap((segment) => {
    const running = (held: Held[]) => held.find((one) => one.segment === segment && one.endedOn === null);
    const [one, two] = [running(first), running(second)];
    if (!one || !two) return [];
    const confirmed = [one, two].filter(({ confirmedStatus }) => confirmedStatus === "ACTIVE");
    const earlier = one.startsOn <= two.startsOn ? one : two;
    return [
      { segment, options: [one, two], proposed: (confirmed.length === 1 ? confirmed[0] : earlier)?.id ?? "" },
    ];
  });
}

/** What somebody wrote since a merge: fields that are neither as the merge left them nor as they were before. */
export function changedSince(
  before: Record["values"],
  after: Record["values"],
  now: Record["values"],
): MergeField[] {
  return mergeFields.filter((field) => now[field] !== after[field] && now[field] !== before[field]);
}
