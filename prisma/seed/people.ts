import type { ResidentInput, VitalStatus } from "@/lib/resident/schema";
import {
  birthPlaces,
  elderWork,
  hamletNames,
  menFirst,
  menSecond,
  menWork,
  womenFirst,
  womenSecond,
  womenWork,
} from "./names";
import { pick, type Random, randomFrom, weighted } from "./random";

export type MadeUpPerson = ResidentInput & { vitalStatus: VitalStatus };

export type PeopleOptions = {
  seed: number;
  count: number;
  /** "35.23.12.2002": its first six digits begin every NIK and No KK. */
  villageCode: string;
  today: string;
  /** Average people per household, 2 to 5. */
  householdSize?: number;
  hamlets?: string[];
  rtPerHamlet?: number;
  /** Share of people without a NIK. */
  withoutNik?: number;
};

/**
 * Made-up people, the same for the same options, households in a row with the head first. Serials of NIK and
 * No KK start at 5000 and phones with the unallocated 084: no real person has them. Two villages of a
 * district never share a number.
 */
export function makePeople(options: PeopleOptions): MadeUpPerson[] {
  const { count, householdSize = 3.3, rtPerHamlet = 4, withoutNik = 0.01 } = options;
  const random = randomFrom(`${options.seed}/${options.villageCode}`);
  const issue = numberIssuer(options.villageCode);
  const first = Math.floor(random() * hamletNames.length);
  const hamlets = options.hamlets ?? [0, 1, 2].map((n) => hamletNames[(first + n) % hamletNames.length]!);
  const people: MadeUpPerson[] = [];

  while (people.length < count) {
    const hamlet = Math.floor(random() * hamlets.length);
    const home = {
      familyCardNo: issue((attempt) => cardDate(daysBefore(options.today, random() * 4000 + 30 + attempt))),
      hamlet: hamlets[hamlet]!,
      rw: String(hamlet + 1).padStart(3, "0"),
      rt: String(1 + Math.floor(random() * rtPerHamlet)).padStart(3, "0"),
    };
    for (const member of household(random, householdSize).slice(0, count - people.length)) {
      people.push({ ...home, ...person(member) });
    }
  }
  return people;

  function person({ age, sex, familyRelation }: Member) {
    const birthday = Math.floor(random() * 365);
    let birthDate = daysBefore(options.today, age * 365.25 + birthday);
    const nik = issue((attempt) => {
      birthDate = daysBefore(options.today, age * 365.25 + ((birthday + attempt) % 365));
      return nikDate(birthDate, sex);
    });
    const name = `${pick(random, sex === "M" ? menFirst : womenFirst)} ${pick(random, sex === "M" ? menSecond : womenSecond)}`;
    return {
      nik: random() < withoutNik ? null : nik,
      name: random() < 0.15 ? name.split(" ")[0]! : name,
      birthDate,
      birthPlace: pick(random, birthPlaces).toUpperCase(),
      sex,
      occupation: occupationOf(random, age, sex),
      familyRelation,
      phone: age >= 17 && random() < 0.7 ? `+6284${Math.floor(1e8 + random() * 9e8)}` : null,
      vitalStatus: vitalStatusOf(random, age),
    };
  }
}

type Sex = "M" | "F";
type Member = { age: number; sex: Sex; familyRelation: string };

function household(random: Random, size: number): Member[] {
  const headAge = Math.round(26 + random() * random() * 55);
  const single = random() < 0.16;
  const headSex: Sex = single && random() < 0.7 ? "F" : "M";
  const members: Member[] = [{ age: headAge, sex: headSex, familyRelation: "KEPALA KELUARGA" }];
  if (!single) {
    members.push({
      age: Math.max(19, headAge - Math.round(random() * 7)),
      sex: "F",
      familyRelation: "ISTRI",
    });
  }
  const children = Math.round(Math.max(0, size - members.length) * (0.4 + random() * 1.2));
  const oldest = Math.min(25, headAge - 20);
  for (let child = 0; child < children; child++) {
    const age = Math.floor(Math.max(0, oldest - child * 4 - random() * 5));
    members.push({ age, sex: random() < 0.51 ? "M" : "F", familyRelation: "ANAK" });
  }
  if (headAge < 55 && random() < 0.12) {
    members.push({
      age: Math.min(90, headAge + 24),
      sex: random() < 0.3 ? "M" : "F",
      familyRelation: "ORANGTUA",
    });
  }
  return members;
}

function occupationOf(random: Random, age: number, sex: Sex): string {
  if (age < 6) return "BELUM/TIDAK BEKERJA";
  if (age < 18 || (age < 23 && random() < 0.35)) return "PELAJAR/MAHASISWA";
  if (age > 68) return weighted(random, elderWork);
  return weighted(random, sex === "M" ? menWork : womenWork);
}

function vitalStatusOf(random: Random, age: number): VitalStatus {
  const roll = random();
  if (roll < (age > 60 ? 0.03 : 0.003)) return "DECEASED";
  return roll > 0.985 ? "MOVED" : "ALIVE";
}

/** Hands out `district + date + serial`, at most 25 a date from this village, the next date after that. */
function numberIssuer(villageCode: string) {
  const [province, regency, district, village = "0"] = villageCode.split(".");
  const block = (Number(village) % 100) + (village.startsWith("1") ? 100 : 0);
  const issued = new Map<string, number>();
  return (dateFor: (attempt: number) => string): string => {
    for (let attempt = 0; ; attempt++) {
      const date = dateFor(attempt);
      const before = issued.get(date) ?? 0;
      if (before === 25) continue;
      issued.set(date, before + 1);
      return `${province}${regency}${district}${date}${5000 + block * 25 + before}`;
    }
  };
}

function nikDate(day: string, sex: Sex): string {
  const plain = cardDate(day);
  return sex === "F" ? `${Number(plain.slice(0, 2)) + 40}${plain.slice(2)}` : plain;
}

function cardDate(day: string): string {
  return day.slice(8, 10) + day.slice(5, 7) + day.slice(2, 4);
}

function daysBefore(today: string, days: number): string {
  return new Date(Date.parse(today) - Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}
