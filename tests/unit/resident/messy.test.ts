import { describe, expect, it, test } from "vitest";
import id from "@/lib/platform/i18n/id/import.json";
import { recogniseResidents } from "@/lib/resident/sheet";
import { findHeader } from "@/lib/resident/sheet/header/rules";
import { cellSheets } from "@/tests/support/messy/cells";
import { type MessySheet, rolesOf, workbookOfMessy } from "@/tests/support/messy/grid";
import { headerSheets } from "@/tests/support/messy/headers";
import { systemSheets } from "@/tests/support/messy/systems";

const messySheets = [...headerSheets, ...cellSheets, ...systemSheets];
const options = {
  today: "2026-11-21",
  knownRegencyCode: (code: string) => code === "35.23",
  village: { name: "Socorejo", code: "35.23.12.2002" },
};
const read = (sheet: MessySheet) => recogniseResidents(workbookOfMessy(sheet), options);
const worded = new Set(Object.keys(id.reasons));
const readable = messySheets.filter(({ asks }) => !asks);
const asking = messySheets.filter(({ asks }) => asks);

describe("a messy sheet is read without asking", () => {
  it.each(readable.map((sheet) => [sheet.name, sheet] as const))("%s", (_, messy) => {
    const found = read(messy);
    if (!found.ok) throw new Error(found.code);
    const { columns, rows, aside } = found.value;
    expect(columns.map(({ role }) => role)).toEqual(rolesOf(messy));
    const people = rows.flatMap(({ resident }) => resident ?? []);
    expect(people).toHaveLength(messy.people?.length ?? 0);
    expect(people).toMatchObject(messy.people ?? []);
    const refused = rows.filter(({ resident }) => !resident);
    expect(
      Object.fromEntries(
        refused.map(({ rowNumber, errors }) => [
          rowNumber,
          errors.map(({ field, code }) => `${field ?? "row"} ${code}`).join(", "),
        ]),
      ),
    ).toEqual(messy.refused ?? {});
    expect(refused.flatMap(({ errors }) => errors).filter(({ code }) => !worded.has(code))).toEqual([]);
    const doubts = rows.flatMap(({ rowNumber, warnings }) =>
      warnings
        .filter(({ code }) => /BLOCKS|YEAR/.test(code))
        .map(({ field, code }) => [rowNumber, `${field} ${code}`]),
    );
    expect(Object.fromEntries(doubts)).toEqual(messy.warned ?? {});
    expect(Object.fromEntries(aside.map(({ rowNumber, kind }) => [rowNumber, kind]))).toEqual(
      messy.aside ?? {},
    );
  });
});

it.each(asking.map((sheet) => [sheet.name, sheet] as const))("a person is asked about %s", (_, messy) => {
  expect(read(messy)).toMatchObject({ ok: false, code: messy.asks });
});

test("of all columns that are ours at least 95 of 100 are found, and none is taken for another", () => {
  let ours = 0;
  let known = 0;
  for (const messy of messySheets) {
    const [sheet] = workbookOfMessy(messy).sheets.filter(({ name }) => !/Sampul|Petunjuk|Kode/.test(name));
    const found = read(messy);
    const header = findHeader((sheet?.rows.slice() ?? []).map((row) => row.map(({ text }) => text)));
    const roles = found.ok ? found.value.layout.roles : (header?.columns.map(({ role }) => role) ?? []);
    rolesOf(messy).forEach((role, at) => {
      if (role) ours++;
      if (role && roles[at] === role) known++;
      if (roles[at]) expect(roles[at], `${messy.name}, column ${at + 1}`).toBe(role);
    });
  }
  expect(messySheets.length).toBeGreaterThanOrEqual(30);
  expect(ours).toBeGreaterThan(150);
  expect(known / ours).toBeGreaterThanOrEqual(0.95);
});

test("no row below a header vanishes: it is a person, refused, or named as something else", () => {
  for (const messy of readable) {
    const workbook = workbookOfMessy(messy);
    const found = read(messy);
    if (!found.ok) throw new Error(found.code);
    const { sheets, rows, aside } = found.value;
    const below = sheets.flatMap(({ name, headerRow }) => {
      const all = workbook.sheets.find((sheet) => sheet.name === name)?.rows.slice(headerRow) ?? [];
      return all.filter((cells) => cells.some(({ text }) => text.trim() !== ""));
    });
    const lines = /two lines|tick/.test(messy.name) ? 1 : 0;
    expect(rows.length + aside.length, messy.name).toBe(below.length - lines);
  }
});
