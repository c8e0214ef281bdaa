import { expect, test } from "vitest";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch, receiveFile, startCommit } from "@/lib/import/mutations";
import { newId } from "@/lib/platform/id";
import { openSidWorkbook } from "@/tests/support/workbooks";
import { openPlace, peopleOf, verdicts } from "./place";

test("bench", async () => {
  const { database, siti, socorejo } = await openPlace("import_bench");
  for (const n of [1, 2]) {
    const bytes = openSidWorkbook(peopleOf(socorejo.code, 5000, 7));
    const id = newId();
    const t0 = performance.now();
    await receiveFile(siti, {
      id,
      villageCode: socorejo.code,
      fileName: "a.xlsx",
      bytes: new Uint8Array(bytes),
    });
    const t1 = performance.now();
    await checkImport(siti, id);
    const t2 = performance.now();
    await startCommit(siti, { importId: id });
    const times = [];
    let more = true;
    while (more) {
      const s = performance.now();
      more = await commitBatch(siti, id);
      times.push(Math.round(performance.now() - s));
    }
    const t3 = performance.now();
    console.log(
      n,
      bytes.length,
      "receive",
      t1 - t0,
      "check",
      t2 - t1,
      "commit",
      t3 - t2,
      times,
      await verdicts(database, id),
    );
  }
});
