import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Funding } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { says } from "@/lib/platform/sent";
import { lockVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { canKeepSchemes } from "./policy";
import { findScheme, type Scheme } from "./queries";
import { fundingOf } from "./rules";
import type { SchemeInput, SchemeKind } from "./schema";

/** Opens a scheme with its accounts; an allotment has one saver, the allotment itself. The same form twice is one. */
export function openScheme(
  actor: Actor,
  { id, villageCode, ...facts }: SchemeInput,
): Promise<Result<{ id: string; villageCode: string }, "NOT_ALLOWED" | "VILLAGE_UNKNOWN" | "FORM_SENT">> {
  return asActor(actor, async (tx) => {
    if (!canKeepSchemes(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    await lockVillage(tx, village.id);
    const place = { villageId: village.id, regencyId: village.regencyId };
    const { kind, name, treasurer, startsOn } = facts;
    const sent = await tx.scheme.findFirst({ where: { id, ...place } });
    if (sent)
      return says(sent, { kind, name, treasurer, startsOn: asDate(startsOn) })
        ? ok({ id, villageCode })
        : refuse("FORM_SENT");
    const allotted = facts.kind === "ALLOTMENT";
    await tx.scheme.create({
      data: {
        id,
        ...place,
        kind: facts.kind,
        name: facts.name,
        treasurer: facts.treasurer,
        startsOn: asDate(facts.startsOn),
        funding: fundingOf(facts.kind, facts.funding) as Funding,
        legalReference: allotted ? (facts.legalReference ?? null) : null,
        untilMonth: allotted ? (facts.untilMonth ?? null) : null,
        amount: allotted ? (facts.amount ?? null) : null,
        ...signed(actor),
      },
    });
    const kinds = ["CASH", "STOCK", "RESULT", ...(allotted ? (["SAVER"] as const) : [])] as const;
    await tx.ledgerAccount.createMany({
      data: kinds.map((kind) => ({ id: newId(), ...place, schemeId: id, kind, name: facts.name })),
    });
    await recordScheme(tx, actor, "openScheme", village, id, { kind: facts.kind });
    return ok({ id, villageCode });
  });
}

/** Who did it, as rows keep it. */
export function signed(actor: Actor) {
  return { byId: actor.id ?? "", byName: actor.name };
}

export type Kept = {
  scheme: Scheme;
  village: Village;
  key: { schemeId: string; villageId: number; regencyId: number };
};

/** A scheme for whoever may record in it; others who write in the village wait until the transaction ends. */
export async function keepScheme(
  tx: Tx,
  actor: Actor,
  schemeId: string,
): Promise<Result<Kept, "NOT_ALLOWED" | "SCHEME_UNKNOWN">> {
  if (!canKeepSchemes(actor)) return refuse("NOT_ALLOWED");
  const scheme = await findScheme(tx, schemeId);
  if (!scheme) return refuse("SCHEME_UNKNOWN");
  const { village } = scheme;
  await lockVillage(tx, village.id);
  return ok({ scheme, village, key: { schemeId, villageId: village.id, regencyId: village.regencyId } });
}

export type Closed = "NOT_ALLOWED" | "SCHEME_UNKNOWN" | "OTHER_KIND_OF_SCHEME";

/** As `keepScheme`, of a scheme that must be of that kind. */
export async function keepSchemeOf(
  tx: Tx,
  actor: Actor,
  kind: SchemeKind,
  schemeId: string,
): Promise<Result<Kept, Closed>> {
  const kept = await keepScheme(tx, actor, schemeId);
  if (!kept.ok) return kept;
  return kept.value.scheme.kind === kind ? kept : refuse("OTHER_KIND_OF_SCHEME");
}

/** Puts on record what was done to a scheme. */
export function recordScheme(
  tx: Tx,
  actor: Actor,
  action: string,
  village: Village,
  schemeId: string,
  details?: Record<string, string | number>,
): Promise<void> {
  return recordAudit(tx, actor, {
    action,
    subjectType: "scheme",
    subjectId: schemeId,
    village,
    ...(details && { details }),
  });
}
