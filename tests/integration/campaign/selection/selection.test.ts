import { beforeAll, describe, expect, it } from "vitest";
import { holdCampaign } from "@/lib/campaign/mutations";
import { writeRubric } from "@/lib/campaign/rubric/mutations";
import { campaignRubricPage, siteRubricsPage } from "@/lib/campaign/rubric/queries";
import { nominationForLetter } from "@/lib/campaign/selection/letter/queries";
import { nominationLetter } from "@/lib/campaign/selection/letter/rules";
import { nominate, proposeCandidate, scoreCandidate } from "@/lib/campaign/selection/mutations";
import { selectionPage } from "@/lib/campaign/selection/queries";
import { registerMember } from "@/lib/membership/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { writePdf } from "@/lib/platform/pdf/write";
import { describeVillage } from "@/lib/region/mutations";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import { campaignOf } from "@/tests/support/campaigns";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { rubricOf, settleRubric } from "@/tests/support/judging";
import { pagesOf } from "@/tests/support/pdf";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let database: TestDatabase;
let siti: Actor;
let bagus: Actor;
let karanglo: Place;
let socorejo: Place;
let far: Place;
let campaignId: string;
let rubricId: string;

const criteria = {
  name1: "Peserta",
  measure1: "MEMBERS",
  weight1: "30",
  full1: "4",
  name2: "BUMDes berjalan",
  measure2: "BUMDES",
  weight2: "30",
  name3: "Kemauan",
  measure3: "JUDGED",
  weight3: "40",
  full3: "5",
};

beforeAll(async () => {
  database = await ownDatabase("selection");
  const [first, second, third] = await makeRegions(database, [[2], [1]]);
  [karanglo, socorejo, far] = [first!, second!, third!];
  siti = await actorWith(database, { role: "BRANCH", regencies: [karanglo.regencyId] }, "Siti");
  bagus = await actorWith(database, { role: "ADMIN" }, "Bagus");
  const people = await addPeople(siti, karanglo.code, [personOf(karanglo, 0)]);
  for (const residentId of people)
    value(await registerMember(siti, registrationOf(karanglo.code, { residentId, startsOn: today() })));
  value(await describeVillage(siti, { villageCode: socorejo.code, bumdesRunning: "yes" }));
  const plain = { level: "PROVINCE" as const, scope: "35" };
  campaignId = value(await holdCampaign(bagus, campaignOf(karanglo.regencyCode, plain))).id;
  rubricId = await settleRubric(bagus, campaignId, "SELECTION", criteria);
});

const propose = (village: string) => proposeCandidate(siti, { campaignId, village });
const score = (place: Place, valuec3: number, evidencec3 = "Rapat desa") =>
  scoreCandidate(siti, { campaignId, villageCode: place.code, rubricId, valuec3, evidencec3 });
const decision = (place: Place) => ({
  id: newId(),
  campaignId,
  villageCode: place.code,
  reason: "Pemerintah desanya paling siap",
  decidedOn: today(),
  signerName: "Budi Santoso",
  signerOffice: "Kepala Kantor Cabang Bojonegoro",
});

async function board() {
  const page = await selectionPage(siti, campaignId);
  return page!.rows.map(({ village, rank, total }) => [village.name, rank, total]);
}

describe("a rubric", () => {
  it("is written by who holds the contest, and the site's by an administrator", async () => {
    expect(await writeRubric(siti, rubricOf(campaignId, "SELECTION"))).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await writeRubric(siti, rubricOf(undefined, "JUDGING"))).toMatchObject({ code: "NOT_ALLOWED" });
    const own = campaignOf(karanglo.regencyCode);
    value(await holdCampaign(siti, own));
    const before = await campaignRubricPage(siti, own.id, "JUDGING");
    expect(before).toMatchObject({ written: null, criteria: { length: 4 } });
    value(await writeRubric(bagus, rubricOf(undefined, "JUDGING", { name1: "Semua", weight1: "100" })));
    expect(await campaignRubricPage(siti, own.id, "JUDGING")).toMatchObject({
      criteria: [{ name: "Semua" }],
    });
    expect((await siteRubricsPage(bagus))?.map(({ written }) => written !== null)).toEqual([false, true]);
  });

  it("of weights that do not add up is refused with their sum", async () => {
    const wrong = rubricOf(campaignId, "SELECTION", { ...criteria, weight3: "30" });
    expect(await writeRubric(bagus, wrong)).toMatchObject({ code: "WEIGHTS_SUM", params: { sum: "90" } });
  });
});

describe("candidates", () => {
  it("are villages of the territory, by code or by name", async () => {
    expect(await propose("Dukuh Entah")).toMatchObject({ code: "CANDIDATE_UNKNOWN", field: "village" });
    expect(await propose(far.code)).toMatchObject({ code: "CANDIDATE_UNKNOWN" });
    value(await propose(karanglo.code));
    value(await propose(`desa ${socorejo.name}, Kecamatan d${Math.floor(socorejo.id / 2000)}`));
    value(await propose(karanglo.code));
    expect((await board()).length).toBe(2);
  });

  it("are counted by their data and judged with evidence, the latest score counting", async () => {
    expect(await board()).toEqual([
      [socorejo.name, 1, 30],
      [karanglo.name, 2, 7.5],
    ]);
    expect(await score(karanglo, 6)).toMatchObject({
      code: "OUT_OF_SCALE",
      params: { full: 5 },
      field: "valuec3",
    });
    value(await score(karanglo, 5));
    value(await score(karanglo, 4));
    value(await score(karanglo, 4));
    expect(await board()).toEqual([
      [karanglo.name, 1, 39.5],
      [socorejo.name, 2, 30],
    ]);
    const kept = await asOwner(database, (client) =>
      client.query("select value::float from candidate_score order by id"),
    );
    expect(kept.rows).toEqual([{ value: 5 }, { value: 4 }]);
  });

  it("are said to change places where other weights would", async () => {
    const { variants } = (await selectionPage(siti, campaignId))!;
    expect(variants.map(({ criterion, weight, changed }) => [criterion.name, weight, changed])).toEqual([
      ["Peserta", 20, false],
      ["Peserta", 40, false],
      ["BUMDes berjalan", 20, false],
      ["BUMDes berjalan", 40, true],
      ["Kemauan", 30, true],
      ["Kemauan", 50, false],
    ]);
  });
});

describe("a nomination", () => {
  it("waits for every score, and has a day that has come", async () => {
    expect(await nominate(siti, decision(karanglo))).toMatchObject({
      code: "SCORES_MISSING",
      params: { count: 1 },
    });
    value(await score(socorejo, 0, "Belum pernah rapat"));
    const ahead = { ...decision(karanglo), decidedOn: addDays(today(), 1) };
    expect(await nominate(siti, ahead)).toMatchObject({ code: "DAY_IN_FUTURE", field: "decidedOn" });
    expect(await nominate(siti, decision(far))).toMatchObject({ code: "CANDIDATE_UNKNOWN" });
  });

  it("keeps what every candidate had, whatever becomes of the data, and ends the weighing", async () => {
    const once = decision(karanglo);
    value(await nominate(siti, once));
    value(await nominate(siti, once));
    expect(await nominate(siti, decision(socorejo))).toMatchObject({ code: "SELECTION_OVER" });
    expect(await score(socorejo, 5)).toMatchObject({ code: "SELECTION_OVER" });
    expect(await propose(socorejo.code)).toMatchObject({ code: "SELECTION_OVER" });
    expect(await writeRubric(bagus, rubricOf(campaignId, "SELECTION"))).toMatchObject({
      code: "SELECTION_OVER",
    });
    value(await describeVillage(siti, { villageCode: socorejo.code, bumdesRunning: "no" }));
    const { nomination, rows } = (await selectionPage(siti, campaignId))!;
    expect(rows.find(({ village }) => village.code === socorejo.code)?.total).toBe(0);
    expect(nomination?.board.map(({ name, total }) => [name, total])).toEqual([
      [karanglo.name, 39.5],
      [socorejo.name, 30],
    ]);
  });

  it("cannot be changed by a statement of the roles", async () => {
    const login = await openLogin(database);
    const said = { role: "app_branch", regencies: [karanglo.regencyId] };
    for (const statement of [
      "update candidate_score set value = 1",
      "delete from campaign_nomination",
      "insert into candidate_score select * from candidate_score limit 1",
      "update rubric set criteria = '[]'",
    ])
      expect((await login.attempt(said, statement)).refused, statement).toBe("42501");
    await login.end();
  });

  it("is a letter on paper with everybody's scores", async () => {
    const page = (await nominationForLetter(siti, campaignId))!;
    const made = { title: "Usulan", by: "Siti", at: new Date() };
    const letter = nominationLetter(page.campaign, page.office, page.nomination, "F4", made);
    const text = pagesOf(await writePdf(letter))
      .flat()
      .join(" ")
      .replace(/\s+/g, " ");
    for (const words of ["KEPUTUSAN USULAN", "Budi Santoso", "39,50", socorejo.name])
      expect(text).toContain(words);
    expect(await nominationForLetter(bagus, campaignId)).toBeNull();
  });
});
