import { Refused } from "./limits";

const endOfChain = 0xfffffffe;
const header = { fatSectors: 44, directory: 48, miniCutoff: 56, miniFat: 60, difat: 68, difatInHeader: 76 };

/**
 * Opens the OLE container of an old .xls and returns its workbook stream. Chains are followed no further
 * than the file has sectors, so one that bites its tail is refused rather than followed.
 */
export function readOleWorkbook(bytes: Buffer): Buffer {
  const sectorSize = 1 << bytes.readUInt16LE(30);
  if (sectorSize !== 512 && sectorSize !== 4096) throw new Refused("FILE_DAMAGED");
  const sectors = Math.ceil(bytes.length / sectorSize);
  const fat = readFat();
  const directory = readChain(bytes.readUInt32LE(header.directory));
  const streams = new Map<string, { start: number; size: number }>();
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, directory.readUInt16LE(at + 64));
    if (length < 2) continue;
    const name = directory.toString("utf16le", at, at + length - 2);
    streams.set(name, { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) });
  }
  if (streams.has("EncryptedPackage")) throw new Refused("FILE_ENCRYPTED");
  const workbook = streams.get("Workbook") ?? streams.get("Book");
  if (!workbook) throw new Refused("FILE_TYPE");
  const isSmall = workbook.size < bytes.readUInt32LE(header.miniCutoff);
  const content = isSmall ? readMiniChain(workbook.start) : readChain(workbook.start);
  if (content.length < workbook.size) throw new Refused("FILE_DAMAGED");
  return content.subarray(0, workbook.size);

  function sector(index: number): Buffer {
    const start = (index + 1) * sectorSize;
    if (start >= bytes.length) throw new Refused("FILE_DAMAGED");
    return bytes.subarray(start, start + sectorSize);
  }

  function readFat(): number[] {
    const places: number[] = [];
    for (let at = header.difatInHeader; at < 512; at += 4) places.push(bytes.readUInt32LE(at));
    let next = bytes.readUInt32LE(header.difat);
    for (let steps = 0; next < endOfChain; steps++) {
      if (steps > sectors) throw new Refused("FILE_DAMAGED");
      const more = sector(next);
      for (let at = 0; at < sectorSize - 4; at += 4) places.push(more.readUInt32LE(at));
      next = more.readUInt32LE(sectorSize - 4);
    }
    const table: number[] = [];
    for (const place of places.slice(0, bytes.readUInt32LE(header.fatSectors))) {
      const part = sector(place);
      for (let at = 0; at + 4 <= part.length; at += 4) table.push(part.readUInt32LE(at));
    }
    return table;
  }

  function readChain(start: number): Buffer {
    const parts: Buffer[] = [];
    for (let index = start; index < endOfChain; index = fat[index] ?? endOfChain) {
      if (parts.push(sector(index)) > sectors) throw new Refused("FILE_DAMAGED");
    }
    return Buffer.concat(parts);
  }

  /** Small streams lie in blocks of 64 bytes inside the stream of the first directory entry. */
  function readMiniChain(start: number): Buffer {
    const table = readChain(bytes.readUInt32LE(header.miniFat));
    const blocks = readChain(directory.readUInt32LE(116));
    const parts: Buffer[] = [];
    for (let index = start; index < endOfChain; index = table.readUInt32LE(index * 4)) {
      if (parts.push(blocks.subarray(index * 64, index * 64 + 64)) > sectors * 64) {
        throw new Refused("FILE_DAMAGED");
      }
    }
    return Buffer.concat(parts);
  }
}
