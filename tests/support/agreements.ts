import { draftMou } from "@/lib/mou/mutations";
import type { DraftInput, MouText } from "@/lib/mou/schema";
import { signMou } from "@/lib/mou/step/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { asOwner, type TestDatabase } from "./database";
import { value } from "./world";

/** The text of an agreement as its form sends it. */
export function mouText(officeId: string, change: Partial<MouText> = {}): MouText {
  return {
    officeId,
    form: "JOINT_AGREEMENT",
    subject: "Desa Sadar Jaminan Sosial Ketenagakerjaan",
    firstSide: "VILLAGE",
    headName: "Sunandar, S.HI",
    headOffice: "Kepala Desa Karanglo",
    branchName: "Budi Santoso",
    branchOffice: "Kepala Kantor Cabang Bojonegoro",
    legalBasis: "Undang-Undang Nomor 24 Tahun 2011",
    articles: "Maksud\nMaksudnya baik.\n\nJangka waktu\nBerlaku sampai dengan {sampai}.",
    witnesses: "Ari Wibowo Waspodo; Sekretaris Camat Kerek\nRofiul Masyhudi",
    ...change,
  };
}

export function draftOf(villageCode: string, officeId: string, change: Partial<MouText> = {}): DraftInput {
  return { id: newId(), villageCode, ...mouText(officeId, change) };
}

/** The same text for several villages, each with its own head. */
export function ceremonyOf(villageCodes: string[], officeId: string) {
  const { headName: _name, headOffice: _office, ...shared } = mouText(officeId);
  return { id: newId(), villageCodes, ...shared };
}

/** What is filled in when an agreement is signed: today, for a year. */
export function signingOf(mouId: string, number = newId()) {
  return {
    mouId,
    numberVillage: `D/${number}`,
    numberOffice: `K/${number}`,
    place: "Balai desa",
    signedOn: today(),
    validFrom: today(),
    validTo: addDays(today(), 365),
  };
}

/** Drafts and signs an agreement; answers its id. */
export async function signedMou(actor: Actor, villageCode: string, officeId: string): Promise<string> {
  const { id } = value(await draftMou(actor, draftOf(villageCode, officeId)));
  value(await signMou(actor, signingOf(id)));
  return id;
}

/** The office that an account of the branch belongs to. */
export async function officeOf(database: TestDatabase, actor: Actor): Promise<string> {
  const { rows } = await asOwner(database, (client) =>
    client.query<{ office_id: string }>('select office_id from "user" where id = $1', [actor.id]),
  );
  return rows[0]?.office_id ?? "";
}
