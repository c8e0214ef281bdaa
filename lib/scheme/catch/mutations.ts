import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { says } from "@/lib/platform/sent";
import { type LedgerRefusal, postTransactions } from "../ledger/mutations";
import { atField } from "../money/rules";
import { type Closed, keepSchemeOf, recordScheme, signed } from "../mutations";
import { readCatch } from "./queries";
import { levyOf, shareLevy } from "./rules";
import type { CatchTermsInput, CrewInput, LandingInput } from "./schema";

type Done = { schemeId: string };

/** What is put aside of a catch from a day on; what was agreed before stays on record. */
export function agreeLevy(actor: Actor, input: CatchTermsInput): Promise<Result<Done, Closed | "FORM_SENT">> {
  const { id, schemeId, fromDay, percent, fixed, sharing } = input;
  return asActor(actor, async (tx) => {
    const kept = await keepSchemeOf(tx, actor, "CATCH_LEVY", schemeId);
    if (!kept.ok) return kept;
    const { key, village } = kept.value;
    const levy = { basisPoints: percent ?? null, fixed: fixed ?? null, byWeight: sharing === "BY_WEIGHT" };
    const terms = { fromDay: asDate(fromDay), ...levy };
    const sent = await tx.catchTerms.findFirst({ where: { id, ...key } });
    if (sent) return says(sent, terms) ? ok({ schemeId }) : refuse("FORM_SENT");
    await tx.catchTerms.create({ data: { id, ...key, ...terms, ...signed(actor) } });
    await recordScheme(tx, actor, "agreeLevy", village, schemeId);
    return ok({ schemeId });
  });
}

/** Puts a saver aboard a boat from a day on, or ashore; the boat is known by its name or new. */
export function manBoat(
  actor: Actor,
  { id, schemeId, boat, accountId, weight, fromDay }: CrewInput,
): Promise<Result<Done, Closed | "SAVER_UNKNOWN" | "FORM_SENT">> {
  return asActor(actor, async (tx) => {
    const kept = await keepSchemeOf(tx, actor, "CATCH_LEVY", schemeId);
    if (!kept.ok) return kept;
    const { key, village } = kept.value;
    const hand = { accountId, weight: weight ?? 1, fromDay: asDate(fromDay) };
    const sent = await tx.catchCrew.findFirst({ where: { id, ...key }, include: { boat: true } });
    if (sent)
      return says(sent, hand) && sent.boat.name.toLowerCase() === boat.toLowerCase()
        ? ok({ schemeId })
        : refuse("FORM_SENT");
    if (!(await tx.ledgerAccount.findFirst({ where: { id: accountId, ...key, kind: "SAVER" } })))
      return refuse("SAVER_UNKNOWN", undefined, "accountId");
    const named = { ...key, name: { equals: boat, mode: "insensitive" as const } };
    const known = await tx.catchBoat.findFirst({ where: named });
    const boatId = known?.id ?? newId();
    if (!known) await tx.catchBoat.create({ data: { id: boatId, ...key, name: boat, ...signed(actor) } });
    await tx.catchCrew.create({ data: { id, ...key, boatId, ...hand, ...signed(actor) } });
    await recordScheme(tx, actor, "manBoat", village, schemeId);
    return ok({ schemeId });
  });
}

type Landed =
  | Closed
  | LedgerRefusal
  | "BOAT_UNKNOWN"
  | "BOAT_WITHOUT_CREW"
  | "LEVY_NOT_AGREED"
  | "CATCH_MISSING";

/** Books the levy of a catch to whoever was aboard, by the terms of that day; sent twice it is one landing. */
export function recordLanding(
  actor: Actor,
  { id, schemeId, boatId, day, value }: LandingInput,
): Promise<Result<Done, Landed>> {
  return asActor(actor, async (tx) => {
    const kept = await keepSchemeOf(tx, actor, "CATCH_LEVY", schemeId);
    if (!kept.ok) return kept;
    const { key, village, scheme } = kept.value;
    const sent = await tx.catchLanding.findFirst({
      where: { transactionId: id, ...key },
      include: { transaction: { select: { day: true } } },
    });
    if (sent)
      return says({ ...sent, day: asDay(sent.transaction.day) }, { boatId, day, value: value ?? 0 })
        ? ok({ schemeId })
        : refuse("FORM_SENT");
    const { now: terms, boats } = await readCatch(tx, schemeId, day);
    const boat = boats.find((one) => one.id === boatId);
    if (!boat) return refuse("BOAT_UNKNOWN", undefined, "boatId");
    if (!terms) return refuse("LEVY_NOT_AGREED", { day }, "day");
    if (boat.crew.length === 0) return refuse("BOAT_WITHOUT_CREW", { boat: boat.name, day }, "boatId");
    if (terms.fixed === null && value === undefined) return refuse("CATCH_MISSING", undefined, "value");
    const shares = shareLevy(terms, boat.crew, levyOf(terms, value ?? 0));
    const event = { kind: "LANDING" as const, shares };
    const row = { id, day, note: boat.name, event };
    const posted = await postTransactions(tx, actor, village, scheme, [row]);
    if (!posted.ok) return atField(posted, "value");
    const landing = { transactionId: id, boatId, termsId: terms.id, value: value ?? 0 };
    await tx.catchLanding.create({ data: { id: newId(), ...key, ...landing } });
    return ok({ schemeId });
  });
}
