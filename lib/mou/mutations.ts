import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { type NumberTaken, refusingTaken } from "./number/mutations";
import { canWriteMous } from "./policy";
import type { DraftInput, MouStepKind, MouText, RevisionInput } from "./schema";
import { rowOf, writePeopleOf } from "./text/mutations";

export type TextRefusals =
  | "OFFICE_UNKNOWN"
  | "ARTICLES_MISSING"
  | "ARTICLE_WITHOUT_TEXT"
  | "ARTICLES_TOO_MANY"
  | NumberTaken;

/** Drafts an agreement with a village; the same form sent twice is one draft. */
export function draftMou(
  actor: Actor,
  { id, villageCode, ...text }: DraftInput,
): Promise<Result<{ id: string }, "NOT_ALLOWED" | "VILLAGE_UNKNOWN" | TextRefusals>> {
  return refusingTaken(() =>
    asActor(actor, async (tx) => {
      if (!canWriteMous(actor)) return refuse("NOT_ALLOWED");
      const village = await findVillage(tx, villageCode);
      if (!village) return refuse("VILLAGE_UNKNOWN");
      await lockVillage(tx, village.id);
      if (await tx.mou.findUnique({ where: { id } })) return ok({ id });
      return writeDraft(tx, actor, village, { id }, text);
    }),
  );
}

type Rest = { id: string; ceremonyId?: string; renewsId?: string };

/** A new draft with its parties and its first step, in the caller's transaction. */
export async function writeDraft(
  tx: Tx,
  actor: Actor,
  village: Village,
  rest: Rest,
  text: MouText,
): Promise<Result<{ id: string }, TextRefusals>> {
  const row = await rowOf(tx, village, text);
  if (!row.ok) return row;
  const place = { villageId: village.id, regencyId: village.regencyId };
  await tx.mou.create({ data: { ...rest, ...place, ...row.value } });
  await writePeopleOf(tx, { mouId: rest.id, ...place }, village, text);
  await addStep(tx, actor, { id: rest.id, ...place }, "DRAFTED", today());
  await recordAudit(tx, actor, { action: "draftMou", subjectType: "mou", subjectId: rest.id, village });
  return ok({ id: rest.id });
}

/** Rewrites a draft; what is signed stays as it was signed. */
export function reviseMou(
  actor: Actor,
  { mouId, ...text }: RevisionInput,
): Promise<Result<{ id: string }, "NOT_ALLOWED" | "MOU_UNKNOWN" | "MOU_IS_FINAL" | TextRefusals>> {
  return refusingTaken(() =>
    asActor(actor, async (tx) => {
      if (!canWriteMous(actor)) return refuse("NOT_ALLOWED");
      const mou = await takeMou(tx, mouId);
      if (!mou) return refuse("MOU_UNKNOWN");
      if (mou.steps.length > 1) return refuse("MOU_IS_FINAL");
      const row = await rowOf(tx, mou.village, text);
      if (!row.ok) return row;
      await tx.mou.update({ where: { id: mouId }, data: row.value });
      const key = { mouId, villageId: mou.villageId, regencyId: mou.regencyId };
      await writePeopleOf(tx, key, mou.village, text);
      await recordAudit(tx, actor, {
        action: "reviseMou",
        subjectType: "mou",
        subjectId: mouId,
        village: mou.village,
      });
      return ok({ id: mouId });
    }),
  );
}

/** An agreement of the territory with its village and steps, its village's other writers waiting; null otherwise. */
export async function takeMou(tx: Tx, id: string) {
  const found = await tx.mou.findUnique({
    where: { id },
    select: { village: { select: { id: true, code: true } } },
  });
  if (!found) return null;
  await lockVillage(tx, found.village.id);
  const village = await findVillage(tx, found.village.code);
  const mou = await tx.mou.findUnique({ where: { id }, include: { steps: true } });
  return village && mou ? { ...mou, village, kinds: mou.steps.map(({ kind }) => kind) } : null;
}

type Placed = { id: string; villageId: number; regencyId: number };

/** Puts a step on record under the actor's name as it is today. */
export async function addStep(
  tx: Tx,
  actor: Actor,
  { id, villageId, regencyId }: Placed,
  kind: MouStepKind,
  day: string,
  note?: string,
): Promise<void> {
  await tx.mouStep.create({
    data: {
      mouId: id,
      villageId,
      regencyId,
      kind,
      day: asDate(day),
      note: note ?? null,
      byId: actor.id ?? "",
      byName: actor.name,
    },
  });
}
