import { afterAll, beforeAll, expect, test } from "vitest";
import { clearOldImports, downloadRefused, startCommit } from "@/lib/import/mutations";
import { importPage } from "@/lib/import/queries";
import { daysKept } from "@/lib/import/rules";
import { closePools } from "@/lib/platform/db/pool";
import { countOf, importRecord, openPlace, peopleOf, templateCsv, uploaded } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

beforeAll(async () => {
  place = await openPlace("import_clearing");
});
afterAll(closePools);

test("after a month an import holds nobody any more, and its figures stay", async () => {
  const { database, siti, socorejo } = place;
  const people = [...peopleOf(socorejo.code, 4), { name: "", nik: "1" }];
  const id = await uploaded(siti, socorejo.code, templateCsv(people), "a.csv");
  const held = "import_row where import_id = $1 and cipher is not null";

  expect(await clearOldImports(inDays(daysKept - 1))).toBe(0);
  expect(await countOf(database, held, [id])).toBe(5);

  expect(await clearOldImports(inDays(daysKept + 1))).toBe(1);
  expect(await clearOldImports(inDays(daysKept + 1))).toBe(0);
  expect(await countOf(database, held, [id])).toBe(0);
  expect(await importRecord(database, id)).toMatchObject({ state: "CANCELLED" });
  const page = await importPage(siti, id, {});
  expect(page?.counts).toEqual({ NEW: 4, REFUSED: 1 });
  expect(page?.rows.map(({ name }) => name)).toEqual([null, null, null, null, null]);
  expect(await downloadRefused(siti, { importId: id })).toMatchObject({ code: "ROWS_CLEARED" });
  expect(await startCommit(siti, { importId: id })).toMatchObject({ code: "IMPORT_NOT_READY" });
});

test("an import that is still to be written is left alone, however long it has waited", async () => {
  const { database, siti, karanglo } = place;
  const id = await uploaded(siti, karanglo.code, templateCsv(peopleOf(karanglo.code, 3)), "b.csv");
  await startCommit(siti, { importId: id });
  await clearOldImports(inDays(400));
  expect(await importRecord(database, id)).toMatchObject({ state: "COMMITTING" });
  expect(await countOf(database, "import_row where import_id = $1 and cipher is not null", [id])).toBe(3);
});
