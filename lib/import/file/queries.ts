import { decryptBytes } from "@/lib/platform/crypto/cipher";
import type { Tx } from "@/lib/platform/db/door";

/** Where a part of an import's file is sealed. The first is sealed as a whole file was before files came in parts. */
export function partPlace(importId: string, part: number) {
  return { table: "import_file", column: "cipher", row: part === 0 ? importId : `${importId}:${part}` };
}

/** An import's file as it was uploaded, put together part by part; null once it is deleted. */
export async function openFile(tx: Tx, { id, fileSize }: { id: string; fileSize: number }) {
  const whole = Buffer.alloc(fileSize);
  let filled = 0;
  for (let part = 0; filled < fileSize; part++) {
    const kept = await tx.importFile.findFirst({ where: { importId: id, part }, select: { cipher: true } });
    if (!kept && part === 0) return null;
    if (!kept) throw new Error("a part of an import's file is missing");
    filled += decryptBytes(kept.cipher, partPlace(id, part)).copy(whole, filled);
  }
  return whole;
}
