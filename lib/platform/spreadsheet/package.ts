import { type Archive, openArchive } from "./archive";
import { limits, Refused } from "./limits";

export type Enclosed = { name: string; bytes: Buffer };

/**
 * The spreadsheets in a zip that brings them along with other things, as an export with photographs does; null for a
 * zip that is a workbook itself. Nothing else in it is inflated, and a zip inside it stays closed.
 */
export async function enclosedFiles(bytes: Buffer): Promise<Enclosed[] | null> {
  const archive = await openArchive(bytes);
  if (archive.has("[Content_Types].xml")) return null;
  const names = archive
    .names()
    .filter((name) => /^(?!__macosx\/)(.*\/)?[^/.~][^/]*\.(xlsx|xlsm|xls|csv)$/.test(name));
  if (names.length === 0) throw new Refused("FILE_TYPE");
  if (names.length > limits.enclosed) throw new Refused("FILE_BOMB");
  const files: Enclosed[] = [];
  let left: number = limits.fileBytes;
  for (const name of names) {
    const file = await readWhole(archive, name, left);
    left -= file.length;
    files.push({ name, bytes: file });
  }
  return files;
}

async function readWhole(archive: Archive, name: string, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of archive.read(name)) {
    size += piece.length;
    if (size > most) throw new Refused("FILE_TOO_LARGE");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
