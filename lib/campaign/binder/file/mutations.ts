import { openContent } from "@/lib/document/content/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { log } from "@/lib/platform/log";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { recordBinder } from "../evidence/mutations";
import { canSeeBinders } from "../policy";
import { type BinderPage, openBinder, viewBinder } from "../queries";
import { type BinderFile, listFiles } from "./queries";

export type TakenBinder = {
  binder: BinderPage;
  files: (BinderFile & { read: () => Promise<Buffer | null> })[];
};

/** A whole binder for a file, on record with how many files it holds; their contents come when they are asked for. */
export async function takeBinder(
  actor: Actor,
  campaignId: string,
  villageCode: string,
): Promise<Result<TakenBinder, "NOT_ALLOWED" | "BINDER_UNKNOWN">> {
  if (!canSeeBinders(actor)) return refuse("NOT_ALLOWED");
  if (!isId(campaignId)) return refuse("BINDER_UNKNOWN");
  return asActor(actor, async (tx) => {
    const opened = await openBinder(tx, actor, { campaignId, villageCode });
    if (!opened.ok) return refuse("BINDER_UNKNOWN");
    const binder = await viewBinder(tx, opened.value);
    const files = await listFiles(tx, binder.village.id, binder.indicators);
    const { id: villageId, regencyId } = binder.village;
    const key = { campaignId, villageId, regencyId };
    await recordBinder(tx, actor, "exportBinder", key, { files: files.length });
    return ok({ binder, files: files.map((file) => ({ ...file, read: () => readFile(file) })) });
  });
}

/** A file that the store has lost is left out: the page of its owner says so. */
async function readFile(file: BinderFile): Promise<Buffer | null> {
  try {
    return await openContent(file, false);
  } catch (error) {
    log.error({ err: error, document: file.id }, "a file could not be opened for a binder");
    return null;
  }
}
