import { encryptBytes } from "@/lib/platform/crypto/cipher";
import { log } from "@/lib/platform/log";
import { mostPixels } from "@/lib/platform/picture/limits";
import { shrinkPicture } from "@/lib/platform/picture/shrink";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { siteStore } from "@/lib/platform/storage/store";
import { cleanName, isWholePdf, typeOf } from "../rules";
import { type DocumentPurpose, largestFile } from "../schema";
import { contentPlace, smallKey } from "./rules";

export type SentFile = { name: string; bytes: Uint8Array; purpose: DocumentPurpose };

/** A file as it is kept. */
export type Prepared = {
  name: string;
  mediaType: "application/pdf" | "image/jpeg";
  bytes: Uint8Array;
  small: Uint8Array | null;
  width: number | null;
  height: number | null;
};

type Refusal =
  | "DOCUMENT_EMPTY"
  | "DOCUMENT_TOO_LARGE"
  | "DOCUMENT_TYPE"
  | "PHOTO_TOO_LARGE"
  | "PHOTO_BROKEN"
  | "PDF_BROKEN";

/** What of a sent file is kept: a PDF as it is, a picture drawn anew. */
export async function prepareFile({ name, bytes }: SentFile): Promise<Result<Prepared, Refusal>> {
  if (bytes.length === 0) return refuse("DOCUMENT_EMPTY");
  if (bytes.length > largestFile) return refuse("DOCUMENT_TOO_LARGE");
  const type = typeOf(bytes);
  if (!type) return refuse("DOCUMENT_TYPE");
  if (type === "application/pdf") {
    if (!isWholePdf(bytes)) return refuse("PDF_BROKEN");
    const kept = { name: `${cleanName(name) || "dokumen"}.pdf`, mediaType: type, bytes };
    return ok({ ...kept, small: null, width: null, height: null });
  }
  const picture = await shrinkPicture(bytes);
  if ("problem" in picture)
    return picture.problem === "BROKEN"
      ? refuse("PHOTO_BROKEN")
      : refuse("PHOTO_TOO_LARGE", { megapixels: mostPixels / 1_000_000 });
  return ok({ name: `${cleanName(name) || "foto"}.jpg`, mediaType: "image/jpeg", ...picture });
}

type Place = { id: string; storageKey: string };

/** Seals a content into the store; false when the store does not take it. */
export async function keepContent(
  { id, storageKey }: Place,
  { bytes, small }: Pick<Prepared, "bytes" | "small">,
): Promise<boolean> {
  try {
    await siteStore().put(storageKey, encryptBytes(bytes, contentPlace(id)));
    if (small) await siteStore().put(smallKey(storageKey), encryptBytes(small, contentPlace(id, true)));
    return true;
  } catch (error) {
    log.error({ err: error }, "the store did not take a file");
    return false;
  }
}

/** Removes a content that has no row; should the store not answer, the sweep comes back to it. */
export async function forgetContent(storageKey: string): Promise<void> {
  try {
    await siteStore().remove(smallKey(storageKey));
    await siteStore().remove(storageKey);
  } catch (error) {
    log.warn({ err: error }, "a file without a row stays until the sweep");
  }
}
