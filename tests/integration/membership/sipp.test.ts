import { beforeAll, describe, expect, it } from "vitest";
import { registerMember } from "@/lib/membership/mutations";
import { listMembers } from "@/lib/membership/queries";
import { answerForSipp, takeEnrolment } from "@/lib/membership/sipp/mutations";
import { sippPage } from "@/lib/membership/sipp/queries";
import { enrolmentSheet, sippColumns } from "@/lib/membership/sipp/sheet";
import { confirmStatus } from "@/lib/membership/status/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { writeXlsx } from "@/lib/platform/spreadsheet/write";
import type { ResidentInput } from "@/lib/resident/schema";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import {
  addPeople,
  makeRegions,
  type Place,
  personOf,
  registrationOf,
  sippAnswersFor,
  value,
} from "@/tests/support/world";

let database: TestDatabase;
let siti: Actor;
let tikno: Actor;
let endang: Actor;
let village: Place;
let other: Place;

beforeAll(async () => {
  database = await ownDatabase("sipp");
  [village, other] = (await makeRegions(database, [[2]])) as [Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [village.regencyId] }, "Siti");
  tikno = await actorWith(database, { role: "VILLAGE", villageId: village.id }, "Tikno");
  endang = await actorWith(database, { role: "REGENCY", regencyId: village.regencyId }, "Endang");
  await enrol(0, { name: "=Ani", phone: "+6281111111111" });
  await enrol(1, { sex: "F", hamlet: null, rt: null, rw: null });
  await enrol(2, { nik: null });
  await enrol(3, { birthPlace: null });
  await enrol(4, {}, { kpj: "12345678901" });
  const confirmed = await enrol(5);
  value(await confirmStatus(siti, { membershipId: confirmed, status: "ACTIVE", day: "2026-06-01" }));
  await enrol(6, {}, { segment: "BPU" });
});

async function enrol(n: number, person: Partial<ResidentInput> = {}, change = {}): Promise<string> {
  const [residentId = ""] = await addPeople(siti, village.code, [personOf(village, n, person)]);
  const official = { residentId, segment: "PU", sector: "VILLAGE_OFFICIAL", startsOn: "2026-05-04" } as const;
  return value(await registerMember(siti, registrationOf(village.code, { ...official, ...change }))).id;
}

const recorded = (action: string) =>
  asOwner(database, async (client) => {
    const sql = "select actor_name, details from audit_event where action = $1 order by id";
    return (await client.query(sql, [action])).rows;
  });

describe("the sheet for SIPP", () => {
  it("is given only once the village has answered what no list knows", async () => {
    expect(await takeEnrolment(tikno, village.code, 1)).toEqual({ ok: false, code: "SIPP_NOT_READY" });
    expect(await recorded("exportEnrolment")).toEqual([]);
    value(await answerForSipp(siti, { ...sippAnswersFor(village.code), wage: 1 }));
    value(await answerForSipp(tikno, sippAnswersFor(village.code)));
    const { villageCode: _code, ...answers } = sippAnswersFor(village.code);
    expect((await sippPage(siti, village.code))?.answers).toEqual(answers);
    expect((await recorded("answerForSipp")).map(({ actor_name }) => actor_name)).toEqual(["Siti", "Tikno"]);
    const kept = await asOwner(
      database,
      async (client) => (await client.query("select * from sipp_answer")).rows,
    );
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain("81234567890");
  });

  it("has every official in one of three groups", async () => {
    const page = await sippPage(tikno, village.code);
    expect(page).toMatchObject({ ready: 2, known: 2 });
    expect(page?.incomplete.map(({ name, missing }) => [name, missing])).toEqual([
      [personOf(village, 2).name, ["nik"]],
      [personOf(village, 3).name, ["birthPlace"]],
    ]);
    const list = await listMembers(tikno, village.code, { segment: "PU", sector: "VILLAGE_OFFICIAL" });
    expect(list?.total).toBe(6);
  });

  it("has thirty columns of text, filled from the list and the answers, and is on record", async () => {
    const taken = value(await takeEnrolment(tikno, village.code, 1));
    expect(taken).toMatchObject({ count: 2, files: 1 });
    const read = value(await readWorkbook(await writeXlsx({ sheets: [enrolmentSheet(taken)] }), "sipp.xlsx"));
    expect(read.sheets.map(({ name }) => name)).toEqual(["data_tk_baru"]);
    const [header, ...rows] = read.sheets[0]?.rows.slice() ?? [];
    expect(header?.map(({ text }) => text)).toEqual(sippColumns);
    expect(header).toHaveLength(30);
    expect(rows.flat().filter(({ type }) => type !== "text" && type !== "empty")).toEqual([]);
    const filled = rows.map((row) =>
      Object.fromEntries(
        sippColumns.map((name, at) => [name, row[at]?.text ?? ""]).filter(([, text]) => text),
      ),
    );
    const same = {
      TEMPAT_LAHIR: "TUBAN",
      JENIS_IDENTITAS: "KTP",
      MASA_LAKU_IDENTITAS: "31-12-3000",
      SURAT_MENYURAT_KE: "S",
      TANGGAL_KEPESERTAAN: "04-05-2026",
      KODE_NEGARA: "ID",
      UPAH: "2500000",
      KODE_POS: "62354",
      LOKASI_PEKERJAAN: "3523-01",
    };
    const day = (n: number) => personOf(village, n).birthDate?.split("-").reverse().join("-");
    const place = `DESA ${village.name} KEC. KECAMATAN D${Math.floor(village.id / 2000)}`.toUpperCase();
    expect(filled).toEqual([
      {
        ...same,
        NO_PEGAWAI: "1",
        NAMA_LENGKAP: "=Ani",
        HP: "081111111111",
        TANGGAL_LAHIR: day(0),
        NOMOR_IDENTITAS: personOf(village, 0).nik,
        JENIS_KELAMIN: "L",
        ALAMAT: `DUSUN BOGOR RT 001 RW 001 ${place}`,
      },
      {
        ...same,
        NO_PEGAWAI: "2",
        NAMA_LENGKAP: personOf(village, 1).name,
        HP: "081234567890",
        TANGGAL_LAHIR: day(1),
        NOMOR_IDENTITAS: personOf(village, 1).nik,
        JENIS_KELAMIN: "P",
        ALAMAT: place,
      },
    ]);
    expect(await recorded("exportEnrolment")).toEqual([
      { actor_name: "Tikno", details: { rows: 2, wholeNik: true } },
    ]);
    expect(await takeEnrolment(tikno, village.code, 2)).toEqual({ ok: false, code: "SIPP_NOT_READY" });
  });

  it("is for the branch and the village itself", async () => {
    for (const [actor, place, code] of [
      [tikno, other, "VILLAGE_UNKNOWN"],
      [endang, village, "NOT_ALLOWED"],
    ] as const) {
      expect(await takeEnrolment(actor, place.code, 1)).toEqual({ ok: false, code });
      expect(await answerForSipp(actor, sippAnswersFor(place.code))).toEqual({ ok: false, code });
      expect(await sippPage(actor, place.code)).toBeNull();
    }
  });
});
