import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { canAddTariff, canSeeTariffs } from "../policy";
import type { Tariffs, Version } from "./rules";
import { contents, type TariffKind, tariffKinds } from "./schema";
import { figuresOf } from "./version/field/rules";

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

/** What the form of a kind begins with, the figures of its latest version; null when not the actor's business. */
export async function newTariffPage(actor: Actor, kind: string) {
  const known = tariffKinds.find((one) => one === kind);
  if (!canAddTariff(actor) || !known) return null;
  const tariffs = (await asActor(actor, readTariffs)) as readonly Version[];
  const latest = tariffs.find((one) => one.kind === known);
  return { kind: known as TariffKind, latest: latest ?? null, figures: latest ? figuresOf(latest) : {} };
}
