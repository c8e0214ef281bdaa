import type { Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import { sizes } from "./paper";
import type { PdfColumn, PdfToWrite } from "./write";

const side = 36;
const grey = "#555555";
const hairline = "#999999";

/** The list as pdfmake wants it: the head of each part and of the columns is repeated on every page of it. */
export function layOut(list: PdfToWrite): TDocumentDefinitions {
  const { paper, title, lines, columns, parts, foot, pages, made } = list;
  const [under = "", ...more] = lines;
  return {
    pageSize: sizes[paper],
    pageMargins: [side, 48, side, 44],
    defaultStyle: { font: "Roboto", fontSize: 9.5, lineHeight: 1.15 },
    info: { title: made.title, author: made.by, creationDate: made.at },
    header: (page) =>
      page === 1
        ? ""
        : { text: `${title} · ${under}`, fontSize: 8, color: grey, margin: [side, 26, side, 0] },
    footer: (page, count) => ({
      columns: [
        { text: foot, width: "*" },
        {
          text: pages.replace("{page}", String(page)).replace("{pages}", String(count)),
          width: "auto",
          alignment: "right",
        },
      ],
      columnGap: 12,
      fontSize: 8,
      color: grey,
      margin: [side, 12, side, 0],
    }),
    content: [
      { text: title, fontSize: 16, bold: true },
      { text: under, fontSize: 11, margin: [0, 0, 0, 2] },
      ...more.map((text): Content => ({ text, color: grey })),
      { text: "", margin: [0, 0, 0, 8] },
      ...parts.map((part, at) => partTable(part, columns, at > 0)),
    ],
  };
}

function partTable(part: PdfToWrite["parts"][number], columns: PdfColumn[], ownPage: boolean): Content {
  const rest = columns.slice(1).map((): TableCell => ({}));
  const heading: TableCell = {
    text: part.heading,
    bold: true,
    fontSize: 11,
    colSpan: columns.length,
    border: [false, false, false, false],
    margin: [-4, 0, 0, 1],
  };
  return {
    ...(ownPage && { pageBreak: "before" }),
    table: {
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        [heading, ...rest],
        columns.map(({ header, align = "left" }) => ({ text: header, bold: true, alignment: align })),
        ...part.rows.map((row) => columns.map((column, at) => cell(row[at] ?? "", column))),
      ],
    },
    layout: {
      hLineWidth: (line) => (line === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => hairline,
      fillColor: (row) => (row === 1 ? "#eeeeee" : null),
      paddingTop: () => 3,
      paddingBottom: () => 2,
    },
  };
}

function cell(text: string, { align = "left", empty }: PdfColumn): TableCell {
  if (empty === "box")
    return { canvas: [{ type: "rect", x: 1, y: 0.5, w: 9, h: 9, lineWidth: 0.7, lineColor: grey }] };
  return { text: empty ? "" : text, alignment: align };
}
