import { type Archive, openArchive } from "./archive";
import { limits, Refused } from "./limits";
import { type Packet, RowSink } from "./rows";
import { isDayFormat, isDayFormatId } from "./values";
import { readWorksheet } from "./worksheet";
import { attribute, readXml } from "./xml";

/** Sends the cells of an .xlsx or .xlsm sheet by sheet. Macros, links and drawings are never opened. */
export async function readXlsx(bytes: Buffer, send: (packet: Packet) => void): Promise<void> {
  const archive = await openArchive(bytes);
  await refuseOtherPackage(archive);
  await refuseDoctypes(archive);
  const { sheets, from1904, folder } = await readWorkbookPart(archive);
  const sharedName = `${folder}sharedStrings.xml`;
  const context = {
    strings: archive.has(sharedName) ? await readSharedStrings(archive, sharedName) : [],
    dayStyles: await readDayStyles(archive, `${folder}styles.xml`),
    from1904,
  };
  for (const sheet of sheets) {
    const sink = new RowSink(sheet.name, send);
    await readWorksheet(archive.read(sheet.part), context, sink);
    sink.end();
  }
}

async function refuseOtherPackage(archive: Archive): Promise<void> {
  if (!archive.has("[Content_Types].xml")) throw new Refused("FILE_TYPE");
  const types: string[] = [];
  await readXml(archive.read("[Content_Types].xml"), {
    open: (_, attributes) => types.push(attribute(attributes, "ContentType") ?? ""),
  });
  const main = /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template)\.macroEnabled)\.main\+xml$/i;
  if (!types.some((type) => main.test(type))) throw new Refused("FILE_TYPE");
}

/** Also in parts that are never read: a file that carries a DOCTYPE was not made by a spreadsheet. */
async function refuseDoctypes(archive: Archive): Promise<void> {
  for (const name of archive.names()) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    for await (const piece of archive.read(name)) {
      if (/<!(DOCTYPE|ENTITY)/i.test(piece.toString("latin1").replaceAll("\0", ""))) {
        throw new Refused("FILE_UNSAFE");
      }
      break;
    }
  }
}

type WorkbookPart = { sheets: { name: string; part: string }[]; from1904: boolean; folder: string };

async function readWorkbookPart(archive: Archive): Promise<WorkbookPart> {
  const root = (await readRelations(archive, "_rels/.rels", "")).find(
    (link) => link.type === "officeDocument",
  );
  if (!root) throw new Refused("FILE_DAMAGED");
  const folder = root.part.slice(0, root.part.lastIndexOf("/") + 1);
  const relations = await readRelations(
    archive,
    `${folder}_rels/${root.part.slice(folder.length)}.rels`,
    folder,
  );
  const sheets: WorkbookPart["sheets"] = [];
  let from1904 = false;
  await readXml(archive.read(root.part), {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const link = relations.find(({ id }) => id === relationOf(attributes));
      if (link?.type === "worksheet")
        sheets.push({ name: attribute(attributes, "name") ?? "", part: link.part });
    },
  });
  if (sheets.length > limits.sheets) throw new Refused("FILE_BOMB");
  for (const key of ["name", "part"] as const) {
    if (new Set(sheets.map((sheet) => sheet[key])).size < sheets.length) throw new Refused("FILE_DAMAGED");
  }
  return { sheets, from1904, folder };
}

type Relation = { id: string; type: string; part: string };

async function readRelations(archive: Archive, name: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readXml(archive.read(name), {
    open(element, attributes) {
      if (element !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const target = attribute(attributes, "Target") ?? "";
      const type = attribute(attributes, "Type") ?? "";
      relations.push({
        id: attribute(attributes, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        part: target.startsWith("/") ? target.slice(1) : folder + target.replace(/^\.\//, ""),
      });
    },
  });
  return relations;
}

function relationOf(attributes: string): string | null {
  return /\s\w+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? null;
}

async function readSharedStrings(archive: Archive, name: string): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  let kept = 0;
  let inText = false;
  let inReading = false;
  await readXml(archive.read(name), {
    open(element) {
      if (element === "si") current = "";
      inText = element === "t";
      if (element === "rPh") inReading = true;
    },
    text(text) {
      if (inText && !inReading) current += text;
    },
    close(element) {
      if (element === "t") inText = false;
      if (element === "rPh") inReading = false;
      if (element !== "si") return;
      kept += current.length + 40;
      if (kept > limits.sharedBytes || current.length > limits.cellCharacters) {
        throw new Refused(kept > limits.sharedBytes ? "FILE_TOO_LARGE" : "FILE_DAMAGED");
      }
      strings.push(detached(current));
    },
  });
  return strings;
}

/** A slice of a string keeps the whole piece of XML alive that it was cut from; this copy does not. */
function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** Per cell style, whether it shows a calendar day. */
async function readDayStyles(archive: Archive, name: string): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (!archive.has(name)) return styles;
  const formats = new Map<string, boolean>();
  let inCellStyles = false;
  await readXml(archive.read(name), {
    open(element, attributes) {
      if (element === "cellXfs") inCellStyles = true;
      const id = attribute(attributes, "numFmtId") ?? "0";
      if (element === "numFmt") formats.set(id, isDayFormat(attribute(attributes, "formatCode") ?? ""));
      if (element === "xf" && inCellStyles) styles.push(formats.get(id) ?? isDayFormatId(Number(id)));
    },
    close(element) {
      if (element === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
}
