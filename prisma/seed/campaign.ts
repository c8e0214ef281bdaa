import { addDays } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { describeVillage } from "@/lib/region/mutations";
import { setTarget } from "@/lib/target/mutations";
import { makePeople } from "./people";
import { pick, type Random, randomFrom } from "./random";
import { addFigures, addResidents, eligible, membershipOf, register, spread } from "./village";

// Three villages in each of these kecamatan, two in each of those: forty in all.
const manyVillages = [
  "35.23.04",
  "35.23.06",
  "35.23.08",
  "35.23.10",
  "35.23.12",
  "35.23.13",
  "35.23.15",
  "35.23.18",
];
const fewVillages = [
  "35.23.01",
  "35.23.03",
  "35.23.05",
  "35.23.09",
  "35.23.11",
  "35.23.14",
  "35.23.17",
  "35.23.20",
];
const historic = ["35.23.08.2016", "35.23.12.2002"];
const example = "Data contoh";
const campaignDays = 124;
const daysLeft = 24;

/** A campaign that has been running for some four months in forty villages of Tuban, with made-up people. */
export async function seedCampaign(branch: Actor, day: string): Promise<void> {
  const villages = await asActor(branch, (tx) =>
    tx.village.findMany({ where: { code: { startsWith: "35.23" } }, orderBy: { code: "asc" } }),
  );
  const firstOf = (district: string, count: number) =>
    villages
      .filter(({ code, kind }) => code.startsWith(district) && kind === "DESA" && !historic.includes(code))
      .slice(0, count);
  const chosen = [
    ...manyVillages.flatMap((district) => firstOf(district, 3)),
    ...fewVillages.flatMap((district) => firstOf(district, 2)),
  ];
  const demo = villages.find(({ code }) => code === "35.23.12.2017");
  if (demo && !chosen.includes(demo)) chosen.push(demo);
  for (const { code } of chosen) await seedVillage(branch, code, day);
  // The rest of the regency has figures to be measured against, but for a few that nobody has asked yet.
  for (const [at, { code }] of villages.entries())
    if (at % 11 !== 0 && !chosen.some((one) => one.code === code)) {
      const random = randomFrom(`figures ${code}`);
      await addFigures(branch, code, addDays(day, -200), example, {
        WORKERS: 900 + Math.floor(random() * 2200),
      });
    }
}

async function seedVillage(branch: Actor, villageCode: string, day: string): Promise<void> {
  const random = randomFrom(`campaign ${villageCode}`);
  const count = 380 + Math.floor(random() * 260);
  const start = addDays(day, daysLeft - campaignDays);
  const people = await addResidents(
    branch,
    villageCode,
    makePeople({ seed: 1, count, villageCode, today: day }),
  );
  const households = new Set(people.map(({ familyCardNo }) => familyCardNo)).size;
  const workers = eligible(people, day, 65);
  await addFigures(branch, villageCode, addDays(day, -200), example, {
    HOUSEHOLDS: households - Math.floor(random() * 6),
    POPULATION: count - Math.floor(random() * 30),
    WORKERS: workers.length,
    OFFICIALS: 24,
  });
  await addFigures(branch, villageCode, addDays(day, -120), example, {
    POPULATION: count,
    HOUSEHOLDS: households,
  });
  await describeVillage(branch, {
    villageCode,
    businessSectors: [
      pick(random, ["Pertanian", "Perikanan", "Peternakan"]),
      pick(random, ["Perdagangan", "Kerajinan", "Industri rumahan"]),
    ],
    bumdesRunning: random() < 0.7 ? "yes" : "no",
    headTitle: pick(random, ["KADES", "KADES", "KADES", "PJ"]),
  });
  const share = 0.15 + random() * 0.6;
  const zeal = 0.4 + random() * 1.6;
  const joining = workers.filter(() => random() < share);
  const early = Math.floor(joining.length * 0.12);
  const days = [
    ...spread(random, early, addDays(start, -200), 190, () => 1),
    ...spread(
      random,
      joining.length - early,
      start,
      campaignDays - daysLeft + 1,
      (gone) => gone ** zeal + 0.1,
    ),
  ];
  await register(
    branch,
    villageCode,
    joining.map((person, at) => membershipOf(random, person, days[at] ?? day)),
  );
  await promise(branch, villageCode, random, {
    workers: workers.length,
    start,
    deadline: addDays(day, daysLeft),
  });
}

type Plan = { workers: number; start: string; deadline: string };

function promise(branch: Actor, villageCode: string, random: Random, { workers, start, deadline }: Plan) {
  const shared = {
    id: newId(),
    villageCode,
    startsOn: start,
    deadline,
    source: `${example}: kesepakatan bersama`,
  };
  const roll = random();
  if (roll < 0.25) return setTarget(branch, { ...shared, unit: "HOUSEHOLD", percent: 50 });
  if (roll < 0.5) return setTarget(branch, { ...shared, unit: "WORKER", percent: 60 });
  return setTarget(branch, {
    ...shared,
    unit: "PERSON",
    value: Math.round((workers * (0.45 + random() * 0.25)) / 10) * 10,
  });
}
