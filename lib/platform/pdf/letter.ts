import type { Column, Content, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { Made } from "@/lib/platform/made";
import { type Letterhead, letterheadOf } from "./letterhead";
import { type Paper, sizes } from "./paper";

export type Signature = {
  /** Over the room to sign: the party and the office. */
  above: string[];
  name: string;
  /** Under the name: a staff number or an office. */
  below?: string | undefined;
};

export type LetterPart =
  | { kind: "centred"; lines: string[]; strong?: boolean }
  | { kind: "text"; paragraphs: string[] }
  | { kind: "facts"; marker?: string; rows: [label: string, value: string][]; close?: string }
  | { kind: "list"; items: string[] }
  /** Its head is repeated on every page; columns of numbers stand at the end of theirs. */
  | {
      kind: "table";
      columns: { header: string; width: number | "*"; align?: "right" }[];
      rows: string[][];
      /** Sums under the rows. */
      foot?: string[][];
    }
  /** A heading in the middle that never stands alone at the foot of a page. */
  | { kind: "article"; heading: string[]; paragraphs: string[] }
  /** Side by side, two to a line; on one page with the end of the text before them. */
  | { kind: "signatures"; groups: { heading?: string; signatures: Signature[] }[] };

/** An official letter or agreement on the paper of offices. */
export type Letter = {
  paper: Paper;
  letterhead: Letterhead;
  /** Across every page, for what is not yet valid: "RANCANGAN". */
  mark?: string | undefined;
  parts: LetterPart[];
  /** On the left of every foot. */
  foot: string;
  /** On the right: "hal {page} dari {pages}". */
  pages: string;
  made: Made;
};

const [left, top, right, bottom] = [71, 48, 57, 62];
const grey = "#555555";
const longToKeep = 1500;
const mostTogether = 8;

/** The letter as pdfmake wants it. */
export function layOutLetter(letter: Letter): TDocumentDefinitions {
  const { paper, letterhead, mark, parts, foot, pages, made } = letter;
  const width = sizes[paper].width - left - right;
  return {
    pageSize: sizes[paper],
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: "Roboto", fontSize: 11, lineHeight: 1.2 },
    info: { title: made.title, author: made.by, creationDate: made.at },
    ...(mark && { watermark: { text: mark, color: "#777777", opacity: 0.12, bold: true } }),
    footer: (page, count) => ({
      columns: [
        { text: [mark, foot].filter(Boolean).join(" · "), width: "*" },
        {
          text: pages.replace("{page}", String(page)).replace("{pages}", String(count)),
          width: 90,
          noWrap: true,
          alignment: "right",
        },
      ],
      columnGap: 12,
      fontSize: 8.5,
      color: grey,
      margin: [left, 22, right, 0],
    }),
    content: [letterheadOf(letterhead, width), ...keepSignatures(parts)],
  };
}

/** Nobody signs a page that says nothing: what stands before the signatures goes with them. */
function keepSignatures(parts: LetterPart[]): Content[] {
  const contents: Content[] = [];
  for (const part of parts) {
    if (part.kind !== "signatures") {
      contents.push(partOf(part));
      continue;
    }
    const people = part.groups.flatMap(({ signatures }) => signatures).length;
    const groups = part.groups.map(groupOf);
    const together = groups.splice(0, people > mostTogether ? 1 : groups.length);
    const before = contents.pop() ?? "";
    const short = JSON.stringify(before).length < 2 * longToKeep;
    if (!short) contents.push(before);
    contents.push({ unbreakable: true, stack: short ? [before, ...together] : together }, ...groups);
  }
  return contents;
}

function groupOf({ heading, signatures }: { heading?: string; signatures: Signature[] }): Content {
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    stack: [
      ...(heading ? [{ text: heading, alignment: "center", margin: [0, 0, 0, 4] } satisfies Content] : []),
      ...pairsOf(signatures).map(signatureLine),
    ],
  };
}

function partOf(part: Exclude<LetterPart, { kind: "signatures" }>): Content {
  switch (part.kind) {
    case "centred":
      return {
        stack: part.lines.map((text) => ({ text, alignment: "center", bold: part.strong ?? false })),
        fontSize: part.strong ? 12.5 : 11,
        margin: [0, 0, 0, 10],
      };
    case "text":
      return { stack: part.paragraphs.map(paragraphOf), margin: [0, 0, 0, 6] };
    case "facts":
      return factsOf(part);
    case "list":
      return { stack: part.items.map((item, at) => paragraphOf(`${at + 1}. ${item}`)), margin: [0, 0, 0, 6] };
    case "table":
      return tableOf(part);
    case "article":
      return articleOf(part);
  }
}

function articleOf({ heading, paragraphs }: { heading: string[]; paragraphs: string[] }): Content {
  const [first = "", ...more] = paragraphs.length > 0 ? paragraphs : [""];
  const head: Content[] = heading.map((text) => ({ text, alignment: "center", bold: true }));
  return {
    margin: [0, 8, 0, 4],
    stack: [
      {
        // More than this may not fit on any page, and then it would be set again and again.
        unbreakable: first.length < longToKeep,
        stack: [{ stack: head, margin: [0, 0, 0, 4] }, paragraphOf(first)],
      },
      ...more.map(paragraphOf),
    ],
  };
}

const marked = /^(\(\d{1,2}\)|\d{1,2}\.|[a-z][.)])\s+(.*)$/s;

/** "(1) …" and "a. …" hang beside their text, letters further in. */
function paragraphOf(text: string): Content {
  const [, mark, rest] = marked.exec(text) ?? [];
  if (!mark || !rest) return { text, alignment: "justify", margin: [0, 0, 0, 4] };
  return {
    columns: [
      { text: mark, width: 22 },
      { text: rest, width: "*", alignment: "justify" },
    ],
    columnGap: 2,
    margin: [/^[a-z]/.test(mark) ? 24 : 0, 0, 0, 4],
  };
}

function tableOf({ columns, rows, foot = [] }: LetterPart & { kind: "table" }): Content {
  const cell = (text: string, at: number, bold = false): TableCell => ({
    text,
    bold,
    alignment: columns[at]?.align ?? "left",
  });
  return {
    fontSize: 9.5,
    margin: [0, 4, 0, 10],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        columns.map(({ header }, at) => cell(header, at, true)),
        ...rows.map((row) => row.map((text, at) => cell(text, at))),
        ...foot.map((row) => row.map((text, at) => cell(text, at, true))),
      ],
    },
  };
}

function factsOf({ marker, rows, close }: LetterPart & { kind: "facts" }): Content {
  const indent = marker ? 24 : 0;
  const columns = (label: string, value: string, mark: string): Column[] => [
    ...(marker ? [{ text: mark, width: 22 }] : []),
    { text: label, width: 104 },
    { text: ":", width: 8 },
    { text: value, width: "*" },
  ];
  return {
    margin: [0, 0, 0, 6],
    stack: [
      ...rows.map(
        ([label, value], at): Content => ({
          columns: columns(label, value, at === 0 ? (marker ?? "") : ""),
          columnGap: 2,
        }),
      ),
      ...(close ? [{ text: close, alignment: "justify", margin: [indent, 4, 0, 0] } satisfies Content] : []),
    ],
  };
}

/** Rows of a table, so that names stand level however long the offices over them are. */
function signatureLine(pair: Signature[]): Content {
  const row = (of: (signature: Signature) => Content): TableCell[] => pair.map((one) => of(one) as TableCell);
  return {
    layout: "noBorders",
    margin: [0, 0, 0, 8],
    table: {
      widths: pair.map(() => "*"),
      body: [
        row(({ above }) => ({ text: above.join("\n"), alignment: "center" })),
        row(({ name }) => ({
          text: name,
          alignment: "center",
          bold: true,
          decoration: "underline",
          margin: [0, 54, 0, 0],
        })),
        row(({ below }) => ({ text: below ?? "", alignment: "center", fontSize: 10 })),
      ],
    },
  };
}

/** Two to a line; one alone stands in the middle. */
function pairsOf(signatures: Signature[]): Signature[][] {
  const lines: Signature[][] = [];
  for (let at = 0; at < signatures.length; at += 2) lines.push(signatures.slice(at, at + 2));
  return lines;
}
