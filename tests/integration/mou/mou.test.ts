import { beforeAll, describe, expect, it, test } from "vitest";
import { draftMou, reviseMou } from "@/lib/mou/mutations";
import { listVillageMous, mouPage } from "@/lib/mou/queries";
import { endMou, renewMou, signMou, withdrawMou } from "@/lib/mou/step/mutations";
import { writeTemplate } from "@/lib/mou/template/mutations";
import { templatePage } from "@/lib/mou/template/queries";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { actorWith, openLogin } from "@/tests/support/access";
import { draftOf, mouText, officeOf, signedMou, signingOf } from "@/tests/support/agreements";
import type { TestDatabase } from "@/tests/support/database";
import { type Place, value } from "@/tests/support/world";
import { openPlace } from "./place";

let database: TestDatabase;
let karanglo: Place;
let socorejo: Place;
let siti: Actor;
let elsewhere: Actor;
let office: string;

beforeAll(async () => {
  ({ database, karanglo, socorejo, siti, elsewhere, office } = await openPlace("mou"));
});

const draft = async (change = {}) => value(await draftMou(siti, draftOf(karanglo.code, office, change))).id;

describe("a draft", () => {
  it("keeps its text, its parties as they were called and who stood by, and is one however often it is sent", async () => {
    const input = draftOf(karanglo.code, office, { acknowledgedBy: "Camat; Kerek" });
    await Promise.all([draftMou(siti, input), draftMou(siti, input)]);
    expect(await draftMou(siti, input)).toEqual({ ok: true, value: { id: input.id } });
    const page = await mouPage(siti, input.id);
    expect(page?.mou).toMatchObject({
      state: "DRAFT",
      letterhead: [
        expect.any(String),
        expect.any(String),
        karanglo.name.toUpperCase().replace("DESA", "DESA DESA"),
      ],
    });
    expect(page?.mou.articles.map(({ heading }) => heading)).toEqual(["Maksud", "Jangka waktu"]);
    expect(page?.mou.parties.map(({ side, name }) => `${side} ${name}`).sort()).toEqual([
      "OFFICE Budi Santoso",
      "VILLAGE Sunandar, S.HI",
    ]);
    expect(page?.mou.witnesses.map(({ kind, name, office: of }) => [kind, name, of])).toEqual([
      ["ACKNOWLEDGES", "Camat", "Kerek"],
      ["WITNESS", "Ari Wibowo Waspodo", "Sekretaris Camat Kerek"],
      ["WITNESS", "Rofiul Masyhudi", null],
    ]);
    expect(page?.steps.map(({ kind, byName }) => [kind, byName])).toEqual([["DRAFTED", "Siti"]]);
  });

  it("is rewritten until it is signed or withdrawn", async () => {
    const mouId = await draft();
    const text = mouText(office, { subject: "Sinergi", headName: "Pj. Wiryo", witnesses: undefined });
    value(await reviseMou(siti, { mouId, ...text }));
    const page = await mouPage(siti, mouId);
    expect(page?.mou).toMatchObject({ subject: "Sinergi", witnesses: [] });
    expect(page?.mou.parties.find(({ side }) => side === "VILLAGE")?.name).toBe("Pj. Wiryo");
    value(await signMou(siti, signingOf(mouId)));
    expect(await reviseMou(siti, { mouId, ...text })).toMatchObject({ code: "MOU_IS_FINAL" });
    const given = await draft();
    value(await withdrawMou(siti, { mouId: given, reason: "Desa lain yang maju" }));
    expect(await reviseMou(siti, { mouId: given, ...text })).toMatchObject({ code: "MOU_IS_FINAL" });
    expect(await signMou(siti, signingOf(given))).toMatchObject({ code: "MOU_IS_FINAL" });
  });

  it("without an article's text, or for an office that does not serve the village, says so at the field", async () => {
    const broken = draftOf(karanglo.code, office, { articles: "Maksud\n\nIsinya" });
    expect(await draftMou(siti, broken)).toMatchObject({
      code: "ARTICLE_WITHOUT_TEXT",
      params: { number: 1, heading: "Maksud" },
      field: "articles",
    });
    const farOffice = await officeOf(database, elsewhere);
    expect(await draftMou(siti, draftOf(karanglo.code, farOffice))).toMatchObject({
      code: "OFFICE_UNKNOWN",
      field: "officeId",
    });
  });
});

describe("a signed agreement", () => {
  it("is running, running out or over by its dates, and has who and when for each step", async () => {
    const dates = [
      [-10, 200, "RUNNING"],
      [-10, 90, "EXPIRING"],
      [-10, 0, "EXPIRING"],
      [-10, -1, "EXPIRED"],
      [1, 300, "SIGNED"],
    ] as const;
    for (const [from, to, state] of dates) {
      const mouId = await draft();
      const term = { validFrom: addDays(today(), from), validTo: addDays(today(), to) };
      value(await signMou(siti, { ...signingOf(mouId), ...term }));
      expect((await mouPage(siti, mouId))?.mou.state).toBe(state);
    }
    const list = await listVillageMous(siti, karanglo.code);
    expect(list?.mous.map(({ state }) => state)).toEqual(
      expect.arrayContaining(["DRAFT", "RUNNING", "EXPIRING", "EXPIRED", "SIGNED", "WITHDRAWN"]),
    );
  });

  it("is ended once, on a day between its signing and today", async () => {
    const mouId = await signedMou(siti, karanglo.code, office);
    const end = { mouId, day: today(), reason: "Desa bergabung" };
    expect(await endMou(siti, { ...end, day: addDays(today(), 1) })).toMatchObject({ code: "DAY_IN_FUTURE" });
    expect(await endMou(siti, { ...end, day: addDays(today(), -1) })).toMatchObject({
      code: "END_BEFORE_SIGNING",
      field: "day",
    });
    const answers = await Promise.all([endMou(siti, end), endMou(siti, end)]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const page = await mouPage(siti, mouId);
    expect(page?.mou.state).toBe("ENDED");
    expect(page?.steps.at(-1)).toMatchObject({ kind: "ENDED", note: "Desa bergabung", byName: "Siti" });
  });

  it("is renewed when its follower is signed", async () => {
    const mouId = await signedMou(siti, karanglo.code, office);
    const { id } = value(await renewMou(siti, { mouId, id: newId() }));
    expect(await renewMou(siti, { mouId, id: newId() })).toEqual({ ok: true, value: { id } });
    expect((await mouPage(siti, mouId))?.mou.state).toBe("RUNNING");
    const follower = await mouPage(siti, id);
    expect(follower?.mou).toMatchObject({
      state: "DRAFT",
      renewsId: mouId,
      validFrom: addDays(today(), 366),
    });
    expect(follower?.mou.parties).toHaveLength(2);
    value(await signMou(siti, signingOf(id)));
    expect((await mouPage(siti, mouId))?.mou.state).toBe("RENEWED");
  });

  it("is never changed again, not even by a statement of the application's own role", async () => {
    const mouId = await signedMou(siti, karanglo.code, office);
    const login = await openLogin(database);
    const said = { role: "app_branch", regencies: [karanglo.regencyId] };
    const of = [mouId];
    for (const sql of [
      "update mou set subject = 'lain' where id = $1",
      "update mou set articles = '[]' where id = $1",
      "update mou set valid_to = valid_to + 1 where id = $1",
      "update mou_party set name = 'lain' where mou_id = $1",
      "delete from mou_witness where mou_id = $1",
      "insert into mou_witness select mou_id, 9, regency_id, village_id, kind, name, office from mou_witness where mou_id = $1 limit 1",
      "update mou_step set day = day - 1 where mou_id = $1",
      "delete from mou_step where mou_id = $1",
      "delete from mou where id = $1",
    ])
      expect((await login.attempt(said, sql, of)).refused, sql).toBe("42501");
    const open = [await draft()];
    for (const sql of [
      "update mou set subject = 'lain' where id = $1",
      "delete from mou_witness where mou_id = $1",
    ])
      expect((await login.attempt(said, sql, open)).count, sql).toBeGreaterThan(0);
    const head = { role: "app_village", regencies: [karanglo.regencyId], village: karanglo.id };
    expect((await login.attempt(head, "update mou set subject = 'lain'")).refused).toBe("42501");
    expect((await login.attempt(head, "select from mou")).count).toBeGreaterThan(0);
    await login.end();
  });
});

describe("a number", () => {
  it("is an office's once, however it is written, for whichever village, and whoever is first", async () => {
    const [first, second] = await Promise.all([
      draft(),
      draftMou(siti, draftOf(socorejo.code, office)).then((made) => value(made).id),
    ]);
    const signing = (mouId: string, numberOffice: string) => ({ ...signingOf(mouId), numberOffice });
    const answers = await Promise.all([
      signMou(siti, signing(first, "PER/12 / 2026")),
      signMou(siti, signing(second, "per/12/2026")),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const refused = { ok: false, code: "NUMBER_TAKEN_OFFICE", field: "numberOffice" };
    expect(answers).toContainEqual(refused);
    expect(await draftMou(siti, draftOf(karanglo.code, office, { numberOffice: "PER/12/2026" }))).toEqual(
      refused,
    );
  });

  it("is a village's once, and free again when a draft is withdrawn", async () => {
    const mouId = await draft({ numberVillage: "400/7", numberOffice: "B/7" });
    expect(await draftMou(siti, draftOf(karanglo.code, office, { numberVillage: "400/7" }))).toEqual({
      ok: false,
      code: "NUMBER_TAKEN_VILLAGE",
      field: "numberVillage",
    });
    value(await draftMou(siti, draftOf(socorejo.code, office, { numberVillage: "400/7" })));
    value(await withdrawMou(siti, { mouId, reason: "Salah desa" }));
    await draft({ numberVillage: "400/7", numberOffice: "B/7" });
  });
});

test("an office's template is the beginning of its drafts, and other offices' are not the actor's to write", async () => {
  expect((await templatePage(siti, office))?.template.written).toBeNull();
  const template = { id: newId(), officeId: office, legalBasis: "UU\nPP", articles: "Satu\nIsi." };
  value(await writeTemplate(siti, template));
  value(await writeTemplate(siti, { ...template, id: newId(), articles: "Dua\nIsi." }));
  expect((await templatePage(siti, office))?.template).toMatchObject({
    legalBasis: ["UU", "PP"],
    articles: [{ heading: "Dua", paragraphs: ["Isi."] }],
    written: { byName: "Siti" },
  });
  const near = await actorWith(database, { role: "BRANCH", regencies: [karanglo.regencyId] });
  const theirs = { ...template, id: newId(), officeId: await officeOf(database, elsewhere) };
  expect(await writeTemplate(near, theirs)).toMatchObject({ code: "OFFICE_UNKNOWN" });
  const login = await openLogin(database);
  const insert = `insert into mou_template (id, office_id, legal_basis, articles, by_id, by_name)
    values (gen_random_uuid(), $1, '{}', '[]', gen_random_uuid(), 'x')`;
  const said = { role: "app_branch", regencies: [karanglo.regencyId] };
  expect((await login.attempt(said, insert, [theirs.officeId])).refused).toBe("42501");
  expect((await login.attempt(said, insert, [office])).refused).toBeNull();
  await login.end();
});
