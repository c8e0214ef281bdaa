import { openBook } from "@/lib/contribution/book/mutations";
import { findBook } from "@/lib/contribution/book/queries";
import { bookReceipts, type ReceiptRow } from "@/lib/contribution/receipt/mutations";
import { registerMembers } from "@/lib/membership/mutations";
import { suggestedSector } from "@/lib/membership/rules";
import type { MembershipInput } from "@/lib/membership/schema";
import { addDays } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { recordFigure, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import type { FigureKind } from "@/lib/region/schema";
import { saveResidents } from "@/lib/resident/mutations";
import { ageOn } from "@/lib/resident/rules";
import type { ResidentInput } from "@/lib/resident/schema";
import { pick, type Random } from "./random";

export type Person = ResidentInput & { id: string };

/** Saves made-up residents of a village, in the order given. */
export async function addResidents(actor: Actor, code: string, people: ResidentInput[]): Promise<Person[]> {
  const saved: Person[] = [];
  for (let start = 0; start < people.length; start += 1000) {
    const batch = people.slice(start, start + 1000);
    const outcomes = await inVillage(actor, code, async (tx, village) =>
      saveResidents(tx, actor, village, batch),
    );
    saved.push(...batch.map((person, at) => ({ ...person, id: outcomes[at]?.id ?? "" })));
  }
  return saved;
}

/** Registers people through the same mutation as the form, and recounts the village once. */
export async function register(actor: Actor, code: string, rows: MembershipInput[]): Promise<void> {
  await inVillage(actor, code, async (tx, village) => {
    const results = await registerMembers(tx, actor, village, rows);
    const refused = results.find((result) => !result.ok);
    if (refused && !refused.ok) throw new Error(`seed: ${refused.code} in ${code}`);
    await recountVillage(tx, village.id);
  });
}

/** Ends the given memberships on their day, as many villages' did after the contest. */
export async function lapse(actor: Actor, code: string, ends: { id: string; day: string }[]): Promise<void> {
  await inVillage(actor, code, async (tx, village) => {
    for (const { id, day } of ends)
      await tx.membership.updateMany({
        where: { id },
        data: { endedOn: asDate(day), endReason: "STOPPED_PAYING", endedBy: actor.id },
      });
    await recountVillage(tx, village.id);
  });
}

/** Opens a village's contribution book and records what was paid, a receipt a row. */
export async function pay(actor: Actor, code: string, fromMonth: string, rows: ReceiptRow[]): Promise<void> {
  if (!(await inVillage(actor, code, (tx, village) => findBook(tx, village.id))))
    await openBook(actor, { villageCode: code, fromMonth });
  await inVillage(actor, code, async (tx, village) => {
    const booked = await bookReceipts(tx, actor, village, rows);
    const refused = booked.find((one) => !one.ok);
    if (refused && !refused.ok) throw new Error(`seed: ${refused.code} in ${code}`);
    await recountVillage(tx, village.id);
  });
}

export async function addFigures(
  actor: Actor,
  villageCode: string,
  day: string,
  source: string,
  figures: Partial<Record<FigureKind, number>>,
): Promise<void> {
  for (const [kind, value] of Object.entries(figures) as [FigureKind, number][])
    await recordFigure(actor, { villageCode, kind, value, day, source });
}

function inVillage<T>(
  actor: Actor,
  code: string,
  work: (tx: Tx, village: Village) => Promise<T>,
): Promise<T> {
  return asActor(
    actor,
    async (tx) => {
      const village = await findVillage(tx, code);
      if (!village) throw new Error(`seed: no village ${code}`);
      return work(tx, village);
    },
    300,
  );
}

/** People who may register on a day: alive, of age, below the limit of the time. */
export function eligible(people: Person[], day: string, limit: number): Person[] {
  return people.filter(({ birthDate, vitalStatus }) => {
    const age = birthDate ? ageOn(birthDate, day) : 0;
    return vitalStatus === "ALIVE" && age >= 18 && age < limit;
  });
}

/** A likely registration: most pay themselves, officials are enrolled by the village. */
export function membershipOf(random: Random, person: Person, startsOn: string): MembershipInput {
  const sector = suggestedSector(person.occupation) as MembershipInput["sector"];
  const official = sector === "VILLAGE_OFFICIAL";
  const payer = official
    ? "VILLAGE_BUDGET"
    : pick(random, [
        "SELF",
        "SELF",
        "SELF",
        "SELF",
        "COMPANY",
        "CSR",
        "VILLAGE_BUDGET",
      ] as const as MembershipInput["payer"][]);
  return {
    id: newId(),
    residentId: person.id,
    segment: official ? "PU" : "BPU",
    programmes: random() < 0.3 ? ["JKK", "JKM", "JHT"] : ["JKK", "JKM"],
    sector,
    payer,
    startsOn,
    consentProof: "SIGNED_FORM",
    consentOn: startsOn,
    ...(random() < 0.6 && { kpj: String(Math.floor(10_000_000_000 + random() * 80_000_000_000)) }),
  };
}

/** `count` days from `first` to `last`, as many a day as `weight` says of the share of time gone (0 to 1). */
export function spread(
  random: Random,
  count: number,
  first: string,
  days: number,
  weight: (gone: number) => number,
): string[] {
  const most = Math.max(...Array.from({ length: 21 }, (_, at) => weight(at / 20)));
  const found: string[] = [];
  while (found.length < count) {
    const gone = random();
    if (random() * most < weight(gone)) found.push(addDays(first, Math.floor(gone * days)));
  }
  return found.sort();
}
