import type { Column, Content, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Made } from "@/lib/platform/made";
import { type Paper, sizes } from "./paper";

export type ReportPart =
  /** Stands in the contents below its chapter. */
  | { kind: "heading"; text: string; note?: string }
  | { kind: "text"; paragraphs: string[] }
  | { kind: "facts"; rows: [label: string, value: string][] }
  | { kind: "list"; items: string[] }
  /** JPEGs, two to a line. */
  | { kind: "pictures"; pictures: { jpeg: Uint8Array; caption: string }[] };

/** A report in chapters behind a page of contents. */
export type Report = {
  paper: Paper;
  title: string;
  /** Under the title on the first page. */
  lines: string[];
  /** Over the contents: "Daftar isi". */
  contents: string;
  chapters: { title: string; parts: ReportPart[] }[];
  /** On the left of every foot. */
  foot: string;
  /** On the right: "hal {page} dari {pages}". */
  pages: string;
  made: Made;
};

const side = 57;
const grey = "#555555";

/** The report as pdfmake wants it. */
export function layOutReport(report: Report): TDocumentDefinitions {
  const { paper, title, lines, contents, chapters, foot, pages, made } = report;
  const width = sizes[paper].width - 2 * side;
  return {
    pageSize: sizes[paper],
    pageMargins: [side, 56, side, 56],
    defaultStyle: { font: "Roboto", fontSize: 10.5, lineHeight: 1.2 },
    info: { title: made.title, author: made.by, creationDate: made.at },
    header: (page) =>
      page === 1 ? "" : { text: title, fontSize: 8, color: grey, margin: [side, 30, side, 0] },
    footer: (page, count) => ({
      columns: [
        { text: foot, width: "*" },
        {
          text: pages.replace("{page}", String(page)).replace("{pages}", String(count)),
          width: 90,
          alignment: "right",
        },
      ],
      columnGap: 12,
      fontSize: 8,
      color: grey,
      margin: [side, 18, side, 0],
    }),
    content: [
      { text: title, fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      ...lines.map((text): Content => ({ text, color: grey })),
      { toc: { title: { text: contents, fontSize: 13, bold: true, margin: [0, 20, 0, 6] } } },
      ...chapters.flatMap(({ title: text, parts }): Content[] => [
        { text, fontSize: 16, bold: true, tocItem: true, pageBreak: "before", margin: [0, 0, 0, 6] },
        ...parts.map((part) => partOf(part, width)),
      ]),
    ],
  };
}

function partOf(part: ReportPart, width: number): Content {
  switch (part.kind) {
    case "heading":
      return {
        unbreakable: true,
        margin: [0, 12, 0, 4],
        stack: [
          { text: part.text, fontSize: 12, bold: true, tocItem: true, tocMargin: [14, 0, 0, 0] },
          ...(part.note ? [{ text: part.note, color: grey } satisfies Content] : []),
        ],
      };
    case "text":
      return { stack: part.paragraphs.map((text) => ({ text, margin: [0, 0, 0, 4] })) };
    case "list":
      return { ul: part.items, margin: [0, 0, 0, 4] };
    case "facts":
      return {
        margin: [0, 0, 0, 6],
        table: {
          headerRows: 0,
          widths: ["*", "auto"],
          body: part.rows.map(([label, value]) => [label, { text: value, alignment: "right" }]),
        },
        layout: "lightHorizontalLines",
      };
    case "pictures":
      return picturesOf(part.pictures, (width - 12) / 2);
  }
}

function picturesOf(pictures: { jpeg: Uint8Array; caption: string }[], width: number): Content {
  const cells = pictures.map(
    ({ jpeg, caption }): Column => ({
      stack: [
        { image: `data:image/jpeg;base64,${Buffer.from(jpeg).toString("base64")}`, fit: [width, width] },
        { text: caption, fontSize: 8.5, color: grey },
      ],
      width,
    }),
  );
  const lines: Content[] = [];
  for (let at = 0; at < cells.length; at += 2)
    lines.push({ columns: cells.slice(at, at + 2), columnGap: 12, unbreakable: true, margin: [0, 4, 0, 8] });
  return { stack: lines };
}
