import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { takeMembers } from "@/lib/membership/export/mutations";
import { membersSheet } from "@/lib/membership/sheet";
import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { closePools } from "@/lib/platform/db/pool";
import { streamXlsx } from "@/lib/platform/spreadsheet/write";
import { value } from "@/tests/support/world";
import { watchMemory } from "./memory";

/** A process of its own: writes a small list first, then the members of the village asked for, whole NIK and all. */
export type Exported = { ms: number; aboveIdle: number; rows: number };

const [userId = "", villageCode = "", file = "", warmVillage = ""] = process.argv.slice(2);
const actor = await actorForJob(userId);
if (!actor) throw new Error("no such account");
await write(actor, warmVillage);
const memory = watchMemory();
const began = performance.now();
const rows = await write(actor, villageCode);
const ms = performance.now() - began;
const aboveIdle = memory();
await closePools();
process.send?.({ ms, aboveIdle, rows } satisfies Exported);

async function write(who: Actor, code: string): Promise<number> {
  const taken = value(await takeMembers(who, code, {}, true));
  const words = { t: (key: string) => key, r: (key: string) => key, notes: [] };
  const made = { title: "Peserta", by: "Uji", at: new Date() };
  await pipeline(streamXlsx({ sheets: [membersSheet(taken.rows, words)], made }), createWriteStream(file));
  return taken.count;
}
