import { encryptBytes } from "@/lib/platform/crypto/cipher";
import type { Tx } from "@/lib/platform/db/door";
import { partPlace } from "./queries";

const partBytes = 1024 * 1024;

type Owned = { regencyId: number; villageId: number };

/** Keeps an import's file, encrypted, a megabyte at a time: on its way to the database a file weighs many times itself. */
export async function keepFile(tx: Tx, importId: string, owned: Owned, bytes: Uint8Array): Promise<void> {
  for (let part = 0; part * partBytes < bytes.length; part++) {
    const piece = bytes.subarray(part * partBytes, (part + 1) * partBytes);
    const cipher = Uint8Array.from(encryptBytes(piece, partPlace(importId, part)));
    // Past the client's compiler of queries, whose memory grows with what goes through it and never shrinks.
    await tx.$executeRaw`
      insert into import_file (import_id, part, regency_id, village_id, cipher)
      values (${importId}::uuid, ${part}, ${owned.regencyId}, ${owned.villageId}, ${cipher})`;
  }
}
