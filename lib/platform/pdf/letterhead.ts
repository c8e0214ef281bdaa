import type { Content } from "pdfmake/interfaces";

/** Whose letter it is, as kop surat writes it: "PEMERINTAH KABUPATEN TUBAN", "KECAMATAN KEREK", "DESA KARANGLO". */
export type Letterhead = { lines: string[]; address?: string };

/** The lines in the middle, the sender's own the largest, over the double line; `width` is that of the text. */
export function letterheadOf({ lines, address }: Letterhead, width: number): Content {
  const above = lines.slice(0, -1);
  return {
    stack: [
      ...above.map((text): Content => ({ text, alignment: "center", fontSize: 13 })),
      { text: lines.at(-1) ?? "", alignment: "center", fontSize: 17, bold: true },
      ...(address ? [{ text: address, alignment: "center", fontSize: 9.5 } satisfies Content] : []),
      {
        margin: [0, 5, 0, 16],
        canvas: [
          { type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 2.2 },
          { type: "line", x1: 0, y1: 3.2, x2: width, y2: 3.2, lineWidth: 0.7 },
        ],
      },
    ],
  };
}
