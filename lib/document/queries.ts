import type { Actor } from "@/lib/platform/db/actor";
import { asActor, asSystem, type Tx } from "@/lib/platform/db/door";
import { env } from "@/lib/platform/env";
import { findVillage, type Village } from "@/lib/region/queries";
import { canAttach, canSeeDocuments } from "./policy";
import type { DocumentOwnerKind } from "./schema";

/** What files are attached to: found by the owner's own noun, for an actor who may see it. */
export type DocumentOwner = {
  kind: DocumentOwnerKind;
  id: string;
  village: { id: number; regencyId: number };
};

/** An owner to which the actor may attach, with the page that shows its files. */
export type Attachable = { owner: DocumentOwner; page: string };

export type DocumentList = Awaited<ReturnType<typeof listDocuments>>;

/**
 * An owner's files, oldest first, and the room that its village's files take. Inside the transaction of the
 * owner's page, for those who `canSeeDocuments`: anybody else's transaction has no right to the table.
 */
export async function listDocuments(tx: Tx, { kind, id, village }: DocumentOwner) {
  const documents = await tx.document.findMany({
    where: { villageId: village.id, ownerKind: kind, ownerId: id },
    orderBy: { id: "asc" },
    select: {
      id: true,
      purpose: true,
      name: true,
      mediaType: true,
      bytes: true,
      width: true,
      height: true,
      createdBy: true,
      createdByName: true,
      createdAt: true,
      missingSince: true,
    },
  });
  return { documents, usedBytes: await usedBy(tx, village.id), quotaBytes: quotaBytes() };
}

export async function usedBy(tx: Tx, villageId: number): Promise<number> {
  const sum = await tx.document.aggregate({ where: { villageId }, _sum: { bytes: true } });
  return sum._sum.bytes ?? 0;
}

/** Bytes that the files of one village may take. */
export function quotaBytes(): number {
  return env().VILLAGE_FILES_MB * 1024 * 1024;
}

/** The village itself as an owner of files. */
export function ownerOf({ id, regencyId }: Pick<Village, "id" | "regencyId">): DocumentOwner {
  return { kind: "VILLAGE", id: String(id), village: { id, regencyId } };
}

/** The village of a code as an owner to attach to; null when the actor may not. */
export function findVillageOwner(actor: Actor, villageCode: string): Promise<Attachable | null> {
  return asActor(actor, async (tx) => {
    const village = canAttach(actor) ? await findVillage(tx, villageCode) : null;
    return village && { owner: ownerOf(village), page: `/villages/${village.code}/profile` };
  });
}

/** The files of a village itself; null when the actor may not see them. */
export function villageDocuments(actor: Actor, villageCode: string): Promise<DocumentList | null> {
  return asActor(actor, async (tx) => {
    const village = canSeeDocuments(actor) ? await findVillage(tx, villageCode) : null;
    return village && listDocuments(tx, ownerOf(village));
  });
}

/** How many files the store has lost and when the last was noted; null when all are there. */
export async function findMissing(): Promise<{ count: number; last: Date } | null> {
  const { _count, _max } = await asSystem((tx) =>
    tx.document.aggregate({
      where: { missingSince: { not: null } },
      _count: { id: true },
      _max: { missingSince: true },
    }),
  );
  return _max.missingSince && { count: _count.id, last: _max.missingSince };
}
