import { addAttendee, countAttendance } from "@/lib/event/attendance/mutations";
import { recordMinutes } from "@/lib/event/minutes/mutations";
import { cancelEvent, planEvent } from "@/lib/event/mutations";
import { type PlanInput, planInput } from "@/lib/event/schema";
import { addDays } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import type { Result } from "@/lib/platform/result";
import { pick, randomFrom } from "./random";

const karanglo = "35.23.08.2016";
const socorejo = "35.23.12.2002";
const sugihwaras = "35.23.12.2017";

/** What the newspapers told of the two villages, and some weeks of today's campaign around `day`. */
export async function seedEvents(branch: Actor, day: string): Promise<void> {
  await seedKarangloEvents(branch);
  await seedSocorejoEvents(branch);
  await seedOwnVillage(branch, day);
  await seedRounds(branch, day);
}

type Facts = Partial<Record<keyof PlanInput, unknown>> & { villageCode: string; day: string };

async function plan(branch: Actor, facts: Facts): Promise<string> {
  const village = await asActor(branch, (tx) =>
    tx.village.findUnique({ where: { code: facts.villageCode } }),
  );
  const name = village?.name ?? "";
  const usual = {
    id: newId(),
    kind: "OUTREACH",
    startsAt: "09:00",
    place: `Balai Desa ${name}`,
    host: `Pemerintah Desa ${name}`,
  };
  return value(await planEvent(branch, planInput.parse({ ...usual, ...facts }))).id;
}

async function list(branch: Actor, eventId: string, people: [name: string, origin: string][]) {
  for (const [name, origin] of people)
    value(await addAttendee(branch, { id: newId(), eventId, name, origin }));
}

async function seedKarangloEvents(branch: Actor) {
  const kerek = await asActor(branch, (tx) =>
    tx.village.findMany({ where: { district: { code: "35.23.08" }, code: { not: karanglo } } }),
  );
  const signing = await plan(branch, {
    villageCode: karanglo,
    kind: "SIGNING",
    title: "Penandatanganan kesepakatan bersama dan sosialisasi",
    day: "2018-07-09",
    groups: "Kepala desa dan perangkat se-Kecamatan Kerek\nDispemas KB Kabupaten Tuban\nBPJS Ketenagakerjaan",
    guests: kerek.map(({ code }) => code),
  });
  await list(branch, signing, [
    ["Anto Wahyudi", "Kabid Pemerintahan Desa, Dispemas KB"],
    ["Ari Wibowo Waspodo", "Sekretaris Kecamatan Kerek"],
    ["Budi Santoso", "Kepala Kantor Cabang Bojonegoro"],
    ["Rofiul Masyhudi", "Kepala KCP Tuban"],
    ["Sunandar, S.HI", "Kepala Desa Karanglo"],
  ]);
  const said = {
    eventId: signing,
    minutes:
      "Sosialisasi kepada perangkat desa se-Kecamatan Kerek dan penandatanganan kesepakatan bersama Desa Sadar " +
      "Jaminan Sosial Ketenagakerjaan 2018. Sedikitnya 50% dari 1.524 KK akan terdaftar mandiri.\n" +
      "Sumber: tubankab.go.id, 9 Juli 2018. Jam acara tidak disebut dan daftar hadir hanya memuat nama dalam berita.",
    followUp:
      "Desa menyiapkan kantor tersendiri untuk Perisai. Peluncuran oleh Bupati direncanakan bulan Agustus.",
  };
  value(await recordMinutes(branch, said));
}

async function seedSocorejoEvents(branch: Actor) {
  const signing = await plan(branch, {
    villageCode: socorejo,
    kind: "SIGNING",
    title: "Penandatanganan nota kesepahaman",
    day: "2019-08-01",
    groups: "Pemerintah Desa Socorejo\nBPJS Ketenagakerjaan\nDispemas KB Kabupaten Tuban",
  });
  await list(branch, signing, [
    ["Zubas Arif Rahman Hakim", "Kepala Desa Socorejo"],
    ["Budi Santoso", "BPJS Ketenagakerjaan"],
    ["Mahmudi", "Kepala Dispemas KB Kabupaten Tuban"],
  ]);
  const signed = {
    eventId: signing,
    minutes:
      "Socorejo mewakili Tuban dalam lomba nasional. 900 warga terdaftar; syarat lomba 3.000 peserta.\n" +
      "Sumber: bangsaonline.com, 1 Agustus 2019. Jam acara tidak disebut.",
    followUp: "Iuran lewat bank sampah, jimpitan hasil laut, dan anak mengabdi.",
  };
  value(await recordMinutes(branch, signed));
  const launch = await plan(branch, {
    villageCode: socorejo,
    kind: "LAUNCH",
    title: "Peresmian Desa Sadar oleh Bupati Tuban",
    day: "2019-09-21",
    groups: "Warga Desa Socorejo",
  });
  await list(branch, launch, [["Fathul Huda", "Bupati Tuban"]]);
}

const usualGroups = "Perangkat desa, 12\nBPD, 7\nRT/RW, 24\nNelayan, 40\nPedagang, 20";

/** The village that the demo's account of a kepala desa belongs to: something in each state. */
async function seedOwnVillage(branch: Actor, day: string) {
  const at = { villageCode: sugihwaras, groups: usualGroups, capacity: "100" };
  const held = await plan(branch, { ...at, day: addDays(day, -38), title: "Sosialisasi untuk nelayan" });
  const came: [group: string, men: number, women: number][] = [
    ["Perangkat desa", 8, 3],
    ["BPD", 4, 2],
    ["RT/RW", 17, 5],
    ["Nelayan", 39, 11],
    ["Pedagang", 6, 15],
  ];
  for (const [group, men, women] of came)
    value(await countAttendance(branch, { eventId: held, group, men, women }));
  const said = {
    eventId: held,
    minutes: "Manfaat JKK dan JKM dijelaskan dengan contoh kecelakaan di laut.",
    followUp: "Ketua kelompok nelayan mengumpulkan KTP anggota sampai akhir pekan.",
  };
  value(await recordMinutes(branch, said));
  await plan(branch, { ...at, kind: "REGISTRATION", day: addDays(day, -6), place: "TPI Sugihwaras" });
  await plan(branch, { ...at, kind: "REGISTRATION", day, startsAt: "08:00", endsAt: "15:00" });
  await plan(branch, { ...at, kind: "SIGNING", day: addDays(day, 4), endsAt: "11:00" });
  const off = await plan(branch, { ...at, kind: "EVALUATION", day: addDays(day, 8) });
  value(await cancelEvent(branch, { eventId: off, reason: "Bertepatan dengan musyawarah desa" }));
}

/** The branch's round through other villages of the campaign. */
async function seedRounds(branch: Actor, day: string) {
  const random = randomFrom("events");
  const targets = await asActor(branch, (tx) =>
    tx.target.findMany({
      where: { isMain: true },
      include: { village: true },
      orderBy: { villageId: "asc" },
    }),
  );
  const codes = targets
    .map(({ village }) => village.code)
    .filter((code) => ![karanglo, socorejo, sugihwaras].includes(code));
  for (const [at, villageCode] of codes.filter((_code, index) => index % 2 === 0).entries()) {
    const kind = pick(random, ["OUTREACH", "OUTREACH", "REGISTRATION", "SIGNING", "EVALUATION"]);
    const away = at % 4 === 3 ? 2 + Math.floor(random() * 20) : -3 - Math.floor(random() * 75);
    const startsAt = pick(random, ["08:30", "09:00", "13:00", "19:00"]);
    const id = await plan(branch, {
      villageCode,
      kind,
      day: addDays(day, away),
      startsAt,
      groups: "Perangkat desa, 12\nPetani, 40",
    });
    if (away > 0 || random() < 0.15) continue;
    const people = () => 3 + Math.floor(random() * 25);
    value(await countAttendance(branch, { eventId: id, group: "Perangkat desa", men: people(), women: 4 }));
    value(await countAttendance(branch, { eventId: id, group: "Petani", men: people(), women: people() }));
  }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`seed: ${result.code}`);
  return result.value;
}
