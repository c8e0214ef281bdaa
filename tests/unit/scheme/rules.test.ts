import { describe, expect, it } from "vitest";
import { levyOf, shareLevy } from "@/lib/scheme/catch/rules";
import { coversMonth, newestOf } from "@/lib/scheme/rules";
import { coverInput } from "@/lib/scheme/saver/schema";
import { amountInput, rateInput, schemeInput } from "@/lib/scheme/schema";
import { creditOf } from "@/lib/scheme/shop/rules";
import { costOf, readWeight, worthOf } from "@/lib/scheme/waste/rules";
import { priceInput, weighInput } from "@/lib/scheme/waste/schema";

const id = "0190a000-0000-7000-8000-000000000001";
const other = "0190a000-0000-7000-8000-000000000002";

describe("a weight", () => {
  it.each([
    ["1,5", 1_500],
    ["1,5 kg", 1_500],
    ["1.5", 1_500],
    ["2", 2_000],
    ["0,25", 250],
    ["0,125 kg", 125],
    ["750 g", 750],
    ["750gram", 750],
    [" 12 KG ", 12_000],
  ])("%s is %i grams", (typed, grams) => {
    expect(readWeight(typed)).toEqual({ grams });
  });

  it.each([
    ["-2", "WEIGHT_NEGATIVE"],
    ["−0,5", "WEIGHT_NEGATIVE"],
    ["0", "WEIGHT_ZERO"],
    ["0,0 kg", "WEIGHT_ZERO"],
    ["1.500", "WEIGHT_UNCLEAR"],
    ["1,5 g", "WEIGHT_UNCLEAR"],
    ["dua", "WEIGHT_UNCLEAR"],
    ["1,5,2", "WEIGHT_UNCLEAR"],
    ["10001", "WEIGHT_TOO_MUCH"],
  ])("%s is refused as %s", (typed, fault) => {
    expect(readWeight(typed)).toEqual({ fault });
  });

  it("is worth its price to the nearest rupiah", () => {
    expect(worthOf(1_500, 2_000)).toBe(3_000);
    expect(worthOf(333, 1_250)).toBe(416);
  });
});

describe("a weigh-in's form", () => {
  const visit = { id, schemeId: id, accountId: id, day: "2026-11-20" };
  const faults = (sent: object) =>
    weighInput.safeParse(sent).error?.issues.map(({ path, message }) => [path[0], message]);

  it("has a field for each kind, of which some are filled in", () => {
    const sent = { ...visit, [`weight-${id}`]: "1,5", [`weight-${other}`]: "300 g" };
    expect(weighInput.parse(sent)).toEqual({
      ...visit,
      lines: [
        { kindId: id, grams: 1_500 },
        { kindId: other, grams: 300 },
      ],
    });
  });

  it("says at its field what is wrong with a weight, and that there must be one", () => {
    expect(faults({ ...visit, [`weight-${id}`]: "-2" })).toEqual([[`weight-${id}`, "WEIGHT_NEGATIVE"]]);
    expect(faults(visit)).toEqual([["weights", "WEIGHT_NONE"]]);
    expect(faults({ ...visit, accountId: undefined, [`weight-${id}`]: "1" })).toEqual([
      ["accountId", "SAVER_MISSING"],
    ]);
    expect(faults({ ...visit, rupiah: "5" })?.[0]?.[0]).toBe("rupiah");
  });
});

describe("stock", () => {
  it("leaves at its average, and all of its value with the last gram", () => {
    const stock = { grams: 3_000, rupiah: 10_000 };
    expect(costOf(stock, 1_000)).toBe(3_333);
    expect(costOf(stock, 3_000)).toBe(10_000);
  });
});

describe("a catch", () => {
  const crew = [
    { accountId: "ani", weight: 2 },
    { accountId: "budi", weight: 1 },
    { accountId: "ashore", weight: 0 },
  ];

  it("gives a share of its value, or a fixed sum", () => {
    expect(levyOf({ basisPoints: 250, fixed: null, byWeight: false }, 1_000_000)).toBe(25_000);
    expect(levyOf({ basisPoints: null, fixed: 5_000, byWeight: false }, 0)).toBe(5_000);
  });

  it("is shared equally or by weight among those aboard", () => {
    const terms = { basisPoints: null, fixed: 10_000 };
    expect(shareLevy({ ...terms, byWeight: false }, crew, 10_001)).toEqual([
      { saver: "ani", rupiah: 5_001 },
      { saver: "budi", rupiah: 5_000 },
    ]);
    expect(shareLevy({ ...terms, byWeight: true }, crew, 10_000).map(({ rupiah }) => rupiah)).toEqual([
      6_667, 3_333,
    ]);
  });
});

it("a village shop credits each full sum that is spent", () => {
  const lerep = { every: 1_000_000, rupiah: 16_800 };
  expect([999_999, 1_000_000, 2_700_000].map((spent) => creditOf(lerep, spent))).toEqual([0, 16_800, 33_600]);
});

describe("what is dated", () => {
  it("holds until something newer does; of one day the later written", () => {
    const versions = [
      { id: "1", from: "2026-01-01" },
      { id: "2", from: "2026-05-01" },
      { id: "3", from: "2026-05-01" },
    ];
    expect(newestOf(versions, "2025-12-31")).toBeNull();
    expect(newestOf(versions, "2026-04-30")?.id).toBe("1");
    expect(newestOf(versions, "2026-05-01")?.id).toBe("3");
  });

  it("covers the months from the first to the last", () => {
    const agreed = { fromMonth: "2026-03", untilMonth: "2026-05" };
    expect(["2026-02", "2026-03", "2026-05", "2026-06"].map((month) => coversMonth(agreed, month))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(coversMonth({ fromMonth: "2026-03", untilMonth: null }, "2030-01")).toBe(true);
  });
});

describe("what is typed", () => {
  const faults = (sent: object) =>
    schemeInput.safeParse(sent).error?.issues.map(({ path, message }) => [path[0], message]);
  const allotment = {
    id,
    villageCode: "35.23.12.2002",
    kind: "ALLOTMENT",
    name: "Iuran pekerja rentan",
    treasurer: "Bu Rini",
    startsOn: "2026-01-01",
  };

  it("is rupiah with dots, Rp or cents of nothing", () => {
    expect(
      ["Rp1.500.000", "25000", "25.000,00", "Rp 5.000,-"].map((typed) => amountInput.parse(typed)),
    ).toEqual([1_500_000, 25_000, 25_000, 5_000]);
    const fault = (typed: string) => amountInput.safeParse(typed).error?.issues[0]?.message;
    expect(["-5.000", "0", "lima", "2,5", "25.00", "1.5"].map(fault)).toEqual([
      "AMOUNT_NEGATIVE",
      "AMOUNT_ZERO",
      ...Array(4).fill("RUPIAH_INVALID"),
    ]);
    const rates = ["999.999.999", "2.147.483.648"].map((typed) => rateInput.safeParse(typed));
    expect(rates.map((one) => one.error?.issues[0]?.message)).toEqual([undefined, "RUPIAH_TOO_MUCH"]);
  });

  it("of an allotment is its source, decision, amount and end", () => {
    expect(faults(allotment)).toEqual(
      ["funding", "legalReference", "amount", "untilMonth"].map((field) => [field, "ALLOTMENT_INCOMPLETE"]),
    );
    const whole = { ...allotment, funding: "APBDES", legalReference: "Perdes 4/2026", amount: "12.000.000" };
    expect(faults({ ...whole, untilMonth: "2025-12" })).toEqual([["untilMonth", "MONTHS_REVERSED"]]);
    expect(faults({ ...whole, untilMonth: "2026-12" })).toBeUndefined();
  });

  it("of whom to pay for is those ticked, or everybody shown", () => {
    const sent = { accountId: id, fromMonth: "2026-11", shown: [id, other] };
    expect(coverInput.parse({ ...sent, membershipIds: other }).membershipIds).toEqual([other]);
    expect(coverInput.parse({ ...sent, everyone: "on" }).membershipIds).toEqual([id, other]);
    expect(coverInput.safeParse(sent).error?.issues[0]).toMatchObject({
      message: "MEMBERS_NONE",
      path: ["membershipIds"],
    });
  });

  it("of a price needs the day from which it holds", () => {
    const price = { id, schemeId: id, name: "Kardus", rupiah: "1.500" };
    expect(priceInput.safeParse(price).error?.issues[0]?.message).toBe("PRICE_WITHOUT_DATE");
  });
});
