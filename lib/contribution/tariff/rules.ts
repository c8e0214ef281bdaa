import type { Content, Funding, RiskGroup, TariffKind } from "./schema";

/** A month of contribution, YYYY-MM. */
export type Month = string;

export type Version<K extends TariffKind = TariffKind> = {
  id: string;
  kind: K;
  validFrom: Month;
  validTo: Month | null;
  content: Content<K>;
  legalReference: string;
  source: string;
};
export type Tariffs = readonly { [K in TariffKind]: Version<K> }[TariffKind][];

function ofKind<K extends TariffKind>(tariffs: Tariffs, kind: K): Version<K>[] {
  return tariffs.filter((one) => one.kind === kind) as unknown as Version<K>[];
}

/** The version in force for a month of contribution; null before the first. Reliefs are asked for apart. */
export function tariffOn<K extends Exclude<TariffKind, "RELIEF">>(
  tariffs: Tariffs,
  kind: K,
  month: Month,
): Version<K> | null {
  const begun = ofKind(tariffs, kind).filter(({ validFrom }) => validFrom <= month);
  return begun.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

/**
 * The band of an income, by its lower bound alone: the official bands leave holes of a thousand rupiah between them
 * (1,099,001 to 1,099,999), and whoever earns that much is still in the lower one.
 */
export function bandOf({ bands }: Content<"BPU">, income: number) {
  const reached = bands.filter(({ min }) => min <= income);
  return reached.at(-1) ?? (bands[0] as (typeof bands)[number]);
}

export type Programme = "JKK" | "JKM" | "JHT" | "JP";
/** What one programme costs a month, in whole rupiah, and how much of it the worker pays from the own wage. */
export type Charge = { programme: Programme; rupiah: number; ofWorker: number };

/** A self-employed worker's charges: JKK of the band, JKM flat, JHT on the band's base (PP 44/2015, PP 46/2015). */
export function chargeBpu(
  tariff: Content<"BPU">,
  income: number,
  programmes: readonly Programme[],
): Charge[] {
  const { base, jkk } = bandOf(tariff, income);
  const amount: Record<Programme, number | null> = {
    JKK: jkk,
    JKM: tariff.jkm,
    JHT: shareOf(base, tariff.jhtBasisPoints),
    JP: null,
  };
  return programmes.flatMap((programme) => {
    const rupiah = amount[programme];
    return rupiah === null ? [] : [{ programme, rupiah, ofWorker: rupiah }];
  });
}

type Employment = { wage: number; risk: RiskGroup; pensionCeiling: number | null };

/** An employee's charges, the employer's part and the worker's; JP is reckoned on the wage up to its ceiling. */
export function chargePu(
  tariff: Content<"PU">,
  { wage, risk, pensionCeiling }: Employment,
  programmes: readonly Programme[],
): Charge[] {
  const pensionable = pensionCeiling === null ? wage : Math.min(wage, pensionCeiling);
  const parts: Record<Programme, [employer: number, worker: number]> = {
    JKK: [shareOf(wage, tariff.jkk[risk]), 0],
    JKM: [shareOf(wage, tariff.jkm), 0],
    JHT: [shareOf(wage, tariff.jhtEmployer), shareOf(wage, tariff.jhtWorker)],
    JP: [shareOf(pensionable, tariff.jpEmployer), shareOf(pensionable, tariff.jpWorker)],
  };
  return programmes.map((programme) => {
    const [employer, ofWorker] = parts[programme];
    return { programme, rupiah: employer + ofWorker, ofWorker };
  });
}

/** So many hundredths of a per cent of an amount, to the nearest rupiah. */
export function shareOf(rupiah: number, basisPoints: number): number {
  return Math.round((rupiah * basisPoints) / 10_000);
}

export type Paid = { month: Month; segment: "BPU" | "PU"; sector: string; funding: Funding };
export type Relieved = {
  /** ASK: it is not written whether it holds for this funding; the branch office decides, and nothing is taken off. */
  state: "APPLIES" | "EXCLUDED" | "ASK" | "NONE";
  relief: Version<"RELIEF"> | null;
  charges: (Charge & { before: number })[];
};

/** The relief of a month, if there is one for that segment, sector and funding, and what it leaves to be paid. */
export function relieve(tariffs: Tariffs, charges: readonly Charge[], paid: Paid): Relieved {
  const whole = charges.map((charge) => ({ ...charge, before: charge.rupiah }));
  const relief = ofKind(tariffs, "RELIEF").find((one) => covers(one, paid));
  if (!relief) return { state: "NONE", relief: null, charges: whole };
  const { excludedFunding, askFunding, programmes, basisPoints } = relief.content;
  if (excludedFunding.includes(paid.funding)) return { state: "EXCLUDED", relief, charges: whole };
  if (askFunding.includes(paid.funding)) return { state: "ASK", relief, charges: whole };
  const left = (rupiah: number) => rupiah - shareOf(rupiah, basisPoints);
  return {
    state: "APPLIES",
    relief,
    charges: whole.map((charge) =>
      programmes.includes(charge.programme)
        ? { ...charge, rupiah: left(charge.rupiah), ofWorker: left(charge.ofWorker) }
        : charge,
    ),
  };
}

function covers(
  { validFrom, validTo, content }: Version<"RELIEF">,
  { month, segment, sector }: Paid,
): boolean {
  if (month < validFrom || (validTo !== null && month > validTo)) return false;
  if (!content.segments.includes(segment) || content.exceptSectors.includes(sector)) return false;
  return content.sectors.length === 0 || content.sectors.includes(sector);
}
