import { beforeAll, describe, expect, it, test } from "vitest";
import { draftCeremony, signCeremony } from "@/lib/mou/ceremony/mutations";
import { ceremonyPage } from "@/lib/mou/ceremony/queries";
import { listMous } from "@/lib/mou/list/queries";
import { draftMou } from "@/lib/mou/mutations";
import { listVillageMous, mouPage } from "@/lib/mou/queries";
import { mouStates } from "@/lib/mou/schema";
import { endMou, renewMou, signMou, withdrawMou } from "@/lib/mou/step/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { describeVillage } from "@/lib/region/mutations";
import { setTarget } from "@/lib/target/mutations";
import { listTargets, listTargetsOfMou } from "@/lib/target/queries";
import { ceremonyOf, draftOf, signedMou, signingOf } from "@/tests/support/agreements";
import { type Place, value } from "@/tests/support/world";
import { openPlace } from "./place";

let karanglo: Place;
let socorejo: Place;
let siti: Actor;
let office: string;

beforeAll(async () => {
  ({ karanglo, socorejo, siti, office } = await openPlace("mou_together"));
});

const draft = async () => value(await draftMou(siti, draftOf(karanglo.code, office))).id;

describe("a ceremony", () => {
  const together = ceremonyOf;
  type Numbers = { numberVillage?: string; numberOffice?: string };

  it("drafts one agreement for each village with its own head, and signs those that have numbers", async () => {
    await describeVillage(siti, { villageCode: karanglo.code, headName: "Sunandar", headTitle: "PJ" });
    await describeVillage(siti, { villageCode: socorejo.code, headName: "Zubas", headTitle: "KADES" });
    const input = together([socorejo.code, karanglo.code, socorejo.code], office);
    const { id } = value(await draftCeremony(siti, input));
    expect(await draftCeremony(siti, input)).toEqual({ ok: true, value: { id } });
    const drafts = (await ceremonyPage(siti, id)) ?? [];
    expect(drafts.map(({ village, state }) => [village.code, state])).toEqual([
      [karanglo.code, "DRAFT"],
      [socorejo.code, "DRAFT"],
    ]);
    const heads = await Promise.all(drafts.map(async (one) => (await mouPage(siti, one.id))?.mou.parties));
    expect(heads.map((parties) => parties?.find(({ side }) => side === "VILLAGE")?.name)).toEqual([
      "Sunandar",
      "Zubas",
    ]);
    const [first = "", second = ""] = drafts.map((one) => one.id);
    const { mouId, numberOffice, numberVillage, ...shared } = signingOf(first);
    const sign = (numbers: [string, Numbers][]) =>
      signCeremony(siti, { ceremonyId: id, shared, numbers: new Map(numbers) });
    expect(await sign([])).toMatchObject({ code: "REQUIRED", field: `numberVillage-${first}` });
    const both = { numberOffice, numberVillage };
    expect(
      await sign([
        [mouId, both],
        [second, { numberVillage }],
      ]),
    ).toMatchObject({
      code: "REQUIRED",
      field: `numberOffice-${second}`,
    });
    expect(
      await sign([
        [mouId, both],
        [second, both],
      ]),
    ).toMatchObject({
      code: "NUMBER_TAKEN_OFFICE",
      field: `numberOffice-${second}`,
    });
    const states = async () => (await ceremonyPage(siti, id))?.map(({ state }) => state);
    expect(await states()).toEqual(["DRAFT", "DRAFT"]);
    value(await sign([[mouId, both]]));
    expect(await states()).toEqual(["RUNNING", "DRAFT"]);
  });

  it("is all or nothing, and nobody signs without a name", async () => {
    const astray = together([karanglo.code, "99.99.99.9999"], office);
    expect(await draftCeremony(siti, astray)).toMatchObject({
      code: "VILLAGE_UNKNOWN",
      field: "villageCodes",
    });
    expect(await ceremonyPage(siti, astray.id)).toBeNull();
    await describeVillage(siti, { villageCode: karanglo.code });
    const { id } = value(await draftCeremony(siti, together([karanglo.code], office)));
    const [draftOne] = (await ceremonyPage(siti, id)) ?? [];
    expect(await signMou(siti, signingOf(draftOne?.id ?? ""))).toMatchObject({ code: "PARTY_UNNAMED" });
  });
});

test("every agreement of the territory is in the list of its state and in no other", async () => {
  for (const [from, to] of [
    [-10, 91],
    [-10, 90],
    [-10, 0],
    [-10, -1],
    [1, 300],
  ]) {
    const term = { validFrom: addDays(today(), from ?? 0), validTo: addDays(today(), to ?? 0) };
    value(await signMou(siti, { ...signingOf(await draft()), ...term }));
  }
  value(await withdrawMou(siti, { mouId: await draft(), reason: "Uji" }));
  const [ended, renewed] = [
    await signedMou(siti, karanglo.code, office),
    await signedMou(siti, karanglo.code, office),
  ];
  value(await endMou(siti, { mouId: ended, day: today(), reason: "Uji" }));
  const follower = value(await renewMou(siti, { mouId: renewed, id: newId() })).id;
  value(await signMou(siti, signingOf(follower)));
  const states = new Map<string, string[]>();
  for (const state of mouStates)
    for (const mou of (await listMous(siti, { state, page: 1 }))?.mous ?? []) {
      expect(mou.state, mou.id).toBe(state);
      states.set(mou.id, [...(states.get(mou.id) ?? []), state]);
    }
  expect(new Set([...states.values()].flat())).toEqual(new Set(mouStates));
  expect(new Set([...states.values()].map(({ length }) => length))).toEqual(new Set([1]));
  const [here, there] = [
    await listVillageMous(siti, karanglo.code),
    await listVillageMous(siti, socorejo.code),
  ];
  expect(states.size).toBe((here?.mous.length ?? 0) + (there?.mous.length ?? 0));
  const open = await listMous(siti, { page: 1 });
  const still = [...states.values()].filter(([state = ""]) => /DRAFT|SIGNED|RUNNING|EXPIRING/.test(state));
  expect(open?.mous).toHaveLength(still.length);
});

test("a target rests only on what was signed with its own village", async () => {
  const targetOn = (mouId: string) =>
    setTarget(siti, {
      id: newId(),
      villageCode: karanglo.code,
      unit: "PERSON",
      value: 100,
      startsOn: "2026-01-01",
      deadline: "2026-12-31",
      source: "Kesepakatan",
      mouId,
    });
  const refused = { ok: false, code: "MOU_UNKNOWN", field: "mouId" };
  expect(await targetOn(await draft())).toEqual(refused);
  expect(await targetOn(await signedMou(siti, socorejo.code, office))).toEqual(refused);
  const mouId = await signedMou(siti, karanglo.code, office);
  value(await targetOn(mouId));
  expect((await listTargetsOfMou(siti, mouId)).map(({ current }) => current.value)).toEqual([100]);
  expect((await listTargets(siti, karanglo.code))?.targets[0]?.revisions[0]?.mouId).toBe(mouId);
});
