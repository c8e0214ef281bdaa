import { appointJudge } from "@/lib/campaign/judging/appointment/mutations";
import { giveAward } from "@/lib/campaign/judging/award/mutations";
import { closeJudging } from "@/lib/campaign/judging/closing/mutations";
import { declareInterests, finishJudging, scoreParticipant } from "@/lib/campaign/judging/sheet/mutations";
import { holdCampaign } from "@/lib/campaign/mutations";
import { enterVillages } from "@/lib/campaign/participant/mutations";
import { addDays, type Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { findUserActor, ok, settle } from "./judging-steps";
import type { Lomba } from "./lomba";
import { nominateFrom, weigh } from "./selection";

const karanglo = "35.23.08.2016";
const socorejo = "35.23.12.2002";
const sugihwaras = "35.23.12.2017";

/**
 * Karanglo in 2018 and Socorejo in 2019 from candidates to award; a judged contest of last year and one that waits
 * for its judge, both made up.
 */
export async function seedJudging(branch: Actor, day: Day, lomba: Lomba): Promise<void> {
  const admin = await findUserActor({ role: "ADMIN" });
  const judge = await findUserActor({ email: "juri@desa-sadar.example" });
  await seedNational(branch, admin, lomba);
  await seedJudged(branch, judge, day);
  await settle(branch, lomba.running, "JUDGING");
  const waiting = await settle(branch, lomba.running, "SELECTION");
  await weigh(branch, lomba.running, waiting, {
    [sugihwaras]: [80, 85],
    "35.23.12.2001": [70, 75],
    "35.23.12.2004": [90, 60],
  });
  ok(await appointJudge(branch, { campaignId: lomba.running, userId: judge.id ?? "" }));
}

/** What was reported of both years; the other candidates, all scores and days that nobody reported are examples. */
async function seedNational(
  branch: Actor,
  admin: Actor,
  { national2018, national2019 }: Lomba,
): Promise<void> {
  const first = await settle(admin, national2018, "SELECTION");
  await weigh(branch, national2018, first, {
    [karanglo]: [90, 95],
    "35.23.08.2003": [75, 70],
    "35.23.14.2005": [80, 60],
  });
  await nominateFrom(branch, national2018, karanglo, "2018-07-05", {
    reason:
      "Punya sektor usaha, BUMDes berjalan, mudah dijangkau, dan pemerintah desanya sudah mendaftarkan semua perangkat, lembaga desa, serta ketua dan sekretaris RT/RW.",
    signerName: "Budi Santoso",
  });
  await give(
    admin,
    national2018,
    karanglo,
    2,
    "Juara II nasional",
    "2018-12-05",
    "Hotel Kartika Chandra, Jakarta",
  );
  const second = await settle(admin, national2019, "SELECTION");
  await weigh(branch, national2019, second, {
    [socorejo]: [95, 95],
    "35.23.12.2005": [85, 70],
    "35.23.08.2003": [70, 75],
  });
  await nominateFrom(branch, national2019, socorejo, "2019-07-01", {
    reason:
      "Di jalur pantura dekat kawasan industri, BUMDes berjalan, dan desa sudah punya cara sendiri agar iuran mudah dibayar: bank sampah, jimpitan hasil laut, anak mengabdi.",
    signerName: "Budi Santoso",
  });
  await give(
    admin,
    national2019,
    socorejo,
    1,
    "Juara I nasional",
    "2019-12-12",
    "Tempat tidak disebut dalam berita",
  );
}

async function give(
  actor: Actor,
  campaignId: string,
  villageCode: string,
  rank: number,
  award: string,
  awardedOn: Day,
  place: string,
): Promise<void> {
  ok(await giveAward(actor, { id: newId(), campaignId, villageCode, rank, award, awardedOn, place }));
}

/** A contest of a kecamatan, judged last year by two: one of them has an interest in a village. */
async function seedJudged(branch: Actor, judge: Actor, day: Day): Promise<void> {
  const year = Number(day.slice(0, 4)) - 1;
  const campaignId = newId();
  const held = {
    id: campaignId,
    name: `Lomba Desa Sadar Kecamatan Jenu ${year}`,
    year,
    organiser: "KCP Tuban bersama Kecamatan Jenu",
    level: "DISTRICT" as const,
    scope: "35.23.12",
    rules: "Data contoh. Dinilai dewan juri menurut coverage, diseminasi, regulasi, dan inisiatif.",
    startsOn: `${year}-07-01`,
    deadline: `${year}-11-30`,
    unit: "PERSON" as const,
    measure: "GAINED" as const,
    plain: [],
  };
  ok(await holdCampaign(branch, held));
  const scores: Record<string, [number, number, number, number][]> = {
    [sugihwaras]: [
      [72, 80, 65, 85],
      [70, 78, 70, 80],
    ],
    "35.23.12.2016": [
      [78, 82, 75, 80],
      [80, 75, 78, 84],
    ],
    "35.23.12.2005": [[66, 70, 60, 72]],
  };
  const villageCodes = Object.keys(scores);
  ok(await enterVillages(branch, { campaignId, villageCodes }));
  const weighing = await settle(branch, campaignId, "SELECTION");
  await weigh(branch, campaignId, weighing, { [sugihwaras]: [80, 85], "35.23.12.2016": [85, 90] });
  await nominateFrom(branch, campaignId, "35.23.12.2016", `${year}-12-15`, {
    reason: "Data contoh: pemerintah desanya paling siap maju ke tingkat kabupaten.",
    signerName: "Budi Santoso",
  });
  const rubricId = await settle(branch, campaignId, "JUDGING");
  const second = await findUserActor({ email: "juri.kedua@desa-sadar.example" });
  for (const [at, one] of [judge, second].entries()) {
    ok(await appointJudge(branch, { campaignId, userId: one.id ?? "" }));
    const interest = { villageCodes: ["35.23.12.2005"], reason: "Data contoh: berasal dari desa ini" };
    ok(await declareInterests(one, { campaignId, ...(at === 0 ? { none: "yes" } : interest) }));
    for (const villageCode of villageCodes) {
      const given = scores[villageCode]?.[at];
      if (!given) continue;
      const [valuec1, valuec2, valuec3, valuec4] = given;
      const values = { valuec1, valuec2, valuec3, valuec4 };
      ok(await scoreParticipant(one, { campaignId, villageCode, rubricId, ...values }));
    }
    ok(await finishJudging(one, { campaignId }));
  }
  ok(
    await closeJudging(branch, {
      campaignId,
      heldOn: `${year}-12-10`,
      place: "Pendopo Kecamatan Jenu",
      number: `Contoh/BA/${year}`,
      chairName: "Mahmudi",
      chairOffice: "Kepala Dinas Pemerintahan Desa, Pemberdayaan Masyarakat dan KB",
    }),
  );
  const place = "Balai Desa Sugihwaras";
  const awardedOn = addDays(`${year}-12-10`, 10);
  await give(branch, campaignId, "35.23.12.2016", 1, "Juara I kecamatan", awardedOn, place);
  await give(branch, campaignId, sugihwaras, 2, "Juara II kecamatan", awardedOn, place);
}
