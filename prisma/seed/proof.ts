import sharp from "sharp";
import { addRegulation, linkEvent } from "@/lib/campaign/binder/evidence/mutations";
import { findBinderOwner } from "@/lib/campaign/binder/file/queries";
import { type BinderPage, binderPage } from "@/lib/campaign/binder/queries";
import type { Need } from "@/lib/campaign/binder/schema";
import { assignTask } from "@/lib/campaign/binder/task/mutations";
import { closeVisit, drawVisit, tickMember } from "@/lib/campaign/visit/mutations";
import { attachDocument } from "@/lib/document/mutations";
import { addDays, type Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import type { Result } from "@/lib/platform/result";
import { freezeStandings } from "@/lib/ranking/standing/mutations";
import { seedInnovations } from "./innovation";
import type { Lomba } from "./lomba";

const socorejo = "35.23.12.2002";
const sugihwaras = "35.23.12.2017";

/** How the two historic contests ended and what Socorejo had to show, and the beginnings of today's. */
export async function seedProofs(branch: Actor, day: Day, lomba: Lomba): Promise<void> {
  await seedInnovations(branch, day);
  value(await freezeStandings(branch, { campaignId: lomba.national2018 }));
  value(await freezeStandings(branch, { campaignId: lomba.national2019 }));
  await seedVisits(branch, lomba);
  await fillSocorejo(branch, lomba.national2019);
  await beginSugihwaras(branch, lomba.running, day);
}

/** Thirty members of Socorejo looked for before the award, and a visit that goes on; nobody reported either. */
async function seedVisits(branch: Actor, { national2019, running }: Lomba) {
  const over = await draw(branch, national2019, socorejo, 30, "contoh-socorejo-2019");
  for (let number = 1; number <= 30; number++) {
    const outcome = number === 7 ? "NOT_FOUND" : number === 19 ? "NOT_ENROLLED" : "FOUND";
    value(await tickMember(branch, { visitId: over, tick: { number, outcome } }));
  }
  value(await closeVisit(branch, { visitId: over }));
  const open = await draw(branch, running, sugihwaras, 12, "contoh-sugihwaras");
  for (const number of [1, 2, 5])
    value(await tickMember(branch, { visitId: open, tick: { number, outcome: "FOUND" } }));
}

async function draw(branch: Actor, campaignId: string, villageCode: string, size: number, seed: string) {
  return value(await drawVisit(branch, { id: newId(), campaignId, villageCode, size, seed })).id;
}

/** Its signing and its launch, a regulation whose number nobody reported, and a drawn photo. */
async function fillSocorejo(branch: Actor, campaignId: string) {
  const binder = await open(branch, campaignId, socorejo);
  const at = (...needs: Need[]) => spot(binder, needs);
  const [signing, launch] = await eventsOf(branch, socorejo);
  if (signing) value(await linkEvent(branch, { ...at("EVENT", "PHOTO"), eventId: signing }));
  if (launch) value(await linkEvent(branch, { ...at("EVENT", "PHOTO", "ATTENDANCE"), eventId: launch }));
  const regulation = { id: newId(), kind: "PERDES", number: "Contoh/4/2019", day: "2019-08-15" } as const;
  const subject = "Jaminan Sosial Ketenagakerjaan bagi Warga Desa (contoh)";
  value(await addRegulation(branch, { ...at("REGULATION", "FILE"), ...regulation, subject }));
  const place = at("INNOVATIONS", "PHOTO");
  const owner = await findBinderOwner(branch, [campaignId, socorejo, place.indicatorId].join("~"));
  if (!owner) throw new Error("seed: no binder to attach to");
  const bytes = await sharp(Buffer.from(wasteBank)).jpeg().toBuffer();
  const photo = { name: "Bank sampah.jpg", bytes: new Uint8Array(bytes), purpose: "PHOTO" as const };
  value(await attachDocument(branch, owner.owner, photo));
}

async function beginSugihwaras(branch: Actor, campaignId: string, day: Day) {
  const binder = await open(branch, campaignId, sugihwaras);
  const [first] = await eventsOf(branch, sugihwaras);
  if (first) value(await linkEvent(branch, { ...spot(binder, ["EVENT", "PHOTO"]), eventId: first }));
  const task = { who: "Kaur Umum", dueOn: addDays(day, 9) };
  value(await assignTask(branch, { ...spot(binder, ["EVENT", "PHOTO"]), ...task }));
}

async function open(branch: Actor, campaignId: string, villageCode: string): Promise<BinderPage> {
  const binder = await binderPage(branch, campaignId, villageCode);
  if (!binder) throw new Error(`seed: no binder of ${villageCode}`);
  return binder;
}

function spot({ campaign, village, indicators }: BinderPage, needs: Need[]) {
  const found = indicators.find((one) => one.needs.join() === needs.join());
  if (!found) throw new Error(`seed: no indicator asks for ${needs}`);
  return { campaignId: campaign.id, villageCode: village.code, indicatorId: found.id };
}

function eventsOf(branch: Actor, code: string): Promise<string[]> {
  return asActor(branch, async (tx) => {
    const events = await tx.event.findMany({
      where: { village: { code }, cancelledAt: null, startsAt: { lt: new Date() } },
      orderBy: { startsAt: "asc" },
      select: { id: true },
    });
    return events.map(({ id }) => id);
  });
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`seed: ${result.code}`);
  return result.value;
}

const wasteBank = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
  <rect width="1200" height="900" fill="#cfe6d4"/><rect y="640" width="1200" height="260" fill="#9b8b6e"/>
  <rect x="180" y="330" width="840" height="320" fill="#f4efe2"/><path d="M140 340 600 160 1060 340Z" fill="#3b7a57"/>
  <rect x="260" y="460" width="150" height="190" rx="14" fill="#2f7bbf"/><rect x="450" y="460" width="150" height="190" rx="14" fill="#e0b12f"/>
  <rect x="640" y="460" width="150" height="190" rx="14" fill="#4c9a4c"/><rect x="850" y="430" width="110" height="220" fill="#6b4a2f"/></svg>`;
