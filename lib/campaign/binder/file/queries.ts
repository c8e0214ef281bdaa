import { canAttach } from "@/lib/document/policy";
import { type Attachable, type DocumentOwner, listDocuments } from "@/lib/document/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import type { Village } from "@/lib/region/queries";
import { listChoices } from "../evidence/queries";
import { canSeeBinders } from "../policy";
import { openBinder, viewBinder } from "../queries";

/** An indicator of a village's binder as an owner of files; its id says which contest it belongs to. */
export function fileOwnerOf(indicatorId: string, { id, regencyId }: Village): DocumentOwner {
  return { kind: "BINDER", id: indicatorId, village: { id, regencyId } };
}

/** The indicator that the address of its attachments names, "contest~village~indicator"; null when not to attach to. */
export async function findBinderOwner(actor: Actor, id: string): Promise<Attachable | null> {
  const [campaignId = "", villageCode = "", indicatorId = ""] = id.split("~");
  if (!canAttach(actor) || !isId(campaignId)) return null;
  return asActor(actor, async (tx) => {
    const opened = await openBinder(tx, actor, { campaignId, villageCode });
    if (!opened.ok || !opened.value.indicators.some((one) => one.id === indicatorId)) return null;
    return {
      owner: fileOwnerOf(indicatorId, opened.value.village),
      page: `/campaigns/${campaignId}/binder/${villageCode}/${indicatorId}`,
    };
  });
}

/** One indicator of a village's binder: what is there, what can be named as evidence, and its files. */
export async function indicatorPage(
  actor: Actor,
  campaignId: string,
  villageCode: string,
  indicatorId: string,
) {
  if (!canSeeBinders(actor)) return null;
  return asActor(actor, async (tx) => {
    const opened = await openBinder(tx, actor, { campaignId, villageCode });
    if (!opened.ok) return null;
    const { village, campaign, indicators, figures } = await viewBinder(tx, opened.value);
    const indicator = indicators.find(({ id }) => id === indicatorId);
    if (!indicator) return null;
    const choices = await listChoices(tx, village.id);
    const named = new Set([...indicator.events, ...indicator.regulations].map(({ id }) => id));
    return {
      campaign,
      village,
      figures,
      indicator,
      events: choices.events.filter(({ id }) => !named.has(id)),
      regulations: choices.regulations.filter(({ id }) => !named.has(id)),
      files: await listDocuments(tx, fileOwnerOf(indicatorId, village)),
    };
  });
}

export type IndicatorPage = NonNullable<Awaited<ReturnType<typeof indicatorPage>>>;

export type BinderFile = Awaited<ReturnType<typeof listFiles>>[number];

/** The files of a binder: those of its indicators, and those of the events that are named as evidence. */
export async function listFiles(
  tx: Tx,
  villageId: number,
  indicators: readonly { id: string; events: readonly { id: string; cancelled: boolean }[] }[],
) {
  const held = indicators.flatMap(({ events }) => events.filter(({ cancelled }) => !cancelled));
  const rows = await tx.document.findMany({
    where: {
      villageId,
      missingSince: null,
      OR: [
        { ownerKind: "BINDER", ownerId: { in: indicators.map(({ id }) => id) } },
        { ownerKind: "EVENT", ownerId: { in: held.map(({ id }) => id) } },
      ],
    },
    orderBy: { id: "asc" },
    select: { id: true, storageKey: true, name: true, mediaType: true, purpose: true, ownerId: true },
  });
  return indicators.flatMap(({ id, events }) => {
    const owners = new Set([id, ...events.filter(({ cancelled }) => !cancelled).map((event) => event.id)]);
    return rows.filter(({ ownerId }) => owners.has(ownerId)).map((row) => ({ ...row, indicatorId: id }));
  });
}
