import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch } from "@/lib/import/commit/mutations";
import { cancelImport, downloadRefused, receiveFile, startCommit } from "@/lib/import/mutations";
import { findProgress, importPage, listImports } from "@/lib/import/queries";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { value } from "@/tests/support/world";
import { countOf, importRecord, openPlace, peopleOf, templateCsv, uploaded, verdicts } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;
const file = (villageCode: string, change = {}) => ({
  id: newId(),
  villageCode,
  fileName: "penduduk.csv",
  bytes: new Uint8Array(templateCsv(peopleOf(villageCode, 5))),
  ...change,
});

beforeAll(async () => {
  place = await openPlace("import_reach");
});
afterAll(closePools);

test("a village head imports into the own village and finds no other", async () => {
  const { kades, socorejo, karanglo } = place;
  expect(await receiveFile(kades, file(socorejo.code))).toMatchObject({ ok: true });
  expect(await receiveFile(kades, file(karanglo.code))).toMatchObject({ code: "VILLAGE_UNKNOWN" });
  expect(await listImports(kades, karanglo.code)).toBeNull();
});

test("a branch officer finds no village of another regency", async () => {
  const { siti, faraway } = place;
  expect(await receiveFile(siti, file(faraway.code))).toMatchObject({ code: "VILLAGE_UNKNOWN" });
});

test("a regency official imports nothing, not even into the own regency", async () => {
  const { endang, socorejo } = place;
  expect(await receiveFile(endang, file(socorejo.code))).toMatchObject({ code: "NOT_ALLOWED" });
  expect(await listImports(endang, socorejo.code)).toBeNull();
});

test("somebody else's import is not there: not to see, start, cancel, take or go on with", async () => {
  const { database, siti, kades, endang, karanglo } = place;
  const id = await uploaded(
    siti,
    karanglo.code,
    templateCsv([...peopleOf(karanglo.code, 4), { name: "", nik: "1" }]),
    "a.csv",
  );
  expect(await verdicts(database, id)).toEqual({ NEW: 4, REFUSED: 1 });
  for (const actor of [kades, endang]) {
    const refusal = { ok: false, code: actor === kades ? "IMPORT_UNKNOWN" : "NOT_ALLOWED" };
    expect(await importPage(actor, id, {})).toBeNull();
    expect(await findProgress(actor, id)).toBeNull();
    expect(await startCommit(actor, { importId: id })).toMatchObject(refusal);
    expect(await cancelImport(actor, { importId: id })).toMatchObject(refusal);
    expect(await downloadRefused(actor, { importId: id })).toMatchObject(refusal);
  }
  value(await startCommit(siti, { importId: id }));
  expect(await commitBatch(kades, id)).toBe(false);
  expect(await countOf(database, "resident where village_id = $1", [karanglo.id])).toBe(0);
});

describe("a file that is turned away at the door", () => {
  test.each([
    ["empty", "FILE_EMPTY", { bytes: new Uint8Array() }],
    ["over 20 MB", "FILE_TOO_LARGE", { bytes: new Uint8Array(20 * 1024 * 1024 + 1) }],
    ["of another kind", "FILE_TYPE", { fileName: "penduduk.pdf" }],
  ])("%s leaves nothing behind", async (_name, code, change) => {
    const { database, siti, socorejo } = place;
    const before = await countOf(database, "import");
    expect(await receiveFile(siti, file(socorejo.code, change))).toMatchObject({ ok: false, code });
    expect(await countOf(database, "import")).toBe(before);
  });
});

test("fifty times the same form at once is one import; with another file it is refused", async () => {
  const { database, siti, socorejo } = place;
  const before = await countOf(database, "import");
  const form = file(socorejo.code);
  const answers = await Promise.all(Array.from({ length: 50 }, () => receiveFile(siti, form)));
  expect(answers.filter((answer) => answer.ok && answer.value.id === form.id)).toHaveLength(50);
  expect(await countOf(database, "import")).toBe(before + 1);
  expect(await countOf(database, "import_file where import_id = $1", [form.id])).toBe(1);
  expect(
    await countOf(database, "audit_event where action = 'uploadImport' and subject_id = $1", [form.id]),
  ).toBe(1);
  const other = { ...form, bytes: new Uint8Array(templateCsv(peopleOf(socorejo.code, 6))) };
  expect(await receiveFile(siti, other)).toMatchObject({ ok: false, code: "SENT_ALREADY" });
});

test("twenty times save at once is saving once, and checking at once is checking once", async () => {
  const { database, siti, socorejo } = place;
  const form = file(socorejo.code);
  value(await receiveFile(siti, form));
  await Promise.all([1, 2, 3].map(() => checkImport(siti, form.id)));
  expect(await verdicts(database, form.id)).toEqual({ NEW: 5 });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => startCommit(siti, { importId: form.id })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  expect(
    await countOf(database, "audit_event where action = 'startImport' and subject_id = $1", [form.id]),
  ).toBe(1);
  await Promise.all([1, 2, 3, 4].map(() => commitBatch(siti, form.id, 2)));
  while (await commitBatch(siti, form.id, 2));
  expect(await importRecord(database, form.id)).toMatchObject({
    state: "COMMITTED",
    rows_done: 5,
    rows_total: 5,
  });
  expect(await countOf(database, "resident where village_id = $1", [socorejo.id])).toBe(5);
});

test("cancelled midway: what was saved stays and is counted, nothing more is written", async () => {
  const { database, siti, karanglo } = place;
  const people = peopleOf(karanglo.code, 50, 9);
  const id = await uploaded(siti, karanglo.code, templateCsv(people), "a.csv");
  value(await startCommit(siti, { importId: id }));
  const before = await countOf(database, "resident where village_id = $1", [karanglo.id]);
  await commitBatch(siti, id, 20);
  value(await cancelImport(siti, { importId: id }));
  expect(await commitBatch(siti, id, 20)).toBe(false);
  expect(await importRecord(database, id)).toMatchObject({ state: "CANCELLED", rows_done: 20 });
  expect(await countOf(database, "resident where village_id = $1", [karanglo.id])).toBe(before + 20);
  const stat =
    "village_stat where village_id = $1 and residents = (select count(*) from resident where village_id = $1 and vital_status = 'ALIVE')";
  expect(await countOf(database, stat, [karanglo.id])).toBe(1);
  expect(await countOf(database, "import_row where import_id = $1 and committed_at is not null", [id])).toBe(
    20,
  );
});
