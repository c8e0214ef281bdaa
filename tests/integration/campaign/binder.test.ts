import { beforeAll, describe, expect, it } from "vitest";
import {
  addRegulation,
  linkEvent,
  linkRegulation,
  unlinkEvidence,
} from "@/lib/campaign/binder/evidence/mutations";
import { takeBinder } from "@/lib/campaign/binder/file/mutations";
import { findBinderOwner, indicatorPage } from "@/lib/campaign/binder/file/queries";
import { type BinderPage, binderPage, bindersPage } from "@/lib/campaign/binder/queries";
import type { Need } from "@/lib/campaign/binder/schema";
import { assignTask } from "@/lib/campaign/binder/task/mutations";
import { writeBinderTemplate } from "@/lib/campaign/binder/template/mutations";
import { binderTemplatePage } from "@/lib/campaign/binder/template/queries";
import { attachDocument } from "@/lib/document/mutations";
import { findEventOwner } from "@/lib/event/file/queries";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { contestOf } from "@/tests/support/contests";
import { smallPdf } from "@/tests/support/documents";
import { addEvent } from "@/tests/support/events";
import { makeRegions, type Place, value } from "@/tests/support/world";

let socorejo: Place;
let jenu: Place;
let siti: Actor;
let elsewhere: Actor;
let kades: Actor;
let campaignId: string;
let eventId: string;

beforeAll(async () => {
  const database = await ownDatabase("binder");
  const places = await makeRegions(database, [[2], [1]]);
  [socorejo, jenu] = places as [Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [socorejo.regencyId] }, "Siti");
  elsewhere = await actorWith(database, { role: "BRANCH", regencies: [places[2]?.regencyId ?? 0] }, "Bagas");
  kades = await actorWith(database, { role: "VILLAGE", villageId: socorejo.id }, "Wiryo");
  campaignId = await contestOf(siti, [socorejo], { last: addDays(today(), 20) });
  // Whatever the hour, it has begun.
  eventId = (await addEvent(siti, socorejo, { startsAt: "00.00", endsAt: "00.30" })).eventId;
});

const binder = async (actor: Actor = kades) =>
  (await binderPage(actor, campaignId, socorejo.code)) as BinderPage;
const askingFor = async (...needs: Need[]) => {
  const found = (await binder()).indicators.find((one) => one.needs.join() === needs.join());
  if (!found) throw new Error(`no indicator asks for ${needs}`);
  return found;
};
const at = (indicatorId: string) => ({ campaignId, villageCode: socorejo.code, indicatorId });

describe("a binder", () => {
  it("asks for the product's example until a site says otherwise, and counts what the data say by themselves", async () => {
    const page = await binder();
    expect(page.indicators).toHaveLength(12);
    expect(page.figures).toMatchObject({ events: 1, attendance: 12, mou: false, members: 0 });
    expect(
      (await bindersPage(siti, campaignId))?.binders[0]?.aspects.map(({ complete }) => complete),
    ).toEqual([0, 0, 0, 0]);
  });

  it("takes an event once, with the photos that are attached to it", async () => {
    const { id } = await askingFor("EVENT", "PHOTO", "ATTENDANCE");
    value(await linkEvent(kades, { ...at(id), eventId }));
    value(await linkEvent(kades, { ...at(id), eventId }));
    expect(await askingFor("EVENT", "PHOTO", "ATTENDANCE")).toMatchObject({
      missing: ["PHOTO"],
      events: [{ id: eventId }],
    });
    const owner = await findEventOwner(kades, eventId);
    if (!owner) throw new Error("no event to attach to");
    value(await attachDocument(kades, owner.owner, { ...smallPdf("foto acara"), purpose: "PHOTO" }));
    expect((await askingFor("EVENT", "PHOTO", "ATTENDANCE")).missing).toEqual([]);
    expect((await binder()).aspects[0]).toEqual({ aspect: "DISSEMINATION", complete: 1, total: 3 });
  });

  it("takes a regulation with its number, once, and offers it to other indicators", async () => {
    const first = await askingFor("REGULATION", "FILE");
    const second = await askingFor("REGULATION");
    const regulation = {
      id: newId(),
      kind: "PERDES",
      number: "4 Tahun 2026",
      day: today(),
      subject: "Jaminan sosial",
    } as const;
    value(await addRegulation(kades, { ...at(first.id), ...regulation }));
    value(await addRegulation(kades, { ...at(first.id), ...regulation }));
    expect(await addRegulation(kades, { ...at(second.id), ...regulation, id: newId() })).toMatchObject({
      code: "REGULATION_TAKEN",
      field: "number",
    });
    const later = { ...regulation, id: newId(), number: "5", day: addDays(today(), 1) };
    expect(await addRegulation(kades, { ...at(second.id), ...later })).toMatchObject({
      code: "DAY_IN_FUTURE",
    });
    const offered = await indicatorPage(kades, campaignId, socorejo.code, second.id);
    expect(offered?.regulations).toMatchObject([{ id: regulation.id, number: "4 Tahun 2026" }]);
    value(await linkRegulation(kades, { ...at(second.id), regulationId: regulation.id }));
    expect((await askingFor("REGULATION")).missing).toEqual([]);
    expect((await askingFor("REGULATION", "FILE")).missing).toEqual(["FILE"]);
  });

  it("says who is to bring what is missing, the latest word holding", async () => {
    const { id } = await askingFor("REGULATION", "FILE");
    expect(
      await assignTask(kades, { ...at(id), who: "Kaur Umum", dueOn: addDays(today(), -1) }),
    ).toMatchObject({
      code: "DUE_DAY_OVER",
    });
    value(await assignTask(kades, { ...at(id), who: "Kaur Umum", dueOn: today() }));
    value(await assignTask(siti, { ...at(id), who: "Sekretaris desa", dueOn: addDays(today(), 3) }));
    expect((await askingFor("REGULATION", "FILE")).task).toEqual({
      who: "Sekretaris desa",
      dueOn: addDays(today(), 3),
      byName: "Siti",
    });
  });

  it("goes out whole, with every file under its indicator and its content as it came", async () => {
    const { id } = await askingFor("REGULATION", "FILE");
    const owner = await findBinderOwner(kades, [campaignId, socorejo.code, id].join("~"));
    if (!owner) throw new Error("no indicator to attach to");
    const scan = smallPdf("naskah perdes");
    value(await attachDocument(kades, owner.owner, scan));
    const taken = value(await takeBinder(siti, campaignId, socorejo.code));
    const file = taken.files.find(({ indicatorId }) => indicatorId === id);
    expect(taken.files).toHaveLength(2);
    expect(await file?.read()).toEqual(Buffer.from(scan.bytes));
    expect(taken.binder.aspects[1]).toEqual({ aspect: "REGULATION", complete: 2, total: 3 });
  });

  it("lets go of evidence again", async () => {
    const { id, events } = await askingFor("EVENT", "PHOTO", "ATTENDANCE");
    const evidenceId = events[0]?.evidenceId ?? "";
    expect(await unlinkEvidence(elsewhere, { evidenceId })).toMatchObject({ code: "EVIDENCE_UNKNOWN" });
    value(await unlinkEvidence(kades, { evidenceId }));
    expect(await unlinkEvidence(kades, { evidenceId })).toMatchObject({ code: "EVIDENCE_UNKNOWN" });
    expect((await indicatorPage(kades, campaignId, socorejo.code, id))?.events.map((one) => one.id)).toEqual([
      eventId,
    ]);
  });
});

describe("the indicators", () => {
  it("are said by whoever runs the contest; lines that stay keep what was brought", async () => {
    const { lines, own } = (await binderTemplatePage(siti, campaignId)) ?? {};
    expect(own).toBe(false);
    if (!lines) throw new Error("no lines");
    const fewer = { ...lines, DISSEMINATION: "", INITIATIVE: "Kios BUMDes; foto" };
    value(await writeBinderTemplate(siti, { campaignId, lines: fewer }));
    const page = await binder();
    expect(page.aspects.map(({ complete, total }) => [complete, total])).toEqual([
      [0, 0],
      [2, 3],
      [0, 1],
      [0, 3],
    ]);
    const next = await contestOf(siti, [socorejo]);
    expect((await binderTemplatePage(siti, next))?.lines.INITIATIVE).toBe("Kios BUMDes; foto");
    expect(await writeBinderTemplate(kades, { campaignId, lines })).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await writeBinderTemplate(elsewhere, { campaignId, lines })).toMatchObject({
      code: "CAMPAIGN_UNKNOWN",
    });
    expect(await binderTemplatePage(kades, campaignId)).toBeNull();
  });
});

it("is nobody's outside the village and its branch, and no binder of who takes no part", async () => {
  const { id } = await askingFor("REGULATION");
  const task = { ...at(id), who: "Siapa", dueOn: today() };
  expect(await assignTask(elsewhere, task)).toMatchObject({ code: "CAMPAIGN_UNKNOWN" });
  expect(await assignTask(kades, { ...task, villageCode: jenu.code })).toMatchObject({
    code: "VILLAGE_UNKNOWN",
  });
  expect(await assignTask(siti, { ...task, villageCode: jenu.code })).toMatchObject({
    code: "NOT_A_PARTICIPANT",
  });
  expect(await assignTask(kades, { ...task, indicatorId: newId() })).toMatchObject({
    code: "INDICATOR_UNKNOWN",
  });
  expect(await takeBinder(elsewhere, campaignId, socorejo.code)).toMatchObject({ code: "BINDER_UNKNOWN" });
  expect(await findBinderOwner(elsewhere, [campaignId, socorejo.code, id].join("~"))).toBeNull();
  expect(await findBinderOwner(kades, "x~y~z")).toBeNull();
});
