import { addDays } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { describeVillage } from "@/lib/region/mutations";
import { setTarget } from "@/lib/target/mutations";
import { karangloMou, socorejoMou } from "./mou";
import { makePeople } from "./people";
import { type Random, randomFrom } from "./random";
import {
  addFigures,
  addResidents,
  eligible,
  lapse,
  membershipOf,
  type Person,
  register,
  spread,
} from "./village";

const karanglo = "35.23.08.2016";
const socorejo = "35.23.12.2002";

/** Desa Karanglo, 2018: half of 1,524 households, at least fifteen people a day in the week of 9 July. */
export async function seedKaranglo(branch: Actor): Promise<void> {
  const random = randomFrom("karanglo");
  await describeVillage(branch, {
    villageCode: karanglo,
    businessSectors: ["Pertanian", "Perdagangan"],
    bumdesRunning: "yes",
    access: "Mudah dijangkau dari jalan kabupaten",
    headName: "Sunandar, S.HI",
    headTitle: "KADES",
  });
  await addFigures(branch, karanglo, "2018-07-09", "tubankab.go.id, 9 Juli 2018", { HOUSEHOLDS: 1524 });
  const people = await addResidents(branch, karanglo, madeUp(karanglo, 5200, "2018-07-01"));
  const days = Array.from({ length: 52 }, (_, at) => addDays("2018-07-09", at)).flatMap((day) =>
    Array<string>(15).fill(day),
  );
  await joinOnDays(branch, karanglo, random, heads(people), [...days].slice(0, 770), 56);
  await setTarget(branch, {
    id: newId(),
    villageCode: karanglo,
    unit: "HOUSEHOLD",
    percent: 50,
    startsOn: "2018-07-09",
    baseline: 0,
    deadline: "2018-08-31",
    mouId: await karangloMou(branch),
    source: "Kesepakatan bersama 9 Juli 2018 (tubankab.go.id); tenggat: rencana peluncuran Agustus",
  });
}

/** Desa Socorejo, 2019: 900 members on 1 August, 3,000 promised for November and reached. */
export async function seedSocorejo(branch: Actor): Promise<void> {
  const random = randomFrom("socorejo");
  await describeVillage(branch, {
    villageCode: socorejo,
    businessSectors: ["Perikanan", "Industri", "Perdagangan"],
    bumdesRunning: "yes",
    access: "Di jalur pantura, dekat kawasan industri",
    headName: "Zubas Arif Rahman Hakim",
    headTitle: "KADES",
  });
  const people = await addResidents(branch, socorejo, madeUp(socorejo, 5600, "2019-06-01"));
  const before = [
    ...spread(random, 795, "2018-09-01", 325, (gone) => 0.4 + gone),
    ...Array.from({ length: 7 }, (_, at) => addDays("2019-07-26", at)).flatMap((day) =>
      Array<string>(15).fill(day),
    ),
  ];
  const after = spread(random, 2108, "2019-08-02", 119, (gone) => 0.9 + 0.3 * Math.sin(gone * 9));
  await joinOnDays(branch, socorejo, random, people, [...before, ...after], 56);
  await setTarget(branch, {
    id: newId(),
    villageCode: socorejo,
    unit: "PERSON",
    value: 3000,
    startsOn: "2019-08-01",
    baseline: 900,
    deadline: "2019-11-30",
    mouId: await socorejoMou(branch),
    source: "Nota kesepahaman 1 Agustus 2019 (bangsaonline.com)",
  });
}

function madeUp(villageCode: string, count: number, today: string) {
  return makePeople({ seed: 7, count, villageCode, today });
}

function heads(people: Person[]): Person[] {
  return people.filter(({ familyRelation }) => familyRelation === "KEPALA KELUARGA");
}

/** One person a day of `days`; two out of three stop paying in the year after the contest. */
async function joinOnDays(
  branch: Actor,
  code: string,
  random: Random,
  people: Person[],
  days: string[],
  limit: number,
) {
  const chosen = eligible(people, days.at(-1) ?? "", limit).slice(0, days.length);
  const rows = chosen.map((person, at) => membershipOf(random, person, days[at] ?? ""));
  await register(branch, code, rows);
  const last = days.at(-1) ?? "";
  const ends = rows
    .filter(() => random() < 0.65)
    .map(({ id }) => ({ id, day: addDays(last, 60 + Math.floor(random() * 300)) }));
  await lapse(branch, code, ends);
}
