import { describe, expect, it } from "vitest";
import { readBands } from "@/lib/contribution/tariff/band/rules";
import { previewOf, reachOf } from "@/lib/contribution/tariff/preview/rules";
import type { Tariffs, Version } from "@/lib/contribution/tariff/rules";
import type { TariffKind } from "@/lib/contribution/tariff/schema";
import { fieldsOf } from "@/lib/contribution/tariff/version/field/rules";
import { clashOf, type Draft, draftOf, textOf } from "@/lib/contribution/tariff/version/rules";
import { versionInput } from "@/lib/contribution/tariff/version/schema";

const bands = [
  { min: 0, base: 1_000_000, jkk: 10_000 },
  { min: 1_100_000, base: 1_200_000, jkk: 12_000 },
  { min: 1_300_000, base: 1_400_000, jkk: 14_000 },
];
const shares = { jkm: 30, jhtEmployer: 370, jhtWorker: 200, jpEmployer: 200, jpWorker: 100 };
const risks = { VERY_LOW: 24, LOW: 54, MEDIUM: 89, HIGH: 127, VERY_HIGH: 174 };
const half = {
  basisPoints: 5_000,
  segments: ["BPU"],
  programmes: ["JKK", "JKM"],
  sectors: [],
  exceptSectors: ["TRANSPORT"],
  excludedFunding: ["APBN", "APBD"],
  askFunding: ["APBDES"],
};
const benefit = {
  deathGrant: 20_000_000,
  deathInstalments: 12_000_000,
  funeral: 10_000_000,
  accidentWages: 48,
  earlyDeath: 10_000_000,
  scholarshipMost: 174_000_000,
};

function version(
  kind: TariffKind,
  validFrom: string,
  content: unknown,
  validTo: string | null = null,
): Version {
  const id = `${kind}-${validFrom}`;
  return { id, kind, validFrom, validTo, content, legalReference: "PP 1", source: "Uji" } as Version;
}

const inForce = [
  version("BPU", "2015-07", { jkm: 6_800, jhtBasisPoints: 200, bands }),
  version("PU", "2015-07", { jkk: risks, ...shares }),
  version("PENSION_CEILING", "2025-03", { rupiah: 10_547_400 }),
  version("RELIEF", "2026-04", half, "2026-12"),
  version("BENEFIT", "2019-12", benefit),
];
const tariffs = inForce as unknown as Tariffs;
const draft = (
  kind: TariffKind,
  validFrom: string,
  content: unknown,
  validTo: string | null = null,
): Draft => {
  const { id: _id, ...rest } = version(kind, validFrom, content, validTo);
  return rest;
};

describe("a table of bands", () => {
  const table = (rows: string[][]) =>
    Object.fromEntries(
      rows.flatMap((row, at) => ["min", "base", "jkk"].map((part, n) => [`${part}.${at}`, row[n]])),
    );

  it("is read from its cells, without the rows that were left empty", () => {
    const rows = [
      ["0", "1.000.000", "Rp10.000"],
      ["", "", ""],
      ["1100000", "1,200,000", "12 000"],
    ];
    expect(readBands(table(rows))).toEqual({ ok: true, value: bands.slice(0, 2) });
  });

  it.each([
    [
      "our own table with its headings",
      "Penghasilan mulai\tDasar\tJKK\tJKM\nRp0\tRp1.000.000\tRp10.000\tRp6.800\nRp1.100.000\tRp1.200.000\tRp12.000\tRp6.800",
    ],
    [
      "headings in another order",
      "jkk_1pct\tincome_min\tincome_max\tbase\n10000\t0\t1099000\t1000000\n12000\t1100000\t1299000\t1200000",
    ],
    ["three columns without headings", "0\t1000000\t10000\n1100000\t1200000\t12000\n"],
  ])("is pasted as %s", (_name, pasted) => {
    expect(readBands({ pasted, "min.0": "9" })).toEqual({ ok: true, value: bands.slice(0, 2) });
  });

  it.each([
    [{}, "BANDS_MISSING", "min.0"],
    [table([["100", "1", "1"]]), "BANDS_NOT_FROM_ZERO", "min.0"],
    [
      table([
        ["0", "1", "1"],
        ["5", "1", "1"],
        ["5", "1", "1"],
      ]),
      "BANDS_NOT_ASCENDING",
      "min.2",
    ],
    [
      table([
        ["0", "1", "1"],
        ["5", "-1", "1"],
      ]),
      "BAND_NUMBER",
      "base.1",
    ],
    [
      table([
        ["0", "1", "1"],
        ["5", "1", ""],
      ]),
      "BAND_NUMBER",
      "jkk.1",
    ],
    [{ pasted: "0\t1" }, "BAND_COLUMNS", "pasted"],
    [{ pasted: "0\t1\t1\n9\tx\t1" }, "BAND_NUMBER", "pasted"],
    [
      { pasted: Array.from({ length: 101 }, (_, at) => `${at}\t1\t1`).join("\n") },
      "BANDS_TOO_MANY",
      "pasted",
    ],
  ])("%# is refused at its cell", (form, code, field) => {
    expect(readBands(form)).toMatchObject({ ok: false, code, field });
  });
});

describe("what an administrator types", () => {
  it.each(inForce)("of $kind says again what the form was filled with", ({ id: _id, ...one }) => {
    const typed = versionInput.parse({ kind: one.kind, ...fieldsOf(one) });
    expect(draftOf(typed)).toEqual({ ok: true, value: one });
  });

  const ceiling = {
    kind: "PENSION_CEILING",
    validFrom: "2027-03",
    rupiah: "11.000.000",
    legalReference: "PP 45/2015",
    source: "Uji",
  };
  const relief = { kind: "RELIEF", ...fieldsOf(draft("RELIEF", "2027-01", half, "2027-06")) };
  const at = (change: Record<string, unknown>, base: Record<string, unknown> = ceiling) =>
    versionInput
      .safeParse({ ...base, ...change })
      .error?.issues.map(({ path, message }) => [path[0], message]);

  it.each([
    [at({ validFrom: "2027-13" }), "validFrom", "MONTH_INVALID"],
    [at({ validFrom: "Maret 2027" }), "validFrom", "MONTH_INVALID"],
    [at({ rupiah: "-5" }), "rupiah", "RUPIAH_INVALID"],
    [at({ legalReference: " " }), "legalReference", "REQUIRED"],
    [at({ off: "101" }, relief), "off", "PERCENT_INVALID"],
    [at({ off: "12,345" }, relief), "off", "PERCENT_INVALID"],
    [at({ off: "0" }, relief), "off", "PERCENT_INVALID"],
    [at({ segments: undefined }, relief), "segments", "CHOOSE_ONE"],
  ])("%# is refused at its field", (issues, field, code) => {
    expect(issues).toContainEqual([field, code]);
  });

  it("needs a legal reference", () => {
    expect(at({ legalReference: undefined })?.map(([field]) => field)).toEqual(["legalReference"]);
  });

  it.each([
    [{ validTo: "2026-12" }, "RELIEF_ENDS_BEFORE", "validTo"],
    [{ sectors: undefined }, "RELIEF_SECTORS", "sectors"],
    [{ askFunding: ["APBD"] }, "RELIEF_FUNDING_TWICE", "askFunding"],
  ])("a relief with %o is refused", (change, code, field) => {
    expect(draftOf(versionInput.parse({ ...relief, ...change }))).toMatchObject({ ok: false, code, field });
  });

  it("is one version a month, but reliefs that differ may begin together", () => {
    expect(clashOf(tariffs, draft("BENEFIT", "2019-12", benefit))).toMatchObject({ code: "TARIFF_TAKEN" });
    expect(clashOf(tariffs, draft("BENEFIT", "2020-01", benefit)).ok).toBe(true);
    expect(clashOf(tariffs, draft("RELIEF", "2026-04", half, "2026-12"))).toMatchObject({
      code: "TARIFF_TAKEN",
    });
    expect(clashOf(tariffs, draft("RELIEF", "2026-04", { ...half, basisPoints: 4_000 }, "2026-12")).ok).toBe(
      true,
    );
  });

  it("is the same in whatever order it was written", () => {
    expect(textOf({ a: 1, b: { c: 2, d: [1] } })).toBe(textOf({ b: { d: [1], c: 2 }, a: 1 }));
    expect(textOf({ a: [1, 2] })).not.toBe(textOf({ a: [2, 1] }));
  });
});

describe("what would come of a version", () => {
  it("of bands is what each of them costs before and after, with two programmes and with three", () => {
    const dearer = { jkm: 7_000, jhtBasisPoints: 200, bands: [{ min: 0, base: 2_000_000, jkk: 20_000 }] };
    const { examples, turns } = previewOf(tariffs, draft("BPU", "2026-10", dearer));
    expect(examples).toEqual([
      { income: 0, programmes: ["JKK", "JKM"], before: 16_800, after: 27_000 },
      { income: 0, programmes: ["JKK", "JKM", "JHT"], before: 36_800, after: 67_000 },
    ]);
    expect(turns.map(({ month, what }) => [month, what])).toEqual([["2026-12", "ENDS"]]);
  });

  it("of a ceiling is felt above the old one", () => {
    const { examples } = previewOf(tariffs, draft("PENSION_CEILING", "2026-03", { rupiah: 11_000_000 }));
    expect(examples.map(({ before, after }) => [before, after])).toEqual([
      [316_422, 316_422],
      [316_422, 330_000],
    ]);
  });

  it("of a relief is for whom it holds, and says which other it overlaps", () => {
    const more = previewOf(tariffs, draft("RELIEF", "2027-01", half, "2027-06"));
    expect(more.examples.slice(0, 2).map(({ before, after }) => [before, after])).toEqual([
      [16_800, 8_400],
      [36_800, 28_400],
    ]);
    expect(more.overlaps).toEqual([]);
    expect(previewOf(tariffs, draft("RELIEF", "2026-12", half, "2027-06")).overlaps).toHaveLength(1);
    const drivers = { ...half, exceptSectors: [], sectors: ["TRANSPORT"] };
    expect(previewOf(tariffs, draft("RELIEF", "2026-12", drivers, "2027-06")).overlaps).toEqual([]);
  });

  it("first changes where the relief in force ends, when it is no other", () => {
    const same = previewOf(tariffs, draft("RELIEF", "2026-10", half, "2027-06"));
    expect(same.firstChange).toBe("2027-01");
    expect(same.examples[0]).toMatchObject({ before: 16_800, after: 8_400 });
    expect(previewOf(tariffs, draft("RELIEF", "2026-10", half, "2026-12")).firstChange).toBeNull();
  });

  it("before a later version ends where that begins", () => {
    expect(previewOf(tariffs, draft("PENSION_CEILING", "2024-03", { rupiah: 1 })).replacedFrom).toBe(
      "2025-03",
    );
    expect(previewOf(tariffs, draft("PENSION_CEILING", "2026-03", { rupiah: 1 })).replacedFrom).toBeNull();
  });

  it("of benefits is each of them, and of all members", () => {
    const { examples } = previewOf(tariffs, draft("BENEFIT", "2027-01", { ...benefit, funeral: 12_000_000 }));
    expect(examples).toContainEqual({ benefit: "funeral", before: 10_000_000, after: 12_000_000 });
    expect(reachOf(draft("BENEFIT", "2027-01", benefit)).segments).toEqual(["BPU", "PU"]);
    expect(reachOf(draft("PENSION_CEILING", "2027-01", { rupiah: 1 }))).toMatchObject({
      segments: ["PU"],
      programme: "JP",
    });
  });
});
