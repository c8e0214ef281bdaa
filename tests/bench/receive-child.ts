import { readFileSync } from "node:fs";
import { receiveFile } from "@/lib/import/mutations";
import { actorForJob } from "@/lib/platform/auth/sessions";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { value } from "@/tests/support/world";
import { watchMemory } from "./memory";

/** A process of its own, as the web server is: takes a small file first, then measures the one asked for. */
export type Received = { ids: [warm: string, asked: string]; ms: number; aboveIdle: number };

const [userId = "", villageCode = "", file = "", warmVillage = "", warmFile = ""] = process.argv.slice(2);
const warm = await receive(warmVillage, warmFile);
const memory = watchMemory();
const began = performance.now();
const asked = await receive(villageCode, file);
const ms = performance.now() - began;
const aboveIdle = memory();
await closePools();
process.send?.({ ids: [warm, asked], ms, aboveIdle } satisfies Received);

async function receive(code: string, path: string): Promise<string> {
  const actor = await actorForJob(userId);
  if (!actor) throw new Error("no such account");
  const id = newId();
  const fileName = path.split("/").at(-1) ?? path;
  value(await receiveFile(actor, { id, villageCode: code, fileName, bytes: readFileSync(path) }));
  return id;
}
