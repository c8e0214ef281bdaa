import { writeArticles } from "@/lib/mou/article/rules";
import { draftCeremony } from "@/lib/mou/ceremony/mutations";
import { draftMou } from "@/lib/mou/mutations";
import type { MouText } from "@/lib/mou/schema";
import { signMou } from "@/lib/mou/step/mutations";
import { exampleTemplate } from "@/lib/mou/template/rules";
import { addDays, type Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asSystem } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";

const bojonegoro = "Kantor Cabang Bojonegoro";

/** Desa Karanglo's joint agreement of 9 July 2018; numbers, term and articles, which nobody reported, are examples. */
export async function karangloMou(branch: Actor): Promise<string> {
  const id = await draft(branch, "35.23.08.2016", {
    subject: "Desa Sadar Jaminan Sosial Ketenagakerjaan Tahun 2018",
    headName: "Sunandar, S.HI",
    headOffice: "Kepala Desa Karanglo",
    headAddress: "Balai Desa Karanglo, Kecamatan Kerek, Kabupaten Tuban",
    acknowledgedBy: "Ari Wibowo Waspodo; Sekretaris Camat Kerek",
    witnesses:
      "Anto Wahyudi; Kepala Bidang Pemerintahan Desa, Dispemas KB Kabupaten Tuban\nRofiul Masyhudi; Kepala KCP Tuban",
  });
  return sign(branch, id, "Balai Desa Karanglo", "2018-07-09", "2019-07-08");
}

/** Desa Socorejo's memorandum of 1 August 2019; as above. */
export async function socorejoMou(branch: Actor): Promise<string> {
  const id = await draft(branch, "35.23.12.2002", {
    form: "MEMORANDUM",
    subject:
      "Sinergi Penyelenggaraan Program Jaminan Sosial Ketenagakerjaan di Lingkungan Pemdes dan Masyarakat",
    headName: "Zubas Arif Rahman Hakim",
    headOffice: "Kepala Desa Socorejo",
    headAddress: "Balai Desa Socorejo, Kecamatan Jenu, Kabupaten Tuban",
    witnesses: "Mahmudi; Kepala Dinas Pemerintahan Desa, Pemberdayaan Masyarakat dan KB Kabupaten Tuban",
  });
  return sign(branch, id, "Balai Desa Socorejo", "2019-08-01", "2020-07-31");
}

/** Of today: one that runs out in twenty days and the drafts of two villages that are to sign together, made up. */
export async function seedMous(branch: Actor, day: Day): Promise<void> {
  const head = {
    headName: "Sutikno",
    headOffice: "Kepala Desa Sugihwaras",
    headAddress: "Balai Desa Sugihwaras, Kecamatan Jenu, Kabupaten Tuban",
  };
  const subject = "Desa Sadar Jaminan Sosial Ketenagakerjaan";
  const id = await draft(branch, "35.23.12.2017", { ...head, subject });
  await sign(branch, id, "Balai Desa Sugihwaras", addDays(day, -345), addDays(day, 20));
  const together = await draftCeremony(branch, {
    id: newId(),
    villageCodes: ["35.23.12.2016", "35.23.12.2017"],
    ...(await shared()),
    form: "COOPERATION",
    subject: "Pelayanan Pendaftaran Peserta di Balai Desa",
  });
  if (!together.ok) throw new Error(`no ceremony: ${together.code}`);
}

type Told = Partial<MouText> & Pick<MouText, "subject" | "headName" | "headOffice">;

async function draft(branch: Actor, villageCode: string, told: Told): Promise<string> {
  const drafted = await draftMou(branch, { id: newId(), villageCode, ...(await shared()), ...told });
  if (!drafted.ok) throw new Error(`no draft for ${villageCode}: ${drafted.code}`);
  return drafted.value.id;
}

async function shared() {
  const office = await asSystem((tx) => tx.office.findUniqueOrThrow({ where: { name: bojonegoro } }));
  return {
    officeId: office.id,
    form: "JOINT_AGREEMENT",
    firstSide: "VILLAGE",
    branchName: "Budi Santoso",
    branchOffice: `Kepala ${bojonegoro}`,
    legalBasis: exampleTemplate.legalBasis.join("\n"),
    articles: writeArticles(exampleTemplate.articles),
  } as const;
}

async function sign(branch: Actor, mouId: string, place: string, signedOn: Day, validTo: Day) {
  const of = `${place.split(" ").at(-1)}/${signedOn.slice(0, 4)}`;
  const signed = await signMou(branch, {
    mouId,
    numberVillage: `Contoh/Desa/${of}`,
    numberOffice: `Contoh/Kantor/${of}`,
    place,
    signedOn,
    validFrom: signedOn,
    validTo,
  });
  if (!signed.ok) throw new Error(`not signed at ${place}: ${signed.code}`);
  return mouId;
}
