import {
  type Charge,
  chargeBpu,
  chargePu,
  type Month,
  type Programme,
  type Relieved,
  relieve,
  type Tariffs,
  tariffOn,
} from "../tariff/rules";
import type { Funding, RiskGroup } from "../tariff/schema";

/** What a contribution is reckoned on. */
export type Basis = {
  segment: "BPU" | "PU";
  programmes: readonly Programme[];
  sector: string;
  /** Rupiah a month: what a self-employed worker earns, or an employee's wage. */
  income: number;
  risk: RiskGroup;
};

export type Reckoned = {
  normal: Charge[];
  relieved: Relieved;
  tariffId: string;
  /** The ceiling of pensionable wages; null where JP is not part of it. */
  ceilingId: string | null;
};

/** One month's charges before and after relief, with the versions they come from; null where no tariff is known. */
export function reckon(tariffs: Tariffs, basis: Basis, funding: Funding, month: Month): Reckoned | null {
  const { segment, programmes, sector, income, risk } = basis;
  const paid = { month, segment, sector, funding };
  if (segment === "BPU") {
    const tariff = tariffOn(tariffs, "BPU", month);
    const normal = tariff && chargeBpu(tariff.content, income, programmes);
    return (
      normal && { normal, relieved: relieve(tariffs, normal, paid), tariffId: tariff.id, ceilingId: null }
    );
  }
  const tariff = tariffOn(tariffs, "PU", month);
  const ceiling = programmes.includes("JP") ? tariffOn(tariffs, "PENSION_CEILING", month) : null;
  const work = { wage: income, risk, pensionCeiling: ceiling?.content.rupiah ?? null };
  const normal = tariff && chargePu(tariff.content, work, programmes);
  return (
    normal && {
      normal,
      relieved: relieve(tariffs, normal, paid),
      tariffId: tariff.id,
      ceilingId: ceiling?.id ?? null,
    }
  );
}

export function totalOf(charges: readonly { rupiah: number }[]): number {
  return charges.reduce((sum, { rupiah }) => sum + rupiah, 0);
}

/** What a membership owes for a month, as it is written down; `state` says how the relief stands to the funding. */
export type Due = {
  month: Month;
  jkk: number;
  jkm: number;
  jht: number;
  jp: number;
  rupiah: number;
  normal: number;
  income: number;
  tariffId: string;
  ceilingId: string | null;
  reliefId: string | null;
  state: Relieved["state"];
};

/** As `reckon`, in the shape of a contribution; null where no tariff is known for the month. */
export function dueOf(tariffs: Tariffs, basis: Basis, funding: Funding, month: Month): Due | null {
  const reckoned = reckon(tariffs, basis, funding, month);
  if (!reckoned) return null;
  const { relieved, normal, tariffId, ceilingId } = reckoned;
  const of = (programme: Programme) =>
    totalOf(relieved.charges.filter((charge) => charge.programme === programme));
  return {
    month,
    jkk: of("JKK"),
    jkm: of("JKM"),
    jht: of("JHT"),
    jp: of("JP"),
    rupiah: totalOf(relieved.charges),
    normal: totalOf(normal),
    income: basis.income,
    tariffId,
    ceilingId,
    reliefId: relieved.state === "APPLIES" ? (relieved.relief?.id ?? null) : null,
    state: relieved.state,
  };
}

/** `dueOf` for thousands that differ in little: what was reckoned once is not reckoned again. */
export function dueReckoner(tariffs: Tariffs) {
  const known = new Map<string, Due | null>();
  return (basis: Basis, funding: Funding, month: Month): Due | null => {
    const { segment, programmes, sector, income, risk } = basis;
    const key = [segment, [...programmes].sort().join("+"), sector, income, risk, funding, month].join(" ");
    const held = known.get(key);
    if (held !== undefined) return held;
    const due = dueOf(tariffs, basis, funding, month);
    known.set(key, due);
    return due;
  };
}

type Held = { segment: "BPU" | "PU"; programmes: readonly Programme[]; sector: string };
type Said = { income: number | null; risk: RiskGroup | null } | undefined;

/**
 * What a membership's contribution is reckoned on, by what was `said` of it. Of whom no income was said the lowest
 * band is taken; an employee's wage must be known, but that of village officials may be the one the village gave for
 * all of them. Null where it is not.
 */
export function basisOf(
  { segment, programmes, sector }: Held,
  said: Said,
  officialsWage: number | null,
): Basis | null {
  const wage = sector === "VILLAGE_OFFICIAL" ? officialsWage : null;
  const income = said?.income ?? (segment === "BPU" ? 0 : wage);
  return income === null ? null : { segment, programmes, sector, income, risk: said?.risk ?? "VERY_LOW" };
}

type Dated = { fromMonth: Month; income: number; risk: RiskGroup | null };

/** What was said for a month, of what was said with the newest first. */
export function saidFor(bases: readonly Dated[], month: Month): Dated | undefined {
  return bases.find(({ fromMonth }) => fromMonth <= month);
}
