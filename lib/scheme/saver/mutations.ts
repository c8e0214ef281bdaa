import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { says } from "@/lib/platform/sent";
import { idsOf } from "@/lib/resident/merge/chain/queries";
import { type Kept, keepScheme, recordScheme } from "../mutations";
import { canKeepSchemes } from "../policy";
import type { SaverInput } from "./schema";

export type SaverRefusal =
  | "FORM_SENT"
  | "SAVER_UNNAMED"
  | "SAVER_TWICE"
  | "RESIDENT_UNKNOWN"
  | "ALLOTMENT_IS_SAVER";

/** Where a saver's book is. */
export type SaverPlace = { schemeId: string; accountId: string };

/** Opens an account for somebody of the village's list or for a name; the same form sent twice opens one. */
export function addSaver(
  actor: Actor,
  input: SaverInput,
): Promise<Result<SaverPlace, SaverRefusal | "NOT_ALLOWED" | "SCHEME_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    const kept = await keepScheme(tx, actor, input.schemeId);
    if (!kept.ok) return kept;
    const opened = await openAccount(tx, actor, kept.value, input);
    return opened.ok ? ok({ schemeId: input.schemeId, accountId: opened.value.id }) : opened;
  });
}

/** As `addSaver`, in the caller's transaction and scheme. */
export async function openAccount(
  tx: Tx,
  actor: Actor,
  { scheme, village, key }: Kept,
  { id, name: typed, residentId }: Omit<SaverInput, "schemeId">,
): Promise<Result<{ id: string }, SaverRefusal>> {
  const place = { villageId: village.id, regencyId: village.regencyId };
  const sent = await tx.ledgerAccount.findFirst({ where: { id, ...place } });
  if (sent)
    return sent.schemeId === scheme.id && says(sent, residentId ? { residentId } : { name: typed })
      ? ok({ id })
      : refuse("FORM_SENT");
  if (scheme.kind === "ALLOTMENT") return refuse("ALLOTMENT_IS_SAVER");
  const resident = residentId
    ? await tx.resident.findFirst({
        where: { id: residentId, villageId: village.id },
        select: { name: true },
      })
    : null;
  if (residentId && !resident) return refuse("RESIDENT_UNKNOWN");
  const name = resident?.name ?? typed;
  if (!name) return refuse("SAVER_UNNAMED", undefined, "name");
  // Namesakes are two people when the list says so; a bare name is known by itself.
  const same = residentId
    ? { residentId: { in: await idsOf(tx, residentId) } }
    : { name: { equals: name, mode: "insensitive" as const } };
  if (await tx.ledgerAccount.findFirst({ where: { ...key, kind: "SAVER", ...same } }))
    return refuse("SAVER_TWICE", { name }, "name");
  await tx.ledgerAccount.create({
    data: { id, ...key, kind: "SAVER", name, residentId: residentId ?? null },
  });
  await recordScheme(tx, actor, "addSaver", village, scheme.id);
  return ok({ id });
}

/** The account of a saver, for whoever may record in its scheme. */
export async function keepSaver(
  tx: Tx,
  actor: Actor,
  accountId: string,
): Promise<Result<Kept & { saver: { id: string; name: string } }, "NOT_ALLOWED" | "SAVER_UNKNOWN">> {
  if (!canKeepSchemes(actor)) return refuse("NOT_ALLOWED");
  const account = await tx.ledgerAccount.findFirst({ where: { id: accountId, kind: "SAVER" } });
  const kept = await keepScheme(tx, actor, account?.schemeId ?? "");
  if (!kept.ok) return kept.code === "NOT_ALLOWED" ? refuse("NOT_ALLOWED") : refuse("SAVER_UNKNOWN");
  return account
    ? ok({ ...kept.value, saver: { id: account.id, name: account.name } })
    : refuse("SAVER_UNKNOWN");
}
