import { simulate } from "../../simulator/rules";
import { type Month, type Programme, type Tariffs, tariffOn, type Version } from "../rules";
import type { Content, Funding } from "../schema";
import { type Draft, replacedFrom, withDraft } from "../version/rules";

/** Whom a tariff is for: every sector but those left out, or only some; one programme when it asks for that. */
export type Reach = {
  segments: ("BPU" | "PU")[];
  programme: Programme | null;
  sectors: string[];
  exceptSectors: string[];
};

export function reachOf({ kind, content }: Draft): Reach {
  const all = { programme: null, sectors: [], exceptSectors: [] };
  if (kind === "BPU" || kind === "PU") return { ...all, segments: [kind] };
  if (kind === "PENSION_CEILING") return { ...all, segments: ["PU"], programme: "JP" };
  if (kind === "BENEFIT") return { ...all, segments: ["BPU", "PU"] };
  const { segments, sectors, exceptSectors } = content as Content<"RELIEF">;
  return { programme: null, segments, sectors, exceptSectors };
}

/** What a month costs, or a benefit is worth, before and after; null where it was not known. */
export type Example = { before: number | null; after: number | null } & (
  | { income: number; programmes: Programme[] }
  | { benefit: keyof Content<"BENEFIT"> }
);

export type Preview = {
  draft: Draft;
  examples: Example[];
  /** The month that a later version of the kind takes over. */
  replacedFrom: Month | null;
  /** Reliefs that begin or end while the version is in force. */
  turns: { relief: Version<"RELIEF">; month: Month; what: "BEGINS" | "ENDS" }[];
  /** Reliefs of some of the same months, segments and sectors. */
  overlaps: Version<"RELIEF">[];
};

/** What would come of a version, by the tariffs alone. */
export function previewOf(tariffs: Tariffs, draft: Draft): Preview {
  const until = replacedFrom(tariffs, draft);
  const reliefs = (tariffs as readonly Version[]).filter(
    (one) => one.kind === "RELIEF",
  ) as Version<"RELIEF">[];
  return {
    draft,
    examples: examplesOf(tariffs, draft),
    replacedFrom: until,
    turns: draft.kind === "BPU" || draft.kind === "PU" ? turnsOf(reliefs, draft.validFrom, until) : [],
    overlaps: draft.kind === "RELIEF" ? reliefs.filter((one) => overlap(one, draft)) : [],
  };
}

function turnsOf(reliefs: Version<"RELIEF">[], from: Month, until: Month | null): Preview["turns"] {
  const within = (month: Month) => month >= from && (until === null || month < until);
  return reliefs
    .flatMap((relief) => [
      { relief, month: relief.validFrom, what: "BEGINS" as const },
      ...(relief.validTo ? [{ relief, month: relief.validTo, what: "ENDS" as const }] : []),
    ])
    .filter(({ month }) => within(month))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function overlap(one: Version<"RELIEF">, draft: Draft): boolean {
  const mine = draft.content as Content<"RELIEF">;
  const theirs = one.content;
  const open = "9999-12";
  if (one.validFrom > (draft.validTo ?? open) || (one.validTo ?? open) < draft.validFrom) return false;
  if (!theirs.segments.some((segment) => mine.segments.includes(segment))) return false;
  const only = [mine.sectors, theirs.sectors].filter((list) => list.length > 0);
  const except = [...mine.exceptSectors, ...theirs.exceptSectors];
  if (only.length === 0) return true;
  return (only[0] ?? []).some(
    (sector) => only.every((list) => list.includes(sector)) && !except.includes(sector),
  );
}

const two: Programme[] = ["JKK", "JKM"];
const three: Programme[] = [...two, "JHT"];
const four: Programme[] = [...three, "JP"];

function examplesOf(tariffs: Tariffs, draft: Draft): Example[] {
  const { kind, validFrom, content } = draft;
  if (kind === "BENEFIT") {
    const before = tariffOn(tariffs, "BENEFIT", validFrom)?.content;
    const after = content as Content<"BENEFIT">;
    return (Object.keys(after) as (keyof Content<"BENEFIT">)[]).map((benefit) => ({
      benefit,
      before: before?.[benefit] ?? null,
      after: after[benefit],
    }));
  }
  const added = withDraft(tariffs, { ...draft, id: "ffffffff-ffff-ffff-ffff-ffffffffffff" });
  return casesOf(tariffs, draft).map(([segment, income, programmes]) => {
    const given = {
      ...payerOf(draft),
      segment,
      income,
      programmes,
      risk: "VERY_LOW" as const,
      from: validFrom,
      months: 1,
    };
    const amount = (all: Tariffs) => {
      const due = simulate(all, given)?.[0];
      return (kind === "RELIEF" ? due?.total : due?.normalTotal) ?? null;
    };
    return { income, programmes, before: amount(tariffs), after: amount(added) };
  });
}

type Case = [segment: "BPU" | "PU", income: number, programmes: Programme[]];

/** A new table of bands is shown whole; of the rest the lowest, the middle and the highest income. */
function casesOf(tariffs: Tariffs, { kind, validFrom, content }: Draft): Case[] {
  const bands = tariffOn(tariffs, "BPU", validFrom)?.content.bands ?? [];
  const some = [bands[0], bands[Math.floor(bands.length / 2)], bands.at(-1)].flatMap((band) => band ?? []);
  const selfEmployed = ({ min }: { min: number }): Case[] => [
    ["BPU", min, two],
    ["BPU", min, three],
  ];
  if (kind === "BPU") return (content as Content<"BPU">).bands.flatMap(selfEmployed);
  if (kind === "PENSION_CEILING") {
    const now = tariffOn(tariffs, "PENSION_CEILING", validFrom)?.content.rupiah;
    const then = (content as Content<"PENSION_CEILING">).rupiah;
    return [...new Set([now ?? then, then])].sort((a, b) => a - b).map((wage) => ["PU", wage, ["JP"]]);
  }
  const employed = some.flatMap(({ base }): Case[] => [
    ["PU", base, two],
    ["PU", base, three],
    ["PU", base, four],
  ]);
  if (kind === "PU") return employed;
  return (content as Content<"RELIEF">).segments.flatMap((segment) =>
    segment === "PU" ? employed : some.flatMap(selfEmployed),
  );
}

/** Somebody whom the version is for: of a relief, of its first sector and paid from what it holds for. */
function payerOf({ kind, content }: Draft): { sector: string; funding: Funding } {
  if (kind !== "RELIEF") return { sector: "OTHER", funding: "SELF" };
  const { sectors, exceptSectors, excludedFunding, askFunding } = content as Content<"RELIEF">;
  const sector = sectors[0] ?? ["OTHER", "FARMING", "TRADE"].find((one) => !exceptSectors.includes(one));
  const own: Funding[] = ["SELF", "FAMILY", "SCHEME", "COMPANY", "CSR", "APBDES", "APBD", "APBN", "DBHCHT"];
  const held = own.find((one) => !excludedFunding.includes(one) && !askFunding.includes(one));
  return { sector: sector ?? "OTHER", funding: held ?? "SELF" };
}
