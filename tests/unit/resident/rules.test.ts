import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ageOn,
  checkDay,
  checkFamilyCardNo,
  checkPhone,
  hasLostDigits,
  normalizeBlock,
  normalizeHamlet,
  normalizeName,
} from "@/lib/resident/rules";

describe("a day", () => {
  it("is understood in every order people and OpenSID write it", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom("-", "/", "."), (date, mark) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-").map(Number);
        for (const text of [iso, [day, month, year].join(mark), iso.split("-").reverse().join(mark)]) {
          expect(checkDay(text)).toEqual({ ok: true, value: iso });
        }
      }),
    );
  });

  it.each([
    "31-02-2001",
    "2001-02-31",
    "29/02/1900",
    "00-01-2001",
    "1-13-2001",
    "1-1-01",
    "besok",
    "",
    "1-1-20011",
  ])("%j is not one", (text) => {
    expect(checkDay(text)).toEqual({ ok: false, code: "DATE_INVALID" });
  });
});

describe("age", () => {
  it("changes on the birthday", () => {
    expect(ageOn("1990-07-09", "2026-07-08")).toBe(35);
    expect(ageOn("1990-07-09", "2026-07-09")).toBe(36);
  });

  it("of somebody born on 29 February changes on 1 March", () => {
    expect(ageOn("2004-02-29", "2025-02-28")).toBe(20);
    expect(ageOn("2004-02-29", "2025-03-01")).toBe(21);
  });
});

describe("a phone number", () => {
  it.each([
    "081234567890",
    "6281234567890",
    "+62 812-3456-7890",
    "81234567890",
    "'0812 3456 7890",
    "(0812) 34567890",
  ])("%s becomes +6281234567890", (text) => {
    expect(checkPhone(text)).toEqual({ ok: true, value: "+6281234567890" });
  });

  it.each(["0356321234", "0812", "08123456789012345", "6.28E+12", "Siti"])("%s is refused", (text) => {
    expect(checkPhone(text)).toEqual({ ok: false, code: "PHONE_INVALID" });
  });
});

describe("a family card number", () => {
  it("is 16 digits, whatever they are", () => {
    expect(checkFamilyCardNo("'3523 1209 0516 5050")).toEqual({ ok: true, value: "3523120905165050" });
    expect(checkFamilyCardNo("352312090516505")).toEqual({ ok: false, code: "KK_NOT_16_DIGITS" });
    expect(checkFamilyCardNo("0000000000000000")).toEqual({ ok: false, code: "KK_NOT_16_DIGITS" });
  });
});

describe("digits that Excel rounded away", () => {
  it("are noticed in every number of 16 digits or more", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 15n, max: 10n ** 19n }), (number) => {
        expect(hasLostDigits({ text: String(number), type: "number" })).toBe(true);
        expect(hasLostDigits({ text: String(number), type: "text" })).toBe(false);
      }),
    );
  });

  it.each(["3,52312E+15", "3.52312E+15", "3.52312e15", "'4E+15"])("are noticed in the text %s", (text) => {
    expect(hasLostDigits({ text, type: "text" })).toBe(true);
  });
});

describe("spelling", () => {
  it("of a name keeps case and loses doubled and invisible spaces", () => {
    expect(normalizeName("  Siti\u00a0\u200b  Wahyuni\t")).toBe("Siti Wahyuni");
  });

  it("of RT and RW has three digits when it is a number", () => {
    expect(["1", "01", "RT 2", "rw.003", "RT Barat"].map(normalizeBlock)).toEqual([
      "001",
      "001",
      "002",
      "003",
      "RT Barat",
    ]);
  });

  it("of a hamlet drops the word and the case", () => {
    expect(["Dusun Krajan", "DSN. krajan", "DUSUN_KRAJAN", "krajan"].map(normalizeHamlet)).toEqual(
      Array(4).fill("KRAJAN"),
    );
  });
});
