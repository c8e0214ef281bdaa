import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file to be put in an archive; null leaves it out. */
export type ZipEntry = { path: string; read: () => Promise<Uint8Array | null> };

/**
 * An archive as a stream, one file in memory at a time. What fails on the way breaks the stream off, so that half an
 * archive is never taken for a whole.
 */
export function streamZip(entries: readonly ZipEntry[]): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  void addAll(zip, entries).catch((error) => out.destroy(error as Error));
  return out;
}

async function addAll(zip: ZipFile, entries: readonly ZipEntry[]) {
  for (const { path, read } of entries) {
    const bytes = await read();
    // Photos and PDFs are packed already.
    if (bytes) await added(zip, path, Buffer.from(bytes));
  }
  zip.end();
}

function added(zip: ZipFile, path: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = Readable.from([bytes], { objectMode: false });
    source.once("error", reject);
    source.once("close", resolve);
    zip.addReadStream(source, path, { compress: false, size: bytes.length });
  });
}

/** A piece of a path that every system can unpack: no separators, no dots at its ends, at most 60 letters. */
export function pathPiece(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(/[/\\:*?"<>|]/g, "-")
    .replace(/\s+/g, " ");
  const short = [...plain].slice(0, 60).join("");
  return short.replace(/^[.\s]+|[.\s]+$/g, "") || "berkas";
}
