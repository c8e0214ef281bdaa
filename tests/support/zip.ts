import { crc32, deflateRawSync } from "node:zlib";

export type ZipPart = {
  name: string;
  content: Buffer | string;
  /** Lies for the headers; the bytes themselves stay what they are. */
  says?: { inflated?: number; checksum?: number; flags?: number };
  /** Already deflated content, with `says.inflated`. */
  raw?: boolean;
  /** Points at the bytes of the first part instead of bringing its own. */
  sharesFirst?: boolean;
};

/** A zip written by hand, so that it can lie where a library would not. */
export function zipOf(parts: ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  let firstLength = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.raw ? content : deflateRawSync(content);
    const name = Buffer.from(part.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(part.says?.flags ?? 0, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(part.says?.checksum ?? crc32(content), 10);
    shared.writeUInt32LE(part.sharesFirst ? firstLength : packed.length, 14);
    shared.writeUInt32LE(part.says?.inflated ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    central.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), shared, Buffer.alloc(10), offsetOf(part), name);
    if (part.sharesFirst) continue;
    local.push(Buffer.from("PK\x03\x04", "latin1"), shared, name, packed);
    if (offset === 0) firstLength = packed.length;
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);

  function offsetOf(part: ZipPart): Buffer {
    const place = Buffer.alloc(4);
    place.writeUInt32LE(part.sharesFirst ? 0 : offset);
    return place;
  }
}

const namespace = "http://schemas.openxmlformats.org";
const main = `${namespace}/spreadsheetml/2006/main`;
const relations = `${namespace}/officeDocument/2006/relationships`;

/** The parts of the smallest workbook; `changes` replaces or adds parts by name. */
export function workbookParts(sheetData: string, changes: Record<string, string | Buffer> = {}): ZipPart[] {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const links = (inner: string) =>
    `<Relationships xmlns="${namespace}/package/2006/relationships">${inner}</Relationships>`;
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  const parts: Record<string, string | Buffer> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
    "_rels/.rels": links(link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": links(link("rId1", "worksheet", "worksheets/sheet1.xml")),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...changes,
  };
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}
