import { recordAudit } from "@/lib/audit/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { addStep, takeMou } from "../mutations";
import { type NumberTaken, refusingTaken } from "../number/mutations";
import { unnamed } from "../paper/rules";
import { canWriteMous } from "../policy";
import { nextSteps, stateOn, tidyNumber } from "../rules";
import type { MouStepKind } from "../schema";
import type { EndingInput, RenewalInput, SigningInput, WithdrawalInput } from "./schema";

type Refusals = "NOT_ALLOWED" | "MOU_UNKNOWN" | "MOU_IS_FINAL";
type Unready = "DAY_IN_FUTURE" | "PARTY_UNNAMED";
export type SigningRefusals = Refusals | Unready | NumberTaken;
type Taken = NonNullable<Awaited<ReturnType<typeof takeMou>>>;

/** Puts a draft on record as signed, with what was settled by then; the one that it renews is then renewed. */
export function signMou(actor: Actor, input: SigningInput): Promise<Result<{ id: string }, SigningRefusals>> {
  return refusingTaken(() => asActor(actor, (tx) => signInside(tx, actor, input)));
}

/** As `signMou`, in the caller's transaction. */
export async function signInside(
  tx: Tx,
  actor: Actor,
  { mouId, signedOn, validFrom, validTo, place, ...numbers }: SigningInput,
): Promise<Result<{ id: string }, Refusals | Unready>> {
  const mou = await takeFor(tx, actor, mouId, "SIGNED");
  if (!mou.ok) return mou;
  if (signedOn > today()) return refuse("DAY_IN_FUTURE", undefined, "signedOn");
  if (await tx.mouParty.findFirst({ where: { mouId, name: unnamed } }))
    return refuse("PARTY_UNNAMED", { village: mou.value.village.name });
  await tx.mou.update({
    where: { id: mouId },
    data: {
      place,
      numberVillage: tidyNumber(numbers.numberVillage),
      numberOffice: tidyNumber(numbers.numberOffice),
      signedOn: asDate(signedOn),
      validFrom: asDate(validFrom),
      validTo: asDate(validTo),
    },
  });
  await addStep(tx, actor, mou.value, "SIGNED", signedOn);
  await audit(tx, actor, "signMou", mou.value, signedOn);
  const before = mou.value.renewsId ? await takeMou(tx, mou.value.renewsId) : null;
  if (before && mayFollow(before, "RENEWED")) await addStep(tx, actor, before, "RENEWED", signedOn);
  return ok({ id: mouId });
}

/** Ends a signed agreement before its time. */
export function endMou(
  actor: Actor,
  { mouId, day, reason }: EndingInput,
): Promise<Result<{ id: string }, Refusals | "DAY_IN_FUTURE" | "END_BEFORE_SIGNING">> {
  return asActor(actor, async (tx) => {
    const mou = await takeFor(tx, actor, mouId, "ENDED");
    if (!mou.ok) return mou;
    if (day > today()) return refuse("DAY_IN_FUTURE", undefined, "day");
    if (mou.value.signedOn && day < asDay(mou.value.signedOn))
      return refuse("END_BEFORE_SIGNING", undefined, "day");
    await addStep(tx, actor, mou.value, "ENDED", day, reason);
    await audit(tx, actor, "endMou", mou.value, day);
    return ok({ id: mouId });
  });
}

/** Gives a draft up; its numbers are free again. */
export function withdrawMou(
  actor: Actor,
  { mouId, reason }: WithdrawalInput,
): Promise<Result<{ id: string }, Refusals>> {
  return asActor(actor, async (tx) => {
    const mou = await takeFor(tx, actor, mouId, "WITHDRAWN");
    if (!mou.ok) return mou;
    await tx.mou.update({ where: { id: mouId }, data: { numberOffice: null, numberVillage: null } });
    await addStep(tx, actor, mou.value, "WITHDRAWN", today(), reason);
    await audit(tx, actor, "withdrawMou", mou.value);
    return ok({ id: mouId });
  });
}

/** Drafts the follower of an agreement: the same text and people, from the day after its end. */
export function renewMou(
  actor: Actor,
  { mouId, id }: RenewalInput,
): Promise<Result<{ id: string }, Refusals>> {
  return asActor(actor, async (tx) => {
    const mou = await takeFor(tx, actor, mouId, "RENEWED");
    if (!mou.ok) return mou;
    const open = await tx.mou.findFirst({
      where: { renewsId: mouId, steps: { none: { kind: "WITHDRAWN" } } },
      select: { id: true },
    });
    if (open) return ok(open);
    const { villageId, regencyId, officeId, form, subject, firstSide, letterhead, legalBasis } = mou.value;
    const place = { villageId, regencyId };
    const validFrom = mou.value.validTo ? asDate(addDays(asDay(mou.value.validTo), 1)) : null;
    const same = {
      officeId,
      form,
      subject,
      firstSide,
      letterhead,
      legalBasis,
      articles: mou.value.articles ?? [],
    };
    await tx.mou.create({
      data: { id, ...place, ...same, renewsId: mouId, place: mou.value.place, validFrom },
    });
    for (const { mouId: _of, ...party } of await tx.mouParty.findMany({ where: { mouId } }))
      await tx.mouParty.create({ data: { ...party, mouId: id } });
    await addStep(tx, actor, { id, ...place }, "DRAFTED", today());
    await audit(tx, actor, "renewMou", { id, village: mou.value.village });
    return ok({ id });
  });
}

async function takeFor(
  tx: Tx,
  actor: Actor,
  mouId: string,
  step: MouStepKind,
): Promise<Result<Taken, Refusals>> {
  if (!canWriteMous(actor)) return refuse("NOT_ALLOWED");
  const mou = await takeMou(tx, mouId);
  if (!mou) return refuse("MOU_UNKNOWN");
  return mayFollow(mou, step) ? ok(mou) : refuse("MOU_IS_FINAL");
}

function mayFollow({ kinds, validFrom, validTo }: Taken, step: MouStepKind): boolean {
  const standing = {
    steps: kinds,
    validFrom: validFrom && asDay(validFrom),
    validTo: validTo && asDay(validTo),
  };
  return nextSteps(stateOn(standing, today())).includes(step);
}

type Subject = { id: string; village: { id: number; regencyId: number } };

function audit(tx: Tx, actor: Actor, action: string, { id, village }: Subject, day?: string) {
  return recordAudit(tx, actor, {
    action,
    subjectType: "mou",
    subjectId: id,
    village,
    ...(day && { details: { day } }),
  });
}
