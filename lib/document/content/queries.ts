import { decryptBytes } from "@/lib/platform/crypto/cipher";
import { siteStore } from "@/lib/platform/storage/store";
import { contentPlace, smallKey } from "./rules";

type Kept = { id: string; storageKey: string };

/** A file's content, or its small picture if it has one; null when the store has no such file. */
export async function openContent({ id, storageKey }: Kept, small: boolean): Promise<Buffer | null> {
  const sealed = await siteStore().get(small ? smallKey(storageKey) : storageKey);
  return sealed && decryptBytes(sealed, contentPlace(id, small));
}
