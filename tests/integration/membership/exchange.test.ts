import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { receiveFile } from "@/lib/import/mutations";
import { importPage } from "@/lib/import/queries";
import { answerInquiry } from "@/lib/import/roster/answer/mutations";
import { checkRoster } from "@/lib/import/roster/check/mutations";
import { commitRosterBatch } from "@/lib/import/roster/commit/mutations";
import { startRosterCommit } from "@/lib/import/roster/mutations";
import { rosterPage } from "@/lib/import/roster/page/queries";
import { makeExchangeKey, takeHashes } from "@/lib/membership/exchange/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { endMembership } from "@/lib/membership/status/mutations";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import { asOwner } from "@/tests/support/database";
import { addPeople, personOf, registrationOf, rosterAnswers, value } from "@/tests/support/world";
import { importRecord, openPlace } from "../import/place";

let place: Awaited<ReturnType<typeof openPlace>>;
let key: string;

const nikOf = (n: number) => personOf(place.socorejo, n).nik ?? "";
/** As a partner makes it, with nothing of ours. */
const hashOf = (n: number, by = key) =>
  createHmac("sha256", Buffer.from(by, "base64")).update(nikOf(n)).digest("hex");

beforeAll(async () => {
  place = await openPlace("exchange");
  const { siti, socorejo } = place;
  const residents = await addPeople(
    siti,
    socorejo.code,
    [0, 1, 2, 3].map((n) => personOf(socorejo, n)),
  );
  const register = (n: number) =>
    registerMember(siti, registrationOf(socorejo.code, { residentId: residents[n], startsOn: "2026-05-04" }));
  value(await register(0));
  const { id } = value(await register(1));
  value(await endMembership(siti, { membershipId: id, endedOn: "2026-09-01", reason: "STOPPED_PAYING" }));
});
afterAll(closePools);

async function checked(rows: string[][]): Promise<string> {
  const { siti, socorejo } = place;
  const id = newId();
  const bytes = new Uint8Array(await writeCsv(rows));
  const file = { villageCode: socorejo.code, fileName: "kode.csv", kind: "MEMBERS" as const, bytes };
  value(await receiveFile(siti, { id, ...file }));
  await checkRoster(siti, id);
  return id;
}

test("a file of hashes is refused until the branch has made a key, which is kept sealed", async () => {
  const { siti, kades, socorejo, database } = place;
  const early = await checked([["Kode NIK"], ["a".repeat(64)]]);
  expect(await importRecord(database, early)).toMatchObject({ refusal: { code: "EXCHANGE_KEY_MISSING" } });
  expect(await takeHashes(siti, socorejo.code, "members")).toMatchObject({ code: "EXCHANGE_KEY_MISSING" });
  expect(await makeExchangeKey(kades, { villageCode: socorejo.code })).toMatchObject({ code: "NOT_ALLOWED" });
  key = value(await makeExchangeKey(siti, { villageCode: socorejo.code })).key;
  expect(Buffer.from(key, "base64")).toHaveLength(32);
  const kept = await asOwner(database, async (client) =>
    JSON.stringify([
      (await client.query("select * from exchange_key")).rows,
      (await client.query("select details from audit_event")).rows,
    ]),
  );
  expect(kept).not.toContain(key);
});

test("what is handed out are hashes in an order that says nothing", async () => {
  const { kades, socorejo } = place;
  const all = value(await takeHashes(kades, socorejo.code, "residents")).rows;
  expect(all).toEqual([0, 1, 2, 3].map((n) => hashOf(n)).sort());
  expect(value(await takeHashes(kades, socorejo.code, "members")).rows).toEqual([hashOf(0)]);
});

test("statuses by hash are compared and saved like any list of members", async () => {
  const { siti, database } = place;
  const id = await checked([
    ["No", "Kode NIK", "Status", "Tgl Kepesertaan", "Bulan dibayar"],
    ["1", hashOf(0), "Non aktif", "", "3"],
    ["2", hashOf(2).toUpperCase(), "Aktif", "01/06/2026", "6"],
    ["3", hashOf(40), "Aktif", "01/06/2026", "6"],
    ["4", "kode yang salah", "Aktif", "01/06/2026", "6"],
  ]);
  const page = await rosterPage(siti, id, { group: "THEIRS" });
  expect(page?.counts).toMatchObject({ DIFFERS: 1, THEIRS: 2, REFUSED: 1, OURS: 0 });
  expect(page?.rows.map(({ person }) => person?.name ?? null)).toEqual([
    personOf(place.socorejo, 2).name,
    null,
  ]);
  value(await startRosterCommit(siti, { importId: id, ...rosterAnswers, addPeople: true }));
  while (await commitRosterBatch(siti, id));
  expect(await importRecord(database, id)).toMatchObject({ state: "COMMITTED", rows_done: 2 });
});

test("a question of hashes alone is answered with a status for each and nothing else", async () => {
  const { siti, endang } = place;
  const asked = [0, 1, 2, 3, 40].map((n) => hashOf(n));
  const id = await checked([["Kode NIK"], ...asked.map((hash) => [hash])]);
  expect(await startRosterCommit(siti, { importId: id, ...rosterAnswers })).toMatchObject({
    code: "IMPORT_NOT_READY",
  });
  // One column is nothing to choose from, so no page offers it.
  expect((await importPage(siti, id, {}))?.record.sketchCipher).toBeNull();
  const { rows } = value(await answerInquiry(siti, { importId: id }));
  expect(rows).toEqual(
    ["aktif", "nonaktif", "aktif", "tidak ada", "tidak ada"].map((status, at) => ({
      hash: asked[at],
      status,
    })),
  );
  expect(await answerInquiry(endang, { importId: id })).toMatchObject({ code: "NOT_ALLOWED" });
});

test("with another key nobody is found", async () => {
  const { siti, socorejo } = place;
  const old = key;
  key = value(await makeExchangeKey(siti, { villageCode: socorejo.code })).key;
  const id = await checked([["Kode NIK"], [hashOf(0, old)]]);
  expect((await rosterPage(siti, id, {}))?.known).toBe(0);
});
