import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "@/lib/platform/dates";
import { dayInWords, inWords, rupiahInWords } from "@/lib/platform/terbilang";

const digits: Record<string, number> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
};
const scales: Record<string, number> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  triliun: 1e12,
  kuadriliun: 1e15,
};

/** Reads words back the way a person does, word by word; throws at a word that is none. */
function toNumber(words: string): number {
  if (words === "nol") return 0;
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.split(" ")) {
    if (digits[word]) digit = digits[word];
    else if (word === "sepuluh" || word === "sebelas") group += word === "sepuluh" ? 10 : 11;
    else if (word === "seratus") group += 100;
    else if (word === "seribu") total += 1000;
    else if (word === "belas" || word === "puluh" || word === "ratus") {
      group += word === "belas" ? 10 + digit : digit * (word === "puluh" ? 10 : 100);
      digit = 0;
    } else if (scales[word]) {
      total += (group + digit) * scales[word];
      group = digit = 0;
    } else throw new Error(`no such word: ${word}`);
  }
  return total + group + digit;
}

const anyNumber = fc
  .tuple(fc.nat(15), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([power, share]) => Math.floor(share * 10 ** power));

describe("a number in words", () => {
  it.each([
    [0, "nol"],
    [1, "satu"],
    [10, "sepuluh"],
    [11, "sebelas"],
    [12, "dua belas"],
    [20, "dua puluh"],
    [21, "dua puluh satu"],
    [100, "seratus"],
    [111, "seratus sebelas"],
    [200, "dua ratus"],
    [1000, "seribu"],
    [1001, "seribu satu"],
    [1524, "seribu lima ratus dua puluh empat"],
    [2018, "dua ribu delapan belas"],
    [11_000, "sebelas ribu"],
    [21_000, "dua puluh satu ribu"],
    [100_000, "seratus ribu"],
    [101_000, "seratus satu ribu"],
    [1_000_000, "satu juta"],
    [1_001_000, "satu juta seribu"],
    [1_000_000_000, "satu miliar"],
    [2_500_000_000_000, "dua triliun lima ratus miliar"],
    [1e15, "satu kuadriliun"],
  ])("%i is %s", (value, words) => expect(inWords(value)).toBe(words));

  test("is read back as the same number, whatever it is", () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(toNumber(inWords(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  test("is read back from 0 to 20,000 without a gap, each in its own words", () => {
    const seen = new Set<string>();
    for (let value = 0; value <= 20_000; value++) {
      const words = inWords(value);
      if (toNumber(words) !== value) throw new Error(`${value}: ${words}`);
      seen.add(words);
    }
    expect(seen.size).toBe(20_001);
  });

  test("has single blanks and none of the spellings that the language has given up", () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(inWords(value)).toMatch(/^[a-z]+( [a-z]+)*$/);
        expect(inWords(value)).not.toMatch(
          /milyar|milyard|trilyun|trilliun|satu ratus|\bsatu belas|satu puluh/,
        );
      }),
    );
  });

  it.each([-1, -0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15 + 1])("refuses %d", (value) =>
    expect(() => inWords(value)).toThrow(RangeError),
  );
});

test("money is written in figures and words, as letters do", () => {
  expect(rupiahInWords(16_800)).toBe("Rp16.800,00 (enam belas ribu delapan ratus rupiah)");
  expect(rupiahInWords(1_500_000_000)).toBe("Rp1.500.000.000,00 (satu miliar lima ratus juta rupiah)");
  expect(() => rupiahInWords(-1)).toThrow(RangeError);
});

describe("a day in words", () => {
  test("has weekday, date, month and year", () => {
    expect(dayInWords("2018-07-09")).toBe("Senin, tanggal sembilan bulan Juli tahun dua ribu delapan belas");
    expect(dayInWords("2019-08-01")).toBe("Kamis, tanggal satu bulan Agustus tahun dua ribu sembilan belas");
    expect(() => dayInWords("2026-02-30")).toThrow(RangeError);
  });

  test("is read back as the same day, every day of a century", () => {
    const months = ["Januari", "Februari", "Maret", "April", "Mei", "Juni"];
    months.push("Juli", "Agustus", "September", "Oktober", "November", "Desember");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_524 }), (days) => {
        const day = addDays("2000-01-01", days);
        const [, date = "", month = "", year = ""] =
          /^\p{L}+, tanggal (.+) bulan (\p{L}+) tahun (.+)$/u.exec(dayInWords(day)) ?? [];
        const two = (value: number) => String(value).padStart(2, "0");
        expect(`${toNumber(year)}-${two(months.indexOf(month) + 1)}-${two(toNumber(date))}`).toBe(day);
      }),
    );
  });
});
