import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/lib/platform/db/pool";
import { openSidWorkbook } from "@/tests/support/workbooks";
import { countOf, imported, meaning, openPlace, peopleOf, templateCsv, verdicts } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("import_digits");
});
afterAll(closePools);

const formats = ["xlsx", "xls", "xlsm"] as const;

test.each(formats)("a NIK that Excel keeps as a number is never stored (.%s)", async (format) => {
  const { database, siti, socorejo } = place;
  const people = peopleOf(socorejo.code, 60, 40 + formats.indexOf(format));
  const damaged = people.flatMap(({ nik }, person) =>
    person % 2 === 0 && nik ? [{ person, column: "nik", cell: { t: "n" as const, v: Number(nik) } }] : [],
  );
  const bytes = openSidWorkbook(people, { format, cells: damaged });
  const id = await imported(siti, socorejo.code, bytes, `a.${format}`);
  expect((await verdicts(database, id)).REFUSED).toBe(damaged.length);
  const sql = `import_row where import_id = $1 and reasons @> '[{"code":"NIK_LOST_DIGITS"}]'`;
  expect(await countOf(database, sql, [id])).toBe(damaged.length);
  const lost = new Set(
    damaged.flatMap(({ person, cell }) => [people[person]?.nik, BigInt(cell.v).toString()]),
  );
  const stored = (await meaning(database, socorejo.id)).map(({ nik }) => String(nik));
  expect(stored.filter((nik) => lost.has(nik))).toEqual([]);
});

test.each(["3,52312E+15", "3.52312E+15", "3,52312345678901E+15", "3.5E15", "'3,52312E+15", " 3,52312e+15 "])(
  "nor one that a CSV has as %j",
  async (text) => {
    const { database, siti, karanglo } = place;
    const people = peopleOf(karanglo.code, 2, 41).map((one, at) => ({
      ...one,
      nik: at === 0 ? text : one.nik,
    }));
    const id = await imported(
      siti,
      karanglo.code,
      templateCsv([...people, ...peopleOf(karanglo.code, 1, text.length * 100 + text.charCodeAt(1))]),
      "a.csv",
    );
    expect((await verdicts(database, id)).REFUSED).toBe(1);
    const stored = (await meaning(database, karanglo.id)).map(({ nik }) => String(nik ?? ""));
    expect(stored.filter((nik) => nik.startsWith("352312"))).toEqual([]);
  },
);
