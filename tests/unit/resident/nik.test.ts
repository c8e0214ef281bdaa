import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { birthDateFromNik, checkNik, maskNik, nikWarnings, sexFromNik } from "@/lib/resident/rules";

const siti = "3523126301975050";

const two = (value: number) => String(value).padStart(2, "0");

const person = fc.record({
  birthDate: fc
    .date({ min: new Date("1927-01-01"), max: new Date("2026-11-20"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  sex: fc.constantFrom("M" as const, "F" as const),
  region: fc.integer({ min: 110101, max: 969999 }),
  serial: fc.integer({ min: 1, max: 9999 }),
});

function nikOf({ birthDate, sex, region, serial }: typeof person extends fc.Arbitrary<infer T> ? T : never) {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const written = sex === "F" ? Number(day) + 40 : Number(day);
  return `${region}${two(written)}${month}${year.slice(2)}${String(serial).padStart(4, "0")}`;
}

describe("a NIK", () => {
  it("made from any person is accepted, tells the birth date and sex, and raises no doubt", () => {
    fc.assert(
      fc.property(person, (someone) => {
        const nik = nikOf(someone);
        expect(checkNik(nik)).toEqual({ ok: true, value: nik });
        expect(birthDateFromNik(nik, "2026-11-21")).toBe(someone.birthDate);
        expect(sexFromNik(nik)).toBe(someone.sex);
        expect(nikWarnings(nik, someone)).toEqual([]);
      }),
    );
  });

  it("never throws and never lets anything but 16 digits through", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^\d{14,18}$/)), (text) => {
        const checked = checkNik(text);
        if (checked.ok) expect(checked.value).toMatch(/^\d{16}$/);
      }),
    );
  });

  it.each([
    ["'3523126301975050", "Excel's apostrophe"],
    [" 3523 1263 0197 5050 ", "spaces"],
    ["\u200e3523126301975050\u202c", "invisible marks from Disdukcapil"],
    ["3523126301975050\u00a0", "a no-break space"],
  ])("is read through %j (%s)", (text) => {
    expect(checkNik(text)).toEqual({ ok: true, value: siti });
  });

  it.each([
    ["352312630197505", "NIK_NOT_16_DIGITS"],
    ["35231263019750501", "NIK_NOT_16_DIGITS"],
    ["3523126301975O50", "NIK_NOT_16_DIGITS"],
    ["3,52312630197505E+15", "NIK_NOT_16_DIGITS"],
    ["1111111111111111", "NIK_SAME_DIGIT"],
    ["3523126301970000", "NIK_SERIAL_ZERO"],
    ["3523120001975050", "NIK_DAY"],
    ["3523123201975050", "NIK_DAY"],
    ["3523124001975050", "NIK_DAY"],
    ["3523127201975050", "NIK_DAY"],
    ["3523126300975050", "NIK_MONTH"],
    ["3523126313975050", "NIK_MONTH"],
  ])("%s is refused as %s", (text, code) => {
    expect(checkNik(text)).toEqual({ ok: false, code });
  });

  it("with a date that cannot be is doubted, not refused", () => {
    expect(checkNik("3523123002905050").ok).toBe(true);
    expect(birthDateFromNik("3523123002905050", "2026-11-21")).toBeNull();
    expect(nikWarnings("3523123002905050", { birthDate: "1990-03-02" })).toEqual(["NIK_IMPOSSIBLE_DATE"]);
    expect(nikWarnings("3523122902015050", {})).toEqual(["NIK_IMPOSSIBLE_DATE"]);
    expect(nikWarnings("3523122902005050", {})).toEqual([]);
  });

  it("that tells another date, sex or region is doubted, not refused", () => {
    const known = { birthDate: "1997-01-24", sex: "M" as const, knownRegencyCode: () => false };
    expect(nikWarnings(siti, known)).toEqual([
      "NIK_BIRTH_DATE_DIFFERS",
      "NIK_SEX_DIFFERS",
      "NIK_REGION_UNKNOWN",
    ]);
    expect(nikWarnings(siti, { knownRegencyCode: (code) => code === "35.23" })).toEqual([]);
  });

  it("of two possible centuries belongs to a living age", () => {
    expect(birthDateFromNik("3523120101005050", "2026-11-21")).toBe("2000-01-01");
    expect(birthDateFromNik("3523120101305050", "2026-11-21")).toBe("1930-01-01");
    expect(birthDateFromNik("3523122211265050", "2026-11-21")).toBe("1926-11-22");
  });

  it("is masked so that neither birth date nor serial can be read", () => {
    expect(maskNik(siti)).toBe("3523 **** **** **50");
  });
});
