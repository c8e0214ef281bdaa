import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { limits, Refused } from "./limits";

export type Archive = {
  has(name: string): boolean;
  names(): string[];
  /** Inflates piece by piece and stops the moment the part grows beyond what it declared. */
  read(name: string): AsyncGenerator<Buffer>;
};

/** Judges a zip by its central directory before a single byte is inflated. Names compare without case. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const { zip, entries } = await listEntries(bytes);
  refuseBomb(entries, bytes.length);
  const byName = new Map<string, yauzl.Entry>();
  for (const entry of entries) {
    const name = nameOf(entry).toLowerCase();
    if (byName.has(name)) throw new Refused("FILE_UNSAFE");
    byName.set(name, entry);
  }

  return {
    has: (name) => byName.has(name.toLowerCase()),
    names: () => [...byName.keys()],
    read: (name) => inflate(zip, byName.get(name.toLowerCase())),
  };
}

type Listing = { zip: yauzl.ZipFile; entries: yauzl.Entry[] };

function listEntries(bytes: Buffer): Promise<Listing> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false };
  return new Promise((resolve, reject) => {
    const damaged = () => reject(new Refused("FILE_DAMAGED"));
    yauzl.fromBuffer(bytes, options, (error, zip) => {
      if (error) return damaged();
      if (zip.entryCount > limits.entries) return reject(new Refused("FILE_BOMB"));
      const entries: yauzl.Entry[] = [];
      zip.on("error", damaged);
      zip.on("entry", (entry: yauzl.Entry) => {
        if (entries.push(entry) > limits.entries) return reject(new Refused("FILE_BOMB"));
        if (entry.generalPurposeBitFlag & 1) return reject(new Refused("FILE_ENCRYPTED"));
        zip.readEntry();
      });
      zip.on("end", () => resolve({ zip, entries }));
      zip.readEntry();
    });
  });
}

function refuseBomb(entries: yauzl.Entry[], fileBytes: number): void {
  let inflated = 0;
  let packed = 0;
  for (const entry of entries) {
    inflated += entry.uncompressedSize;
    packed += entry.compressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio) throw new Refused("FILE_BOMB");
  }
  // Entries that share the same bytes add up to more than the file holds.
  if (inflated > limits.inflatedBytes || packed > fileBytes) throw new Refused("FILE_BOMB");
}

function nameOf(entry: yauzl.Entry): string {
  const name = String(entry.fileName).replaceAll("\\", "/");
  if (yauzl.validateFileName(name) !== null || name.includes("\0")) throw new Refused("FILE_UNSAFE");
  return name;
}

async function* inflate(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry) throw new Refused("FILE_DAMAGED");
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  let seen = 0;
  let checksum = 0;
  for await (const chunk of stream) {
    const piece = Buffer.from(chunk as Uint8Array);
    seen += piece.length;
    if (seen > entry.uncompressedSize) throw new Refused("FILE_BOMB");
    checksum = crc32(piece, checksum);
    yield piece;
  }
  if (seen !== entry.uncompressedSize || checksum !== entry.crc32) throw new Refused("FILE_DAMAGED");
}
