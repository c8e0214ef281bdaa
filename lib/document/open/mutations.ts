import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { log } from "@/lib/platform/log";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { openContent } from "../content/queries";
import { canSeeDocuments } from "../policy";
import { noteMissing } from "../sweep/mutations";

export type Opened = { name: string; mediaType: string; bytes: Buffer };
type OpenRefusal = "NOT_ALLOWED" | "DOCUMENT_UNKNOWN" | "DOCUMENT_MISSING" | "STORE_DOWN";

/**
 * A file's content, or the small picture of one that has it. Who opened what is not a photo is on record. A file
 * that the store has lost is noted at once.
 */
export async function openDocument(
  actor: Actor,
  id: string,
  small = false,
): Promise<Result<Opened, OpenRefusal>> {
  if (!canSeeDocuments(actor)) return refuse("NOT_ALLOWED");
  const found = await asActor(actor, async (tx) => {
    const document = await tx.document.findUnique({ where: { id } });
    if (document && document.purpose !== "PHOTO" && !small)
      await recordAudit(tx, actor, {
        action: "openDocument",
        subjectType: "document",
        subjectId: id,
        village: { regencyId: document.regencyId, id: document.villageId },
        details: { owner: document.ownerKind, purpose: document.purpose },
      });
    return document;
  });
  if (!found) return refuse("DOCUMENT_UNKNOWN");
  try {
    const picture = small && found.width !== null ? await openContent(found, true) : null;
    if (picture) return ok({ name: found.name, mediaType: "image/webp", bytes: picture });
    const bytes = await openContent(found, false);
    if (bytes) return ok({ name: found.name, mediaType: found.mediaType, bytes });
  } catch (error) {
    log.error({ err: error, document: id }, "a file could not be opened");
    return refuse("STORE_DOWN");
  }
  await noteMissing([found]);
  return refuse("DOCUMENT_MISSING");
}
