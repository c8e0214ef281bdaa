import { canAttach } from "@/lib/document/policy";
import { type Attachable, listDocuments } from "@/lib/document/queries";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { canReadMous } from "./policy";
import { stateOn } from "./rules";
import { keptArticles } from "./schema";

export const mouCard = {
  id: true,
  form: true,
  subject: true,
  numberOffice: true,
  signedOn: true,
  validFrom: true,
  validTo: true,
  ceremonyId: true,
  village: { select: { code: true, name: true, kind: true, district: { select: { name: true } } } },
  office: { select: { name: true } },
  steps: { select: { kind: true }, orderBy: { at: "asc" } },
} as const satisfies Prisma.MouSelect;

type Stored = Prisma.MouGetPayload<{ select: typeof mouCard }>;
export type MouCard = ReturnType<typeof asCard>;

/** A row of a list, with its state today. */
export function asCard({ signedOn, validFrom, validTo, steps, ...rest }: Stored) {
  const days = { signedOn: dayOf(signedOn), validFrom: dayOf(validFrom), validTo: dayOf(validTo) };
  const kinds = steps.map(({ kind }) => kind);
  return { ...rest, ...days, state: stateOn({ steps: kinds, ...days }, today()) };
}

function dayOf(date: Date | null) {
  return date && asDay(date);
}

/** A village's agreements, newest first; null when out of reach. */
export async function listVillageMous(actor: Actor, code: string) {
  if (!canReadMous(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const rows = await tx.mou.findMany({
      where: { villageId: village.id },
      select: mouCard,
      orderBy: { createdAt: "desc" },
    });
    return { village, mous: rows.map(asCard) };
  });
}

/** An agreement as an owner of files; null when the actor may not attach to it. */
export async function findMouOwner(actor: Actor, id: string): Promise<Attachable | null> {
  if (!canReadMous(actor) || !canAttach(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.mou.findUnique({ where: { id }, select: { villageId: true, regencyId: true } });
    return found && { owner: ownerOf({ id, ...found }), page: `/mous/${id}` };
  });
}

function ownerOf({ id, villageId, regencyId }: { id: string; villageId: number; regencyId: number }) {
  return { kind: "MOU" as const, id, village: { id: villageId, regencyId } };
}

/** One agreement with its text, parties, steps and files; null when out of reach. */
export async function mouPage(actor: Actor, id: string) {
  if (!canReadMous(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.mou.findUnique({
      where: { id },
      include: {
        parties: true,
        witnesses: { orderBy: { position: "asc" } },
        steps: { orderBy: [{ at: "asc" }, { kind: "asc" }] },
        village: { select: { code: true } },
        office: { select: { id: true, name: true } },
        renews: { select: { id: true, subject: true } },
        renewals: { select: { id: true, subject: true, steps: { select: { kind: true } } } },
      },
    });
    const village = found && (await findVillage(tx, found.village.code));
    if (!found || !village) return null;
    const { signedOn, validFrom, validTo, steps, renewals, articles, ...rest } = found;
    const days = { signedOn: dayOf(signedOn), validFrom: dayOf(validFrom), validTo: dayOf(validTo) };
    const state = stateOn({ steps: steps.map(({ kind }) => kind), ...days }, today());
    return {
      village,
      mou: { ...rest, ...days, state, articles: keptArticles.parse(articles) },
      steps: steps.map((step) => ({ ...step, day: asDay(step.day) })),
      files: await listDocuments(tx, ownerOf(found)),
      follower: renewals.find((one) => one.steps.every(({ kind }) => kind !== "WITHDRAWN")) ?? null,
    };
  });
}

export type MouPage = NonNullable<Awaited<ReturnType<typeof mouPage>>>;

/** A village's signed agreements, whether they still hold or not, the latest first. */
export async function listSigned(tx: Tx, { id, regencyId }: Placed) {
  const rows = await tx.mou.findMany({
    where: { villageId: id, regencyId, steps: { some: { kind: "SIGNED" } } },
    select: { id: true, form: true, subject: true, signedOn: true },
    orderBy: { signedOn: "desc" },
  });
  return rows.map(({ signedOn, ...mou }) => ({ ...mou, signedOn: dayOf(signedOn) }));
}

/** Whether that is a signed agreement of that village. */
export async function isSigned(tx: Tx, { id: villageId, regencyId }: Placed, id: string): Promise<boolean> {
  const found = await tx.mou.findUnique({
    where: { id_villageId_regencyId: { id, villageId, regencyId } },
    select: { steps: { where: { kind: "SIGNED" } } },
  });
  return found !== null && found.steps.length > 0;
}

/** Of those villages, the ones with an agreement that holds on a day. */
export async function listInForce(tx: Tx, villageIds: number[], day: Day): Promise<Set<number>> {
  const on = asDate(day);
  const rows = await tx.mou.findMany({
    where: {
      villageId: { in: villageIds },
      validFrom: { lte: on },
      validTo: { gte: on },
      AND: [
        { steps: { some: { kind: "SIGNED" } } },
        { steps: { none: { kind: { in: ["ENDED", "RENEWED", "WITHDRAWN"] }, day: { lte: on } } } },
      ],
    },
    select: { villageId: true },
  });
  return new Set(rows.map(({ villageId }) => villageId));
}

type Placed = { id: number; regencyId: number };
