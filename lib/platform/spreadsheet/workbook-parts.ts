import type { Made } from "@/lib/platform/made";
import { clean, xmlText } from "./xml-text";

/** One sheet as the other parts of the file need to know it. */
export type NamedSheet = { name: string; hasHeader: boolean };

/** Styles by their place in `styles`. */
export const styles = { plain: 0, header: 1, text: 2, date: 3 } as const;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const type = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

/** The parts of an .xlsx file other than its sheets, by their path in the archive. */
export function workbookParts(sheets: NamedSheet[], made: Made | undefined): [path: string, xml: string][] {
  return [
    ["[Content_Types].xml", contentTypes(sheets)],
    ["_rels/.rels", packageLinks],
    ["docProps/core.xml", properties(made)],
    ["xl/workbook.xml", workbook(sheets)],
    ["xl/_rels/workbook.xml.rels", workbookLinks(sheets)],
    ["xl/styles.xml", styleSheet],
  ];
}

function contentTypes(sheets: NamedSheet[]): string {
  const overrides = [
    ["/xl/workbook.xml", type("sheet.main")],
    ...sheets.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, type("worksheet")]),
    ["/xl/styles.xml", type("styles")],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ].map(([part, content]) => `<Override PartName="${part}" ContentType="${content}"/>`);
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`
  );
}

const packageLinks =
  `${declaration}<Relationships xmlns="${packages}/relationships">` +
  `<Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  `</Relationships>`;

function properties(made: Made | undefined): string {
  const when = made?.at.toISOString().replace(/\.\d+/, "");
  const said = made
    ? `<dc:title>${xmlText(made.title)}</dc:title><dc:creator>${xmlText(made.by)}</dc:creator>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created>`
    : "";
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" ` +
    `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${said}</cp:coreProperties>`
  );
}

function workbook(sheets: NamedSheet[]): string {
  const names = sheets.map(({ name }) => sheetName(name));
  const listed = names.map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.map(({ hasHeader }, at) =>
    hasHeader
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">` +
        `${xmlText(`'${(names[at] ?? "").replaceAll("'", "''")}'`)}!$1:$1</definedName>`
      : "",
  );
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>${listed.join("")}</sheets>` +
    `${titles.some(Boolean) ? `<definedNames>${titles.join("")}</definedNames>` : ""}</workbook>`
  );
}

/** At most 31 letters and none that Excel refuses in the name of a sheet. */
function sheetName(name: string): string {
  return (
    clean(name)
      .replace(/[\\/?*[\]:\t\r\n]/g, " ")
      .slice(0, 31)
      .replace(/^'+|'+$/g, "") || "Lembar"
  );
}

function workbookLinks(sheets: NamedSheet[]): string {
  const links = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return (
    `${declaration}<Relationships xmlns="${packages}/relationships">${links.join("")}` +
    `<Relationship Id="rIdStyles" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`
  );
}

const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const format = (number: number, fontNumber: number) =>
  `<xf numFmtId="${number}" fontId="${fontNumber}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;

// 49 is Excel's own format for text.
const styleSheet =
  `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-421]dd/mm/yyyy"/></numFmts>` +
  `<fonts count="2">${font("")}${font("<b/>")}</fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="4">${format(0, 0)}${format(49, 1)}${format(49, 0)}${format(164, 0)}</cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
