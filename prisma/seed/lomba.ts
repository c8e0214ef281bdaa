import { holdCampaign } from "@/lib/campaign/mutations";
import { enterVillages } from "@/lib/campaign/participant/mutations";
import type { CampaignInput } from "@/lib/campaign/schema";
import { actorForJob } from "@/lib/platform/auth/sessions";
import { addDays, type Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, asSystem } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { countPlaces, rankPlaces } from "@/lib/ranking/campaign/mutations";

export type Lomba = { national2018: string; national2019: string; running: string };

/** The national contests that Karanglo and Socorejo won places in, and one of Kabupaten Tuban that is running. */
export async function seedLomba(branch: Actor, day: Day): Promise<Lomba> {
  const admin = await administrator();
  const national2018 = await hold(admin, {
    ...national(2018),
    startsOn: "2018-07-05",
    deadline: "2018-11-30",
    unit: "HOUSEHOLD",
    measure: "GAINED",
  });
  await enter(branch, national2018, ["35.23.08.2016"]);
  const national2019 = await hold(admin, {
    ...national(2019),
    startsOn: "2019-07-01",
    deadline: "2019-11-30",
    unit: "PERSON",
    measure: "ACHIEVED",
    MEMBERS_AT_LEAST: 3000,
  });
  await enter(branch, national2019, ["35.23.12.2002"]);
  const running = await hold(branch, runningOn(day));
  await enter(branch, running, await villagesWithMembers(branch));
  await countPlaces(branch);
  await rankPlaces();
  return { national2018, national2019, running };
}

async function administrator(): Promise<Actor> {
  const account = await asSystem((tx) => tx.user.findFirst({ where: { role: "ADMIN" } }));
  const actor = account && (await actorForJob(account.id));
  if (!actor) throw new Error("the demo's administrator is missing");
  return actor;
}

/** What the reports of those years say: the aspects judged. Days and conditions that nobody reported are examples. */
function national(year: number) {
  return {
    id: newId(),
    name: `Lomba Desa Sadar Jaminan Sosial Ketenagakerjaan Nasional ${year}`,
    year,
    organiser: "BPJS Ketenagakerjaan",
    level: "NATION" as const,
    rules:
      "Setiap kantor cabang mengusulkan satu desa. Yang dinilai: diseminasi, regulasi, inisiatif, dan cakupan.\nKepala desa dan semua perangkatnya terdaftar lebih dahulu.",
    plain: ["OFFICIALS_COMPLETE" as const, "MOU_IN_FORCE" as const],
  };
}

function runningOn(day: Day): CampaignInput {
  const startsOn = addDays(day, -100);
  const deadline = addDays(day, 24);
  return {
    id: newId(),
    name: `Lomba Desa Sadar Kabupaten Tuban ${day.slice(0, 4)}`,
    year: Number(day.slice(0, 4)),
    organiser: "Kantor Cabang Bojonegoro bersama Pemerintah Kabupaten Tuban",
    level: "REGENCY",
    scope: "35.23",
    rules:
      "Data contoh. Desa diurutkan menurut cakupan pekerja pada hari tenggat. Sesudah itu peserta dikunjungi untuk verifikasi dan dinilai juri.\nTiga desa teratas diusulkan ke tingkat provinsi.",
    startsOn,
    deadline,
    unit: "WORKER",
    measure: "COVERAGE",
    targetPercent: 60,
    plain: ["DESA_ONLY", "OFFICIALS_COMPLETE"],
    MEMBERS_AT_LEAST: 100,
    stageName1: "Pendaftaran desa",
    stageStartsOn1: startsOn,
    stageEndsOn1: addDays(startsOn, 30),
    stageName2: "Sosialisasi dan pendaftaran peserta",
    stageStartsOn2: addDays(startsOn, 14),
    stageEndsOn2: deadline,
    stageName3: "Verifikasi",
    stageStartsOn3: addDays(deadline, 1),
    stageEndsOn3: addDays(deadline, 10),
    stageName4: "Penilaian dan penganugerahan",
    stageStartsOn4: addDays(deadline, 11),
    stageEndsOn4: addDays(deadline, 20),
  };
}

/** Every other village of Tuban that has more than its officials registered, and the demo's own. */
function villagesWithMembers(branch: Actor): Promise<string[]> {
  return asActor(branch, async (tx) => {
    const villages = await tx.village.findMany({
      where: {
        code: { startsWith: "35.23", notIn: ["35.23.08.2016", "35.23.12.2002"] },
        kind: "DESA",
        stat: { members: { gt: 40 } },
      },
      orderBy: { code: "asc" },
      select: { code: true },
    });
    return villages
      .filter(({ code }, at) => at % 2 === 0 || code === "35.23.12.2017")
      .map(({ code }) => code);
  });
}

async function hold(actor: Actor, input: CampaignInput): Promise<string> {
  const held = await holdCampaign(actor, input);
  if (!held.ok) throw new Error(`no contest: ${held.code}`);
  return held.value.id;
}

async function enter(branch: Actor, campaignId: string, villageCodes: string[]): Promise<void> {
  const entered = await enterVillages(branch, { campaignId, villageCodes });
  if (!entered.ok) throw new Error(`no participants: ${entered.code} ${JSON.stringify(entered.params)}`);
}
