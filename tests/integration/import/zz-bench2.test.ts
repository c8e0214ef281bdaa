import { test } from "vitest";
import { findRepeats, isReadable } from "@/lib/import/check/rules";
import { encrypt } from "@/lib/platform/crypto/cipher";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { keyOf } from "@/lib/resident/match/queries";
import { recogniseResidents } from "@/lib/resident/sheet";
import { openSidWorkbook } from "@/tests/support/workbooks";
import { peopleOf } from "./place";

test("bench", async () => {
  for (const size of [10, 5000, 5000]) {
    const bytes = openSidWorkbook(peopleOf("35.01.01.2001", size, 7));
    let t = performance.now();
    const lap = (n: string) => {
      console.log(size, n, Math.round(performance.now() - t));
      t = performance.now();
    };
    const w = await readWorkbook(bytes, "a.xlsx");
    lap("read");
    if (!w.ok) return;
    const s = recogniseResidents(w.value, { today: "2026-11-21", knownRegencyCode: () => true });
    lap("recognise");
    if (!s.ok) return;
    const rows = s.value.rows.filter(isReadable);
    findRepeats(rows, keyOf);
    lap("repeats");
    rows.map((row) =>
      encrypt(JSON.stringify({ cells: row.cells, resident: row.resident }), {
        table: "a",
        column: "b",
        row: "c",
      }),
    );
    lap("encrypt");
  }
});
