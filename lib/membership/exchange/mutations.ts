import { randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/mutations";
import { encrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage, type Village } from "@/lib/region/queries";
import { canExchange, canMakeExchangeKey } from "../policy";
import { keyPlace, listHashed, openExchangeKey } from "./queries";
import { keyedHash } from "./rules";
import type { HashedPeople } from "./schema";

/** A new key for a village, which is told this once; files made with an earlier one find nobody any more. */
export function makeExchangeKey(
  actor: Actor,
  input: { villageCode: string },
): Promise<Result<{ key: string }, "NOT_ALLOWED" | "VILLAGE_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canMakeExchangeKey(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const key = randomBytes(32).toString("base64");
    const kept = {
      keyCipher: encrypt(key, keyPlace(village.id)),
      madeBy: actor.id ?? "",
      madeAt: new Date(),
    };
    await tx.exchangeKey.upsert({
      where: { villageId: village.id },
      create: { villageId: village.id, regencyId: village.regencyId, ...kept },
      update: kept,
    });
    await recordAudit(tx, actor, {
      action: "makeExchangeKey",
      subjectType: "village",
      subjectId: village.code,
      village,
    });
    return ok({ key });
  });
}

/** The keyed hashes of a village's people who have a NIK, in an order that says nothing of who they are; on record. */
export function takeHashes(
  actor: Actor,
  code: string,
  of: HashedPeople,
): Promise<
  Result<{ village: Village; rows: string[] }, "NOT_ALLOWED" | "VILLAGE_UNKNOWN" | "EXCHANGE_KEY_MISSING">
> {
  return asActor(
    actor,
    async (tx) => {
      if (!canExchange(actor)) return refuse("NOT_ALLOWED");
      const village = await findVillage(tx, code);
      if (!village) return refuse("VILLAGE_UNKNOWN");
      const key = await openExchangeKey(tx, village);
      if (!key) return refuse("EXCHANGE_KEY_MISSING");
      const rows = (await listHashed(tx, village, of)).map((nik) => keyedHash(key, nik)).sort();
      await recordAudit(tx, actor, {
        action: "exportHashes",
        subjectType: "village",
        subjectId: village.code,
        village,
        details: { rows: rows.length },
      });
      return ok({ village, rows });
    },
    120,
  );
}
