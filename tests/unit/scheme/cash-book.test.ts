import fc from "fast-check";
import { expect, it, test } from "vitest";
import { formatMonth } from "@/lib/platform/format";
import { translatorOf } from "@/lib/platform/i18n/translator";
import { writePdf } from "@/lib/platform/pdf/write";
import { cashBookLetter } from "@/lib/scheme/cash-book/paper/rules";
import { type CashMove, describeLine, keepCashBook } from "@/lib/scheme/cash-book/rules";
import { pagesOf } from "@/tests/support/pdf";

const move = (rupiah: number, change: Partial<CashMove> = {}): CashMove => ({
  day: "2026-10-05",
  kind: "DEPOSIT",
  note: "",
  savers: 1,
  saver: "Sri",
  rupiah,
  ...change,
});
const moves = [
  move(50_000),
  move(125_500, { kind: "SALE", savers: 0, saver: null, note: "Pengepul Jenu", day: "2026-10-12" }),
  move(-67_200, { kind: "CONTRIBUTION", savers: 6, note: "2026-10", day: "2026-10-14" }),
];

it("numbers what came in and went out and says what was left after each", () => {
  const { lines, ...sums } = keepCashBook(8_000, moves);
  expect(lines.map(({ number, came, went, balance }) => [number, came, went, balance])).toEqual([
    [1, 50_000, 0, 58_000],
    [2, 125_500, 0, 183_500],
    [3, 0, 67_200, 116_300],
  ]);
  expect(sums).toEqual({ opening: 8_000, came: 175_500, went: 67_200, closing: 116_300 });
});

test("whatever was moved, what was there and came in is what went out and is there", () => {
  const some = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 40 });
  fc.assert(
    fc.property(fc.nat(1e9), some, (opening, rupiahs) => {
      const book = keepCashBook(
        opening,
        rupiahs.map((one) => move(one)),
      );
      expect(opening + book.came).toBe(book.went + book.closing);
      expect(book.lines.at(-1)?.balance ?? opening).toBe(book.closing);
    }),
  );
});

test("the paper bears every line, the closing balance in words and both who sign", async () => {
  const t = await translatorOf("id", "cash");
  expect(moves.map((one) => describeLine(one, t, (month) => formatMonth(month)))).toEqual([
    "Setoran, Sri",
    "Penjualan barang: Pengepul Jenu",
    "Iuran Oktober 2026, 6 penabung",
  ]);
  const place = { districtName: "Jenu", regencyName: "Kabupaten Tuban", districtCode: "", regencyCode: "" };
  const page = {
    village: { id: 1, regencyId: 1, code: "", name: "Socorejo", kind: "DESA" as const, ...place },
    scheme: { id: "", name: "Bank Sampah Berkah", treasurer: "Rini Astuti" },
    month: "2026-10",
    months: [],
    isOver: true,
    book: keepCashBook(8_000, moves),
    stock: 41_250,
    savers: 157_550,
    head: { name: "Zubas Arief", office: "Kepala Desa Socorejo" },
  };
  const made = { title: "x", by: "x", at: new Date(0) };
  const letter = cashBookLetter(page, t, { paper: "F4", day: "2026-11-02", made });

  const pages = pagesOf(await writePdf(letter));
  expect(pages).toHaveLength(1);
  const text = (pages[0] ?? []).join(" ").replace(/\s+/g, " ");
  for (const said of ["DESA SOCOREJO", "BUKU KAS BANK SAMPAH BERKAH", "Bulan Oktober 2026", "12 Okt 2026"])
    expect(text).toContain(said);
  for (const said of ["116.300", "seratus enam belas ribu tiga ratus rupiah", "Zubas Arief", "Rini Astuti"])
    expect(text).toContain(said);
});
