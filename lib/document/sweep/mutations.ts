import { recordAudit } from "@/lib/audit/mutations";
import { asSystem } from "@/lib/platform/db/door";
import { log } from "@/lib/platform/log";
import { isKey, siteStore } from "@/lib/platform/storage/store";
import { folders, isForgotten, isSuspicious } from "./rules";

const system = { id: null, name: "Sistem", role: "SYSTEM", address: null } as const;

type Row = { id: string; regencyId: number; villageId: number; missingSince: Date | null };
type Rows = Map<string, Row>;

export type Swept = { files: number; removed: number; missing: number; found: number; heldBack: number };

/**
 * Brings rows and files back in step: a file that no row speaks of an hour after it came is removed, a row whose
 * file is gone is marked, and unmarked should the file return. What it did is on record, in numbers. Safe at any
 * time and twice at once: rows are read before files, and again before anything is removed.
 */
export async function sweepDocuments(now: Date): Promise<Swept> {
  const swept = { files: 0, removed: 0, missing: 0, found: 0, heldBack: 0 };
  const forgotten: string[] = [];
  for (const folder of folders) {
    const rows = await rowsIn(folder);
    const present = new Set<string>();
    for await (const file of siteStore().list(folder)) {
      if (!isKey(file.key)) continue;
      swept.files++;
      present.add(file.key);
      if (!rows.has(ownKey(file.key)) && isForgotten(file, now)) forgotten.push(file.key);
    }
    const known = [...rows];
    swept.missing += await noteMissing(
      known.filter(([key, row]) => !row.missingSince && !present.has(key)).map(row),
    );
    swept.found += await noteFound(
      known.filter(([key, row]) => row.missingSince && present.has(key)).map(row),
    );
  }
  if (isSuspicious(forgotten.length, swept.files)) swept.heldBack = forgotten.length;
  else swept.removed = await removeForgotten(forgotten);
  if (swept.heldBack)
    log.error(swept, "too many files without a row: is this the store of another database?");
  if (swept.removed || swept.heldBack || swept.missing || swept.found)
    await asSystem((tx) =>
      recordAudit(tx, system, {
        action: "sweepDocuments",
        subjectType: "document",
        subjectId: null,
        details: { ...swept },
      }),
    );
  return swept;
}

const row = ([, one]: [string, Row]) => one;
const ownKey = (key: string) => key.replace(/-small$/, "");

function rowsIn(folder: string): Promise<Rows> {
  return asSystem(async (tx) => {
    const rows = await tx.document.findMany({
      where: { storageKey: { startsWith: folder } },
      select: { id: true, regencyId: true, villageId: true, storageKey: true, missingSince: true },
    });
    return new Map(rows.map(({ storageKey, ...rest }) => [storageKey, rest]));
  });
}

/** Marks files that the store has lost; each is on record in its village. Answers how many were not marked yet. */
export function noteMissing(rows: Omit<Row, "missingSince">[]): Promise<number> {
  if (rows.length === 0) return Promise.resolve(0);
  return asSystem(async (tx) => {
    let marked = 0;
    for (const { id, regencyId, villageId } of rows) {
      const where = { id, missingSince: null };
      const { count } = await tx.document.updateMany({ where, data: { missingSince: new Date() } });
      marked += count;
      if (count > 0)
        await recordAudit(tx, system, {
          action: "missDocument",
          subjectType: "document",
          subjectId: id,
          village: { regencyId, id: villageId },
        });
    }
    return marked;
  });
}

function noteFound(rows: Row[]): Promise<number> {
  if (rows.length === 0) return Promise.resolve(0);
  return asSystem(async (tx) => {
    const where = { id: { in: rows.map(({ id }) => id) } };
    return (await tx.document.updateMany({ where, data: { missingSince: null } })).count;
  });
}

async function removeForgotten(keys: string[]): Promise<number> {
  let removed = 0;
  for (const key of keys) {
    const storageKey = ownKey(key);
    if (await asSystem((tx) => tx.document.findFirst({ where: { storageKey }, select: { id: true } })))
      continue;
    await siteStore().remove(key);
    removed++;
  }
  return removed;
}
