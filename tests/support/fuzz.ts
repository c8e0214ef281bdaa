import fc from "fast-check";
import type { Workbook } from "@/lib/platform/spreadsheet/read";
import { readAny } from "@/lib/platform/spreadsheet/read-any";
import { WorkbookBuilder } from "@/lib/platform/spreadsheet/workbook-builder";

/** The same cases each time, a few hundred of them; a long run asks for more, or for others. */
export const fuzz = {
  numRuns: Number(process.env.FUZZ_CASES ?? 250),
  seed: Number(process.env.FUZZ_SEED ?? 20_261_122),
};

/** Reads a file as the worker does, in this process; null when it is refused. */
export async function readHere(bytes: Buffer): Promise<Workbook | null> {
  const builder = new WorkbookBuilder();
  let tooMuch = false;
  try {
    const kind = await readAny(bytes, "berkas", (packet) => {
      tooMuch ||= !builder.add(packet);
    });
    return tooMuch ? null : builder.build(kind);
  } catch {
    return null;
  }
}

type Edit = { kind: "flip" | "cut" | "insert" | "repeat" | "end"; at: number; byte: number; length: number };

const edit = fc.record<Edit>({
  kind: fc.constantFrom("flip", "flip", "flip", "cut", "insert", "repeat", "end"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.integer({ min: 0, max: 255 }),
  length: fc.integer({ min: 1, max: 40 }),
});

export const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

/** The bytes with some of them turned, cut out, added, said twice, or gone to the end. */
export function damaged(bytes: Buffer, list: Edit[]): Buffer {
  return list.reduce((now, { kind, at, byte, length }) => {
    const place = Math.floor(at * now.length);
    const [before, after] = [now.subarray(0, place), now.subarray(place)];
    switch (kind) {
      case "flip":
        return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
      case "cut":
        return Buffer.concat([before, after.subarray(length)]);
      case "insert":
        return Buffer.concat([before, Buffer.alloc(length, byte), after]);
      case "repeat":
        return Buffer.concat([before, after.subarray(0, length), after]);
      default:
        return place > now.length / 2 ? before : now;
    }
  }, bytes);
}
