import { beforeAll, describe, expect, it } from "vitest";
import { type Case, protectionOf, simulate } from "@/lib/contribution/simulator/rules";
import { listTariffs } from "@/lib/contribution/tariff/queries";
import { type Programme, type Tariffs, tariffOn } from "@/lib/contribution/tariff/rules";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import type { TestDatabase } from "@/tests/support/database";

let tariffs: Tariffs;
let database: TestDatabase;

beforeAll(async () => {
  database = await ownDatabase("tariff");
  tariffs = (await listTariffs(await actorWith(database, { role: "ADMIN" }, "Bagus"))) ?? [];
});

const two: Programme[] = ["JKK", "JKM"];
const three: Programme[] = [...two, "JHT"];
const farmer: Case = {
  segment: "BPU",
  income: 1_000_000,
  programmes: two,
  risk: "VERY_LOW",
  sector: "FARMING",
  funding: "SELF",
  from: "2025-06",
  months: 1,
};
const due = (change: Partial<Case>) => simulate(tariffs, { ...farmer, ...change })?.[0];
const normal = (change: Partial<Case>) => due(change)?.normalTotal;
const relieved = (change: Partial<Case>) => [due(change)?.relieved.state, due(change)?.total];

describe("a self-employed worker's contribution", () => {
  it("is 16,800, or 36,800 with JHT, in the lowest band", () => {
    expect(normal({})).toBe(16_800);
    expect(normal({ programmes: three })).toBe(36_800);
    expect(normal({ income: 0 })).toBe(16_800);
  });

  it("is of the lower band for an income in a hole between two", () => {
    expect(normal({ income: 1_099_500 })).toBe(16_800);
    expect(normal({ income: 1_100_000 })).toBe(18_800);
    expect(normal({ income: 2_700_000 })).toBe(29_500 + 6_800);
    expect(normal({ income: 90_000_000 })).toBe(207_000 + 6_800);
  });

  it("has 33 bands that rise, with JKK of one per cent of their base", () => {
    const { bands } = tariffOn(tariffs, "BPU", "2026-11")?.content ?? { bands: [] };
    expect(bands).toHaveLength(33);
    for (const [at, { min, base, jkk }] of bands.entries()) {
      expect(jkk).toBe(base / 100);
      expect(min).toBeGreaterThan(bands[at - 1]?.min ?? -1);
    }
  });

  it("is not known before there was a tariff", () => {
    expect(simulate(tariffs, { ...farmer, from: "2015-06" })).toBeNull();
  });
});

describe("an official's contribution", () => {
  const official = { segment: "PU" as const, sector: "VILLAGE_OFFICIAL" };

  it("is what villages were reported to pay", () => {
    expect(normal({ ...official, programmes: three, income: 2_500_000 })).toBe(156_000);
    expect(normal({ ...official, programmes: three, income: 3_400_000 })).toBe(212_160);
    expect(normal({ ...official, programmes: two, income: 2_000_000 })).toBe(10_800);
    expect(normal({ ...official, programmes: two, income: 1_000_000 })).toBe(5_400);
    expect(normal({ ...official, programmes: three, income: 1_000_000 })).toBe(62_400);
  });

  it("reckons JP up to the ceiling of the month, and takes two and one per cent from the wage", () => {
    const all: Programme[] = [...three, "JP"];
    const chargesOf = (from: string) =>
      due({ ...official, programmes: all, income: 20_000_000, from })?.normal.find(
        ({ programme }) => programme === "JP",
      );
    expect(chargesOf("2024-02")).toEqual({ programme: "JP", rupiah: 286_788, ofWorker: 95_596 });
    expect(chargesOf("2024-03")).toEqual({ programme: "JP", rupiah: 301_269, ofWorker: 100_423 });
    expect(chargesOf("2025-03")).toEqual({ programme: "JP", rupiah: 316_422, ofWorker: 105_474 });
  });
});

describe("the relief of PP 50/2025", () => {
  it("halves JKK and JKM, not JHT, from April to December 2026", () => {
    expect(relieved({ from: "2026-03" })).toEqual(["NONE", 16_800]);
    expect(relieved({ from: "2026-04" })).toEqual(["APPLIES", 8_400]);
    expect(relieved({ from: "2026-12", programmes: three })).toEqual(["APPLIES", 28_400]);
    expect(relieved({ from: "2027-01" })).toEqual(["NONE", 16_800]);
  });

  it("begins in January 2026 and ends in March 2027 for transport", () => {
    const driver = { sector: "TRANSPORT" };
    expect(relieved({ ...driver, from: "2025-12" })).toEqual(["NONE", 16_800]);
    expect(relieved({ ...driver, from: "2026-01" })).toEqual(["APPLIES", 8_400]);
    expect(relieved({ ...driver, from: "2027-03" })).toEqual(["APPLIES", 8_400]);
    expect(relieved({ ...driver, from: "2027-04" })).toEqual(["NONE", 16_800]);
  });

  it("holds not for money of the state, and must be asked about for the village's", () => {
    for (const funding of ["APBN", "APBD"] as const)
      expect(relieved({ from: "2026-05", funding })).toEqual(["EXCLUDED", 16_800]);
    for (const funding of ["APBDES", "DBHCHT", "CSR"] as const)
      expect(relieved({ from: "2026-05", funding })).toEqual(["ASK", 16_800]);
    for (const funding of ["SELF", "FAMILY", "SCHEME", "COMPANY"] as const)
      expect(relieved({ from: "2026-05", funding })).toEqual(["APPLIES", 8_400]);
  });

  it("is not for employees", () => {
    expect(due({ segment: "PU", from: "2026-05" })?.relieved.state).toBe("NONE");
  });
});

it("the relief of PP 49/2020 left one per cent, from August 2020 to January 2021", () => {
  expect(relieved({ from: "2020-07" })).toEqual(["NONE", 16_800]);
  expect(relieved({ from: "2020-08" })).toEqual(["APPLIES", 168]);
  expect(relieved({ from: "2021-01" })).toEqual(["APPLIES", 168]);
  expect(relieved({ from: "2021-02" })).toEqual(["NONE", 16_800]);
});

it("a year over the end of a relief costs each month what that month costs", () => {
  const months = simulate(tariffs, { ...farmer, from: "2026-11", months: 4 });
  expect(months?.map(({ month, total }) => [month, total])).toEqual([
    ["2026-11", 8_400],
    ["2026-12", 8_400],
    ["2027-01", 16_800],
    ["2027-02", 16_800],
  ]);
});

it("protects with the sums of PP 82/2019", () => {
  const given = { ...farmer, programmes: three, months: 12 };
  const months = simulate(tariffs, given) ?? [];
  expect(protectionOf(tariffs, given, months)).toEqual({
    accidentDeath: 70_000_000,
    death: 42_000_000,
    earlyDeath: 10_000_000,
    scholarshipMost: 174_000_000,
    saved: 240_000,
  });
  expect(protectionOf(tariffs, { ...given, from: "2019-11" }, months)).toBeNull();
});

it("no role of the application changes a version, and only an administrator adds one", async () => {
  const login = await openLogin(database);
  const columns = "(id, kind, valid_from, content, legal_reference, source)";
  const add = `insert into tariff ${columns} values (gen_random_uuid(), 'PENSION_CEILING', '2026-03', '{"rupiah": 1}', 'x', 'x')`;
  for (const role of ["app_branch", "app_village", "app_regency", "app_public", "app_system", "app_agent"])
    expect((await login.attempt({ role }, add)).refused, role).toBe("42501");
  expect((await login.attempt({ role: "app_admin" }, add)).refused).toBeNull();
  for (const role of ["app_admin", "app_branch"])
    for (const change of ["update tariff set valid_to = '2026-12'", "delete from tariff"])
      expect((await login.attempt({ role }, change)).refused, `${role}: ${change}`).toBe("42501");
  await login.end();
});
