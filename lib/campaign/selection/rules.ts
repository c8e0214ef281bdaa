import type { BoardRow } from "./board/queries";
import type { KeptBoard } from "./schema";

/** The board as a decision keeps it, so that it can be read when villages, rubric and figures have moved on. */
export function boardAsKept(rows: readonly BoardRow[]): KeptBoard {
  return rows.map(({ village: { code, name, districtName }, rank, total, lines }) => ({
    code,
    name,
    districtName,
    rank,
    total,
    lines: lines.map(({ criterion: { name: called, measure, full, weight }, value, points, judged }) => ({
      name: called,
      measure,
      full,
      weight,
      value,
      points,
      evidence: judged?.evidence ?? null,
    })),
  }));
}
