import { expect, test } from "vitest";
import { effectOf } from "@/lib/event/effect/rules";
import { adoptionWindows } from "@/lib/innovation/effect/rules";
import { innovationFilter, innovationInput } from "@/lib/innovation/schema";

const typed = {
  id: "019aa000-0000-7000-8000-000000000001",
  villageCode: "35.23.12.2002",
  kind: "WASTE_BANK",
  title: "Bank sampah",
  description: "Sampah terpilah ditabung.",
  startsOn: "2019-03-01",
};
const problem = (change: object) =>
  innovationInput
    .safeParse({ ...typed, ...change })
    .error?.issues.map(({ path, message }) => [path[0], message]);

test.each([
  ["1.500.000", 1_500_000],
  ["Rp2.000.000,-", 2_000_000],
  ["Rp 0", 0],
  ["750000", 750_000],
])("%s is %i rupiah", (cost, rupiah) => {
  expect(innovationInput.parse({ ...typed, cost }).cost).toBe(rupiah);
});

test("rupiah have no sen, and a text that others read has nobody's number", () => {
  expect(problem({ cost: "1.500,50" })).toEqual([["cost", "RUPIAH_INVALID"]]);
  expect(problem({ description: "Hubungi 0812-3456-7890" })).toEqual([["description", "IDEA_HAS_NUMBER"]]);
  expect(problem({ partners: "NIK 3523 1212 3456 0001" })).toEqual([["partners", "IDEA_HAS_NUMBER"]]);
  expect(problem({ result: "1.500 keluarga, 12.000.000 setahun" })).toBeUndefined();
});

test("a filter leaves out what makes no sense", () => {
  expect(innovationFilter.parse({ kind: "X", village: "1", search: " " })).toEqual({});
});

test("registrations are counted thirty and ninety days before and after, the day itself in neither", () => {
  const on = (day: string, count: number) => ({ day, count });
  const registered = [
    on("2026-01-31", 4),
    on("2026-03-01", 9),
    on("2026-03-31", 5),
    on("2026-05-30", 2),
    on("2026-05-31", 8),
  ];
  expect(effectOf("2026-03-01", registered, "2026-12-01", adoptionWindows)).toMatchObject([
    { days: 30, before: 4, onTheDay: 9, after: 5, gone: 30 },
    { days: 90, before: 4, after: 7, gone: 90 },
  ]);
});
