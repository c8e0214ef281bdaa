import { createTranslator } from "next-intl";
import { expect, it, test } from "vitest";
import { answerOf, type Words } from "@/lib/contribution/listing/answer/rules";
import { listingInput, type Note, type Step } from "@/lib/contribution/listing/schema";
import { catalogue } from "@/lib/platform/i18n/catalogue";
import { readSources } from "@/tests/support/sources";

async function words(locale: "id" | "en" = "id"): Promise<Words> {
  const messages = await catalogue(locale);
  const of = (namespace: string) =>
    createTranslator({ locale, messages, namespace }) as unknown as Words["t"];
  return { t: of("listing"), refusals: of("refusal"), cells: of("import.reasons"), locale };
}
const input = listingInput.parse({
  villageCode: "35.23.12.2002",
  step: "check",
  day: "2026-11-02",
  funding: "SELF",
});
const step = (row: number, change: Partial<Step> = {}): Step => ({
  row,
  name: `Warga ${row}`,
  membershipId: null,
  verdict: "BOOK",
  asked: ["2026-05"],
  months: ["2026-05"],
  paid: [],
  rupiah: 8_400,
  errors: [],
  warnings: [],
  ...change,
});
const refused = (row: number, ...errors: Note[]) =>
  step(row, { verdict: "REFUSED", months: [], rupiah: 0, errors });
const answer = async (steps: Step[], saved: number | null = null) =>
  answerOf(await words(), { villageCode: "", text: "", leftOut: ["Kanal"], aside: 1, steps, saved, input });

test("what needs a look comes first, and no more rows than a screen holds", async () => {
  const told = await answer([
    step(2),
    step(3, { verdict: "KNOWN", months: [], paid: ["2026-05"], rupiah: 0 }),
    step(4, { warnings: [{ code: "AMOUNT_DIFFERS", params: { listed: 16_800, expected: 8_400 } }] }),
    refused(5, { code: "BEFORE_START", params: { name: "Warga 5", month: "2026-05" } }),
  ]);
  expect(told.message).toBe(
    "4 baris: 2 akan dicatat (2 bulan, Rp16.800), 1 sudah tercatat, 1 tidak dapat dicatat.",
  );
  expect(told.rows.map(({ row }) => row)).toEqual([5, 4, 2, 3]);
  expect(told.rows[0]?.sentences[0]).toMatch(/^Warga 5 belum menjadi peserta pada Mei 2026/);
  expect(told.rows[1]?.sentences[0]).toMatch(/^Di daftar Rp16\.800, menurut tarif Rp8\.400/);
  const many = await answer(Array.from({ length: 900 }, (_, at) => step(at + 2)));
  expect([many.rows.length, many.bookable]).toEqual([200, 900]);
  expect(many.notes.at(-1)).toContain("200 dari 900 baris");
});

test("what was booked is told as done, and what is left by its line in what is left", async () => {
  const told = await answer(
    [step(2), refused(3, { code: "NOT_HERE" }), step(4), refused(5, { code: "NOT_HERE" })],
    2,
  );
  expect([told.status, told.heading, told.bookable]).toEqual(["done", "Sudah dicatat", 0]);
  expect(told.rows.map(({ row, word }) => [row, word])).toEqual([
    [2, "Tidak dapat dicatat"],
    [3, "Tidak dapat dicatat"],
    [null, "Dicatat"],
    [null, "Dicatat"],
  ]);
});

test("a list that is on record is no success and no failure", async () => {
  const known = { verdict: "KNOWN" as const, months: [], rupiah: 0 };
  expect((await answer([step(2, known)])).heading).toBe("Semua sudah tercatat");
  expect((await answer([refused(2, { code: "NOT_HERE" })])).heading).toBe("Tidak ada yang dapat dicatat");
});

it.each(["id", "en"] as const)("has a sentence for every code of a row in %s", async (locale) => {
  const { t, refusals, cells } = await words(locale);
  const codes = readSources("lib")
    .filter(({ path }) => path.startsWith("lib/contribution/listing/"))
    .flatMap(({ code }) => [...code.matchAll(/\b(?:code: |return |refuse\()"([A-Z][A-Z_0-9]{4,})"/g)])
    .map(([, code]) => code ?? "");
  expect(codes.length).toBeGreaterThan(30);
  const unworded = codes.filter(
    (code) => !t.has(`reason.${code}`) && !refusals.has(code) && !cells.has(code),
  );
  expect(unworded).toEqual([]);
});
