import { type RosterRole, rosterWords } from "@/lib/membership/roster/column/rules";
import { blindIndex } from "@/lib/platform/crypto/blind-index";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage, type Village } from "@/lib/region/queries";
import type { ColumnRole } from "@/lib/resident/sheet/columns";
import type { HeaderPlace } from "@/lib/resident/sheet/header/rules";
import {
  likelyHeader,
  type Sketch,
  type SketchColumn,
  sketchColumns,
  sketchColumnsAs,
} from "@/lib/resident/sheet/sketch/rules";
import { canImport } from "../policy";
import { canBeMapped } from "../rules";
import { layout, type PlaceFilter, rememberedRosterRoles, role, rosterLayout } from "./schema";

/** Where an import's sketch is sealed. */
export function sketchPlace(importId: string) {
  return { table: "import", column: "sketch_cipher", row: importId };
}

/** Under what a village's choice of columns is kept. */
export function layoutKey(header: string): Buffer {
  return blindIndex("header", header);
}

/** What the village has chosen for headers of earlier files, asked for by the header. */
export async function rememberedRoles(
  tx: Tx,
  village: Village,
): Promise<(header: string) => (ColumnRole | null)[] | null> {
  const kept = await keptRoles(tx, village);
  return (header) => {
    const roles = kept(header);
    return roles === undefined ? null : role.nullable().array().parse(roles);
  };
}

/** The same for lists of members, which may have the header of a resident list. */
export async function rememberedRosterColumns(
  tx: Tx,
  village: Village,
): Promise<(header: string) => (RosterRole | null)[] | null> {
  const kept = await keptRoles(tx, village);
  return (header) => {
    const roles = kept(rosterHeader(header));
    return roles === undefined ? null : rememberedRosterRoles.parse(roles);
  };
}

/** Under what a choice for a list of members is remembered. */
export function rosterHeader(header: string): string {
  return `members:${header}`;
}

async function keptRoles(tx: Tx, village: Village): Promise<(header: string) => unknown> {
  const kept = await tx.sheetLayout.findMany({ where: { villageId: village.id } });
  const byKey = new Map(kept.map(({ key, roles }) => [Buffer.from(key).toString("hex"), roles]));
  return (header) => (byKey.size === 0 ? undefined : byKey.get(layoutKey(header).toString("hex")));
}

type ShownColumn = SketchColumn<ColumnRole | RosterRole>;
type ListKind = {
  layout: typeof layout | typeof rosterLayout;
  likelyHeader: (sketch: Sketch) => HeaderPlace;
  columns: (sketch: Sketch, place: HeaderPlace) => ShownColumn[];
};

const residentList: ListKind = {
  layout,
  likelyHeader: ({ rows }) => likelyHeader(rows),
  columns: sketchColumns,
};
const memberList: ListKind = {
  layout: rosterLayout,
  likelyHeader: ({ rows }) => likelyHeader(rows, rosterWords),
  columns: (sketch, place) => sketchColumnsAs(sketch, place, rosterWords),
};

/**
 * The columns of an import's file with values from it and what they seem to hold or were said to; null when it is out
 * of reach or can no longer be read anew.
 */
export async function layoutPage(actor: Actor, id: string, place: PlaceFilter) {
  if (!canImport(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.import.findFirst({ where: { id }, include: { village: true } });
    const village = found && (await findVillage(tx, found.village.code));
    if (!village || !canBeMapped(found) || !found.sketchCipher) return null;
    const sketches = JSON.parse(decrypt(found.sketchCipher, sketchPlace(id))) as Sketch[];
    const kind = found.kind === "MEMBERS" ? memberList : residentList;
    const used = kind.layout.safeParse(found.layout).data;
    const sketch = sketches.find(({ at }) => at === (place.sheet ?? used?.sheet)) ?? sketches[0];
    if (!sketch) return null;
    const known = used?.sheet === sketch.at ? used : kind.likelyHeader(sketch);
    const given = place.of === undefined || place.of === sketch.at ? place : {};
    const header = { top: given.top ?? known.top, lines: given.lines ?? known.lines };
    const isUsed = used?.sheet === sketch.at && used.top === header.top && used.lines === header.lines;
    const columns = kind
      .columns(sketch, header)
      .map(
        (column): ShownColumn => (isUsed ? { ...column, role: used.roles[column.index] ?? null } : column),
      );
    return {
      village,
      record: found,
      sheets: sketches.map(({ at, name }) => ({ at, name })),
      sheet: sketch.at,
      header,
      /** The beginnings of the rows a header can stand in. */
      rows: sketch.rows
        .slice(0, 30)
        .map((cells, top) => ({ top, cells: cells.filter((text) => text !== "") })),
      columns,
    };
  });
}

export type LayoutPage = NonNullable<Awaited<ReturnType<typeof layoutPage>>>;
