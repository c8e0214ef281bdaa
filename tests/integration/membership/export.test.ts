import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import { takeMembers, takeUnregistered } from "@/lib/membership/export/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { takeProgramme } from "@/lib/membership/opensid/mutations";
import { programmeSheets } from "@/lib/membership/opensid/sheet";
import { listMembers } from "@/lib/membership/queries";
import { memberFilter } from "@/lib/membership/schema";
import { membersSheet, unregisteredSheet } from "@/lib/membership/sheet";
import { endMembership } from "@/lib/membership/status/mutations";
import { listUnregistered } from "@/lib/membership/unregistered/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { readInBatches } from "@/lib/platform/db/batches";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { streamCsv, streamXlsx } from "@/lib/platform/spreadsheet/write";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let database: TestDatabase;
let siti: Actor;
let tikno: Actor;
let endang: Actor;
let village: Place;
let other: Place;
let residents: string[];
const words = { t: (key: string) => key, r: (key: string) => key, notes: ["Dibuat oleh Siti"] };

beforeAll(async () => {
  database = await ownDatabase("export");
  [village, other] = (await makeRegions(database, [[2]])) as [Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [village.regencyId] }, "Siti");
  tikno = await actorWith(database, { role: "VILLAGE", villageId: village.id }, "Tikno");
  endang = await actorWith(database, { role: "REGENCY", regencyId: village.regencyId }, "Endang");
  residents = await addPeople(
    siti,
    village.code,
    Array.from({ length: 30 }, (_, n) => personOf(village, n)),
  );
  for (const residentId of residents.slice(0, 12))
    value(
      await registerMember(
        siti,
        registrationOf(village.code, { residentId, startsOn: "2026-05-04", consentOn: "2026-05-04" }),
      ),
    );
  const both = { residentId: residents[0] ?? "", segment: "PU", sector: "TRADE" } as const;
  value(await registerMember(siti, registrationOf(village.code, both)));
  const gone = value(await takeMembers(siti, village.code, {}, false));
  for await (const { id, name } of gone.rows)
    if (name.endsWith(" 11"))
      value(await endMembership(siti, { membershipId: id, endedOn: "2026-06-01", reason: "MOVED" }));
});

async function sheetOf(stream: NodeJS.ReadableStream) {
  const read = value(await readWorkbook(await buffer(stream), "berkas.csv"));
  return (read.sheets[0]?.rows.slice() ?? []).map((row) => row.map(({ text }) => text));
}

const lastAudit = async (action: string) =>
  asOwner(database, async (client) => {
    const { rows } = await client.query(
      "select actor_name, village_id, details from audit_event where action = $1 order by id desc limit 1",
      [action],
    );
    return rows[0];
  });

describe("members as a file", () => {
  it("have a line for each membership of exactly the people on the page, and are on record", async () => {
    const page = await listMembers(siti, village.code, {});
    const taken = value(await takeMembers(siti, village.code, {}, true));
    expect(taken).toMatchObject({ people: page?.total, count: 12 });
    expect(taken.people).toBe(11);
    const rows = await sheetOf(streamXlsx({ sheets: [membersSheet(taken.rows, words)] }));
    const listed = page?.rows.flatMap(({ name, memberships }) => memberships.map(() => name)) ?? [];
    expect(rows.slice(1).map(([name]) => name)).toEqual(listed);
    const nik = new Map(
      Array.from({ length: 30 }, (_, n) => [personOf(village, n).name, personOf(village, n).nik]),
    );
    for (const [name = "", written] of rows.slice(1)) expect(written).toBe(nik.get(name));
    expect(await lastAudit("exportMembers")).toEqual({
      actor_name: "Siti",
      village_id: village.id,
      details: { rows: 12, wholeNik: true },
    });
  });

  it("follow the filters of the page", async () => {
    const filter = memberFilter.parse({ segment: "PU" });
    const taken = value(await takeMembers(siti, village.code, filter, false));
    expect(taken).toMatchObject({ count: 1, people: 1 });
    const ended = value(
      await takeMembers(siti, village.code, memberFilter.parse({ status: "ended" }), false),
    );
    const rows = await sheetOf(streamXlsx({ sheets: [membersSheet(ended.rows, words)] }));
    expect(rows.slice(1).map((row) => [row[0], row[11]])).toEqual([
      [personOf(village, 11).name, "2026-06-01"],
    ]);
  });

  it("as CSV say who made them in the last line, days as people write them", async () => {
    const taken = value(await takeMembers(tikno, village.code, {}, false));
    const rows = await sheetOf(streamCsv(membersSheet(taken.rows, words)));
    expect(rows).toHaveLength(1 + 12 + 1);
    expect(rows[1]?.[10]).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
    expect(rows.at(-1)?.[0]).toBe("Dibuat oleh Siti");
  });

  it("show a village its own, masked, and nobody else anything", async () => {
    const taken = value(await takeMembers(tikno, village.code, {}, false));
    for await (const { nik } of taken.rows) expect(nik).toMatch(/^\d{4} \*{4} \*{4} \*\*\d\d$/);
    expect(await takeMembers(tikno, village.code, {}, true)).toEqual({ ok: false, code: "NOT_ALLOWED" });
    expect(await takeMembers(tikno, other.code, {}, false)).toEqual({ ok: false, code: "VILLAGE_UNKNOWN" });
    expect(await takeMembers(endang, village.code, {}, false)).toEqual({ ok: false, code: "NOT_ALLOWED" });
  });
});

describe("rows by the thousand", () => {
  const ids = Array.from({ length: 2_500 }, (_, at) => String(at));

  it("come in their order, each once, without those that are gone", async () => {
    const sizes: number[] = [];
    const rows = readInBatches(siti, ids, async (_tx, some) => {
      sizes.push(some.length);
      return some
        .filter((id) => id !== "1700")
        .map((id) => ({ id }))
        .reverse();
    });
    const read = await Readable.from(rows).toArray();
    expect(read.map(({ id }) => id)).toEqual(ids.filter((id) => id !== "1700"));
    expect(sizes).toEqual([1_000, 1_000, 500]);
  });

  it("stop with the failure of a later thousand, not as if they were all", async () => {
    const rows = readInBatches(siti, ids, async (_tx, some) => {
      if (some[0] === "1000") throw new Error("the database went");
      return some.map((id) => ({ id }));
    });
    await expect(Readable.from(rows).toArray()).rejects.toThrow("the database went");
  });
});

describe("members for OpenSID", () => {
  it("are everybody with a NIK once, in the layout it imports, and are on record", async () => {
    await addPeople(siti, village.code, [personOf(village, 50, { nik: null })]).then(
      async ([residentId = ""]) =>
        value(await registerMember(siti, registrationOf(village.code, { residentId, kpj: "12345678901" }))),
    );
    const [one = ""] = await addPeople(siti, village.code, [personOf(village, 51, { name: "=Ani" })]);
    value(await registerMember(siti, registrationOf(village.code, { residentId: one, kpj: "12345678902" })));
    const page = await listMembers(tikno, village.code, {});
    const taken = value(await takeProgramme(tikno, village.code));
    expect(taken).toMatchObject({ count: (page?.total ?? 0) - 1, withoutNik: 1, since: "2026-05-04" });
    const sheets = programmeSheets(taken, { madeBy: "Dibuat oleh Tikno", today: "2026-11-22" });
    const read = value(await readWorkbook(await buffer(streamXlsx({ sheets })), "berkas.xlsx"));
    const [programme, people] = read.sheets.map(({ rows }) =>
      rows.slice().map((row) => row.map(({ text }) => text)),
    );
    expect(programme).toEqual([
      ["id", "0"],
      ["Nama Program", "Peserta BPJS Ketenagakerjaan"],
      ["Sasaran Program", "1"],
      ["Keterangan", "Dibuat oleh Tikno. 1 peserta tanpa NIK tidak termuat."],
      ["Asal Dana", "Lain-lain (Hibah)"],
      ["Rentang Waktu (Awal)", "2026-05-04"],
      ["Rentang Waktu (Akhir)", "2026-12-31"],
    ]);
    const header = ["Peserta", "No. Peserta", "NIK", "Nama", "Tempat Lahir", "Tanggal Lahir", "Alamat"];
    const ani = personOf(village, 51);
    expect(people?.slice(0, 2)).toEqual([
      header,
      [ani.nik, "12345678902", ani.nik, "=Ani", "TUBAN", ani.birthDate, "DUSUN KRAJAN RT 001 RW 001"],
    ]);
    expect(people?.slice(1, -1).map((row) => row[3])).toEqual(
      page?.rows.filter(({ maskedNik }) => maskedNik).map(({ name }) => name),
    );
    expect(people?.at(-1)).toEqual(["###"]);
    expect(
      read.sheets
        .flatMap(({ rows }) => rows.slice().flat())
        .every(({ type }) => type === "text" || type === "empty"),
    ).toBe(true);
    expect(await lastAudit("exportProgramme")).toEqual({
      actor_name: "Tikno",
      village_id: village.id,
      details: { rows: taken.count, leftOut: 1, wholeNik: true },
    });
  });

  it("are for the branch and the village itself", async () => {
    expect(await takeProgramme(tikno, other.code)).toEqual({ ok: false, code: "VILLAGE_UNKNOWN" });
    expect(await takeProgramme(endang, village.code)).toEqual({ ok: false, code: "NOT_ALLOWED" });
    expect(value(await takeProgramme(siti, other.code))).toMatchObject({ count: 0, since: null });
  });
});

describe("people not registered, as a file", () => {
  it("are those of the page in the same order, and are on record", async () => {
    const page = await listUnregistered(tikno, village.code, {});
    const taken = value(await takeUnregistered(tikno, village.code, {}));
    const rows = await sheetOf(streamXlsx({ sheets: [unregisteredSheet(taken.rows, words)] }));
    expect(rows.slice(1).map((row) => row[3])).toEqual(page?.rows.map(({ name }) => name));
    expect(taken.count).toBe(page?.total);
    expect(await lastAudit("exportUnregistered")).toMatchObject({
      actor_name: "Tikno",
      details: { rows: taken.count },
    });
    expect(await takeUnregistered(endang, village.code, {})).toEqual({ ok: false, code: "NOT_ALLOWED" });
    expect(await takeUnregistered(tikno, other.code, {})).toEqual({ ok: false, code: "VILLAGE_UNKNOWN" });
  });
});
