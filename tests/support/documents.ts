import { crc32 } from "node:zlib";
import sharp from "sharp";

/** As small as a PDF gets; each text makes another file. */
export function smallPdf(text: string) {
  const body = `%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n`;
  const end = `xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 3>>\nstartxref\n${body.length}\n%%EOF\n`;
  return { name: `${text}.pdf`, bytes: new Uint8Array(Buffer.from(body + end)), purpose: "SCAN" as const };
}

/** A photo as a phone takes it: lying on its side, with where it was taken. */
export async function phonePhoto(width = 2_400, height = 1_600): Promise<Uint8Array> {
  const bytes = await sharp({ create: { width, height, channels: 3, background: "#3a7d44" } })
    .withExif({
      IFD0: { Make: "Telepon Desa" },
      IFD3: { GPSLatitude: "6/1 53/1 0/1", GPSLatitudeRef: "S", GPSLongitude: "112/1 3/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return new Uint8Array(bytes);
}

/** A PNG that says it has that many pixels and has none: what a decoder would make room for. */
export function hollowPng(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [
    chunk("IHDR", header),
    chunk("IDAT", Buffer.from([0x78, 0x9c, 0x03, 0, 0, 0, 0, 1])),
    chunk("IEND"),
  ];
  return new Uint8Array(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]));
}

function chunk(kind: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
