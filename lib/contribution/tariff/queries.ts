import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { canSeeTariffs } from "../policy";
import type { Tariffs } from "./rules";
import { contents } from "./schema";

/** Every version of every tariff, the newest first within its kind; null when not the actor's business. */
export async function listTariffs(actor: Actor): Promise<Tariffs | null> {
  return canSeeTariffs(actor) ? asActor(actor, readTariffs) : null;
}

/** The same in the caller's transaction. */
export async function readTariffs(tx: Tx): Promise<Tariffs> {
  const rows = await tx.tariff.findMany({
    orderBy: [{ kind: "asc" }, { validFrom: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, kind, validFrom, validTo, content, legalReference, source }) => ({
    id,
    kind,
    validFrom,
    validTo,
    content: contents[kind].parse(content),
    legalReference,
    source,
  })) as unknown as Tariffs;
}
