import { simulate } from "../../../simulator/rules";
import { type Month, type Programme, type Tariffs, tariffOn } from "../../rules";
import { type Content, type Funding, fundings } from "../../schema";
import { type Draft, withDraft } from "../../version/rules";

/** What a month costs, or a benefit is worth, before and after; null where it was not known. */
export type Example = { before: number | null; after: number | null } & (
  | { income: number; programmes: Programme[] }
  | { benefit: keyof Content<"BENEFIT"> }
);

const two: Programme[] = ["JKK", "JKM"];
const three: Programme[] = [...two, "JHT"];
const four: Programme[] = [...three, "JP"];

/** What a version changes in a month, by examples. */
export function examplesOf(tariffs: Tariffs, draft: Draft, month: Month): Example[] {
  const { kind, content } = draft;
  if (kind === "BENEFIT") {
    const before = tariffOn(tariffs, "BENEFIT", month)?.content;
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
      from: month,
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
  const held = fundings.find((one) => !excludedFunding.includes(one) && !askFunding.includes(one));
  return { sector: sector ?? "OTHER", funding: held ?? "SELF" };
}
