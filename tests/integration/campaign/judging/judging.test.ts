import { beforeAll, describe, expect, it, test } from "vitest";
import { appointJudge } from "@/lib/campaign/judging/appointment/mutations";
import { giveAward } from "@/lib/campaign/judging/award/mutations";
import { closeJudging } from "@/lib/campaign/judging/closing/mutations";
import { minutesOfJudging } from "@/lib/campaign/judging/minutes/queries";
import { judgingLetter } from "@/lib/campaign/judging/minutes/rules";
import { judgingPage, villageResults } from "@/lib/campaign/judging/queries";
import { declareInterests, finishJudging, scoreParticipant } from "@/lib/campaign/judging/sheet/mutations";
import { judgeHome, judgeSheet, scorePage } from "@/lib/campaign/judging/sheet/queries";
import { holdCampaign } from "@/lib/campaign/mutations";
import { enterVillages } from "@/lib/campaign/participant/mutations";
import { writeRubric } from "@/lib/campaign/rubric/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { writePdf } from "@/lib/platform/pdf/write";
import { describeVillage } from "@/lib/region/mutations";
import { actorWith, openLogin, ownDatabase, type Said } from "@/tests/support/access";
import { campaignOf } from "@/tests/support/campaigns";
import type { TestDatabase } from "@/tests/support/database";
import { awardOf, closingOf, rubricOf, settleRubric } from "@/tests/support/judging";
import { pagesOf } from "@/tests/support/pdf";
import { makeRegions, type Place, value } from "@/tests/support/world";

let database: TestDatabase;
let siti: Actor;
let bagus: Actor;
let wiryo: Actor;
let ratna: Actor;
let hasan: Actor;
let karanglo: Place;
let socorejo: Place;
let sugihwaras: Place;
let campaignId: string;
let rubricId: string;

beforeAll(async () => {
  database = await ownDatabase("judging");
  const places = await makeRegions(database, [[3], [1]]);
  [karanglo, socorejo, sugihwaras] = [places[0]!, places[1]!, places[2]!];
  siti = await actorWith(database, { role: "BRANCH", regencies: [karanglo.regencyId] }, "Siti");
  bagus = await actorWith(database, { role: "ADMIN" }, "Bagus");
  wiryo = await actorWith(database, { role: "VILLAGE", villageId: socorejo.id }, "Wiryo");
  ratna = await actorWith(database, { role: "JUDGE" }, "Ratna Dewi");
  hasan = await actorWith(database, { role: "JUDGE" }, "Hasan Basri");
  campaignId = await openContest();
  rubricId = await settleRubric(siti, campaignId, "JUDGING", {
    name1: "Coverage",
    weight1: "50",
    name2: "Inisiatif",
    weight2: "50",
    full2: "5",
  });
});

async function openContest(): Promise<string> {
  const { id } = value(await holdCampaign(siti, campaignOf(karanglo.regencyCode, { plain: [] })));
  const villageCodes = [karanglo.code, socorejo.code, sugihwaras.code];
  value(await enterVillages(siti, { campaignId: id, villageCodes }));
  return id;
}

const appoint = (judge: Actor) => appointJudge(siti, { campaignId, userId: judge.id ?? "" });
const score = (judge: Actor, { code }: Place, valuec1: number, valuec2?: number) => {
  const second = valuec2 === undefined ? {} : { valuec2 };
  return scoreParticipant(judge, { campaignId, villageCode: code, rubricId, valuec1, ...second });
};
const close = () => closeJudging(siti, closingOf(campaignId));
const award = (place: Place, rank: number) => giveAward(siti, awardOf(campaignId, place.code, rank));

describe("an appointment", () => {
  it("is refused for the head of a participant, titles and case aside", async () => {
    const head = { villageCode: socorejo.code, headName: "H. RATNA DEWI, S.HI" };
    value(await describeVillage(siti, head));
    expect(await appoint(ratna)).toMatchObject({
      code: "JUDGE_IS_HEAD",
      params: { name: "Ratna Dewi", village: socorejo.name },
      field: "userId",
    });
    value(await describeVillage(siti, { ...head, headName: "Wiryo" }));
    value(await appoint(ratna));
    value(await appoint(ratna));
    value(await appoint(hasan));
  });

  it("is of a judge's account, by who runs the contest", async () => {
    expect(await appoint(bagus)).toMatchObject({ code: "JUDGE_UNKNOWN", field: "userId" });
    const foreign = await appointJudge(bagus, { campaignId, userId: ratna.id ?? "" });
    expect(foreign).toMatchObject({ code: "NOT_ALLOWED" });
    expect((await judgingPage(siti, campaignId))?.judges.map(({ name }) => name)).toEqual([
      "Ratna Dewi",
      "Hasan Basri",
    ]);
  });
});

describe("a judge", () => {
  it("sees the contests of the appointment and no other", async () => {
    const other = await openContest();
    expect((await judgeHome(ratna))?.map(({ id, state }) => [id, state])).toEqual([
      [campaignId, "TO_DECLARE"],
    ]);
    expect(await judgeSheet(ratna, other)).toBeNull();
    expect(await scorePage(ratna, other, karanglo.code)).toBeNull();
    expect((await judgeSheet(ratna, campaignId))?.participants.length).toBe(3);
  });

  it("declares interests before scoring, and does not score where there is one", async () => {
    expect(await score(ratna, karanglo, 80)).toMatchObject({ code: "DECLARATION_FIRST" });
    value(await declareInterests(ratna, { campaignId, none: "yes" }));
    const brother = { campaignId, villageCodes: [sugihwaras.code], reason: "Kepala dusunnya kakak saya" };
    value(await declareInterests(hasan, brother));
    expect(await score(hasan, sugihwaras, 80)).toMatchObject({ code: "CONFLICT_DECLARED" });
    const rubric = rubricOf(campaignId, "JUDGING");
    expect(await writeRubric(siti, rubric)).toMatchObject({ code: "SCORING_STARTED" });
  });

  it("stays within the scale, and finishes with every score given", async () => {
    expect(await score(ratna, karanglo, 80, 6)).toMatchObject({ code: "OUT_OF_SCALE", field: "valuec2" });
    value(await score(ratna, karanglo, 70, 4));
    value(await score(ratna, karanglo, 80));
    value(await score(ratna, socorejo, 90, 3));
    value(await score(ratna, sugihwaras, 40, 1));
    value(await score(hasan, karanglo, 60, 4));
    expect(await finishJudging(hasan, { campaignId })).toMatchObject({ params: { count: 2 } });
    value(await score(hasan, socorejo, 70, 3));
    value(await finishJudging(ratna, { campaignId }));
    expect(await score(ratna, karanglo, 10)).toMatchObject({ code: "JUDGE_FINISHED" });
  });

  test("scores blind: nobody else is shown a score, not even by raw SQL", async () => {
    const login = await openLogin(database);
    const said: Said[] = [
      { role: "app_branch", regencies: [karanglo.regencyId] },
      { role: "app_admin" },
      { role: "app_judge", actor: hasan.id ?? "" },
    ];
    const seen = [];
    for (const one of said)
      seen.push((await login.attempt(one, "select from judge_score where user_id = $1", [ratna.id])).count);
    expect(seen).toEqual([0, 0, 0]);
    const own = await login.attempt({ role: "app_judge", actor: ratna.id ?? "" }, "select from judge_score");
    expect(own.count).toBe(7);
    const forged = `insert into judge_score (id, campaign_id, user_id, village_id, regency_id, criterion, value)
      values (gen_random_uuid(), $1, $2, $3, $4, 'c1', 100)`;
    const values = [campaignId, ratna.id, karanglo.id, karanglo.regencyId];
    expect((await login.attempt({ role: "app_judge", actor: hasan.id ?? "" }, forged, values)).refused).toBe(
      "42501",
    );
    for (const role of ["app_village", "app_regency"]) {
      const told = { role, regencies: [karanglo.regencyId], village: karanglo.id };
      expect((await login.attempt(told, "select from judge_score")).refused).toBe("42501");
    }
    await login.end();
    const page = JSON.stringify(await judgingPage(siti, campaignId));
    expect(page).not.toMatch(/"(scores?|scored|total)"/);
  });
});

describe("closing", () => {
  it("needs a reason while a judge has not finished", async () => {
    const refused = await close();
    expect(refused).toMatchObject({
      code: "JUDGES_MISSING",
      params: { names: "Hasan Basri" },
      field: "reason",
    });
    value(await finishJudging(hasan, { campaignId }));
  });

  it("settles the ranks by the mean of the judges", async () => {
    value(await close());
    const { results } = (await judgingPage(siti, campaignId))!;
    // Karanglo 80 and 70, Socorejo 75 and 65: 75 and 70.
    expect(results.map(({ name, rank, total, judges }) => [name, rank, total, judges.length])).toEqual([
      [karanglo.name, 1, 75, 2],
      [socorejo.name, 2, 70, 2],
      [sugihwaras.name, 3, 30, 1],
    ]);
  });

  test("is final", async () => {
    expect(await close()).toMatchObject({ code: "JUDGING_CLOSED" });
    expect(await score(hasan, karanglo, 10)).toMatchObject({ code: "JUDGING_CLOSED" });
    expect(await appoint(ratna)).toMatchObject({ code: "JUDGING_CLOSED" });
    const login = await openLogin(database);
    const branch = { role: "app_branch", regencies: [karanglo.regencyId] };
    const judge = { role: "app_judge", actor: hasan.id ?? "" };
    const copy = (table: string, columns: string) =>
      `insert into ${table} select ${columns} from ${table} where campaign_id = '${campaignId}' limit 1`;
    for (const [said, statement] of [
      [branch, copy("campaign_judge", "campaign_id, gen_random_uuid(), name, by_id, by_name, at")],
      [branch, "update campaign_result set rank = 1"],
      [branch, "delete from judging_closing"],
      [
        judge,
        copy(
          "judge_score",
          "gen_random_uuid(), campaign_id, user_id, village_id, regency_id, criterion, value, at",
        ),
      ],
      [judge, copy("judge_declaration", "gen_random_uuid(), campaign_id, user_id, conflicts, at")],
      [judge, "update judge_score set value = 100"],
    ] as const)
      expect((await login.attempt(said, statement)).refused, statement).toBe("42501");
    await login.end();
  });

  it("leaves minutes for the judges to sign, with the rule for ties", async () => {
    const minutes = (await minutesOfJudging(siti, campaignId))!;
    const made = { title: "Berita acara", by: "Siti", at: new Date() };
    for (const paper of ["A4", "F4"] as const) {
      const text = pagesOf(await writePdf(judgingLetter(minutes, paper, made)))
        .flat()
        .join(" ")
        .replace(/\s+/g, " ");
      for (const words of [
        "BERITA ACARA PENILAIAN",
        "Ratna Dewi",
        "Hasan Basri",
        "Mahmudi",
        "75,00",
        "hal 1 dari",
      ])
        expect(text).toContain(words);
      expect(text).toContain("Bila nilai akhir sama");
    }
    expect(await minutesOfJudging(ratna, campaignId)).toBeNull();
  });
});

describe("an award", () => {
  it("keeps to the judges' rank, and once", async () => {
    expect(await award(socorejo, 1)).toMatchObject({
      code: "RANK_DIFFERS",
      params: { rank: 2 },
    });
    value(await award(socorejo, 2));
    expect(await award(socorejo, 2)).toMatchObject({ code: "AWARD_TWICE" });
  });

  it("stands in the village's own history", async () => {
    expect(await villageResults(wiryo, socorejo.code)).toMatchObject([
      { rank: 2, total: 70, awards: [{ award: "Juara 2", awardedOn: today(), place: "Jakarta" }] },
    ]);
    expect(await villageResults(wiryo, karanglo.code)).toBeNull();
  });
});
