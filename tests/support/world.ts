import type { Client } from "pg";
import type { RosterCommitInput } from "@/lib/import/roster/schema";
import type { RegistrationInput } from "@/lib/membership/schema";
import type { SippAnswerInput } from "@/lib/membership/sipp/schema";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import type { Result } from "@/lib/platform/result";
import { recountVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { saveResidents } from "@/lib/resident/mutations";
import type { ResidentInput } from "@/lib/resident/schema";
import { asOwner, type TestDatabase } from "./database";

export type Place = {
  id: number;
  code: string;
  name: string;
  regencyId: number;
  regencyCode: string;
  districtCode: string;
};

const two = (value: number) => String(value).padStart(2, "0");

/** Regencies, and in each its districts with their number of villages: [[2, 1], [3]] is two regencies. */
export type Shape = number[][];

/** Makes regencies 35.01, 35.02 … of that shape. */
export async function makeRegions(database: TestDatabase, shape: Shape): Promise<Place[]> {
  const places: Place[] = [];
  await asOwner(database, async (client) => {
    await client.query("insert into province (id, code, name) values (35, '35', 'Jawa Timur')");
    for (const [r, districts] of shape.entries()) {
      const regency = { id: 3501 + r, code: `35.${two(r + 1)}` };
      await addRegion(client, "regency", regency.id, regency.code, `Kabupaten r${regency.id}`, 35);
      for (const [d, villages] of districts.entries()) {
        const district = { id: regency.id * 100 + d + 1, code: `${regency.code}.${two(d + 1)}` };
        await addRegion(
          client,
          "district",
          district.id,
          district.code,
          `Kecamatan d${district.id}`,
          regency.id,
        );
        for (let v = 1; v <= villages; v++) {
          const id = district.id * 2000 + 600 + v;
          const code = `${district.code}.${2000 + v}`;
          const name = `Desa v${id}`;
          await client.query(
            "insert into village (id, code, name, kind, regency_id, district_id) values ($1, $2, $3, 'DESA', $4, $5)",
            [id, code, name, regency.id, district.id],
          );
          places.push({
            id,
            code,
            name,
            regencyId: regency.id,
            regencyCode: regency.code,
            districtCode: district.code,
          });
        }
      }
    }
  });
  return places;
}

function addRegion(
  client: Client,
  table: "regency" | "district",
  id: number,
  code: string,
  name: string,
  parent: number,
) {
  const column = table === "regency" ? "province_id" : "regency_id";
  return client.query(`insert into ${table} (id, code, name, ${column}) values ($1, $2, $3, $4)`, [
    id,
    code,
    name,
    parent,
  ]);
}

/** The n-th made-up resident of a village; the name says whose it is, and no number exists. */
export function personOf(place: Place, n: number, change: Partial<ResidentInput> = {}): ResidentInput {
  const serial = String(5000 + (place.id % 1000) * 4 + Math.floor(n / 100));
  const born = `${1970 + (n % 35)}-0${1 + (n % 9)}-1${n % 9}`;
  return {
    nik: `${place.districtCode.replaceAll(".", "")}${born.slice(8)}${born.slice(5, 7)}${born.slice(2, 4)}${serial}`,
    familyCardNo: `${place.districtCode.replaceAll(".", "")}010120${String(5000 + (place.id % 1000) * 4 + (n % 4)).padStart(4, "0")}`,
    name: `Warga v${place.id} ${n}`,
    birthDate: born,
    birthPlace: "TUBAN",
    sex: "M",
    occupation: "PETANI/PEKEBUN",
    familyRelation: "KEPALA KELUARGA",
    hamlet: n % 2 ? "KRAJAN" : "BOGOR",
    rt: `00${1 + (n % 3)}`,
    rw: "001",
    phone: null,
    vitalStatus: "ALIVE",
    ...change,
  };
}

/** Saves people and counts the village; answers their ids in the order given. */
export function addPeople(actor: Actor, code: string, people: ResidentInput[]): Promise<string[]> {
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) throw new Error(`no village ${code}`);
    const saved = await saveResidents(tx, actor, village, people);
    await recountVillage(tx, village.id);
    return saved.map(({ id }) => id);
  });
}

/** A registration as the form sends it, for somebody on the list unless told otherwise. */
export function registrationOf(
  villageCode: string,
  change: Partial<RegistrationInput> = {},
): RegistrationInput {
  const day: Day = change.startsOn ?? today();
  return {
    id: newId(),
    villageCode,
    ...nobody,
    segment: "BPU",
    programmes: ["JKK", "JKM"],
    sector: "FARMING",
    payer: "SELF",
    startsOn: day,
    consentProof: "SIGNED_FORM",
    consentOn: day,
    ...change,
  };
}

/** What a village answers for the sheet of its officials. */
export function sippAnswersFor(villageCode: string): SippAnswerInput {
  return {
    villageCode,
    wage: 2_500_000,
    postalCode: "62354",
    workLocation: "3523-01",
    phone: "+6281234567890",
  };
}

/** What is answered once before a list of members is saved. */
export const rosterAnswers = {
  payer: "SELF",
  consentProof: "SIGNED_FORM",
  consentOn: "2026-06-01",
  segment: "BPU",
  startsOn: "2026-06-01",
  confirm: true,
  statusOn: "2026-06-30",
  addPeople: false,
} satisfies Omit<RosterCommitInput, "importId">;

const nobody = {
  nik: null,
  familyCardNo: null,
  birthDate: null,
  birthPlace: null,
  sex: null,
  occupation: null,
  familyRelation: null,
  hamlet: null,
  rt: null,
  rw: null,
  phone: null,
};

/** The value of an answer that must not be a refusal. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.params ?? {})}`);
  return result.value;
}

/** Somebody pasted from a spreadsheet, to be saved. */
export function pasteFor(villageCode: string, { nik, name }: { nik: string | null; name: string }) {
  return { id: newId(), villageCode, pasted: `NIK\tNama\n${nik}\t${name}`, step: "save" as const };
}
