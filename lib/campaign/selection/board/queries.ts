import type { Day } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db/door";
import type { Rubric } from "../../rubric/queries";
import type { Figure } from "../../rubric/schema";
import { type Line, rankBy, scoreOf } from "../../rubric/score/rules";
import { readFigures } from "../figure/queries";

export type Judged = { value: number; evidence: string; byName: string; at: Date };
export type BoardLine = Line & { judged: Judged | null };
export type BoardRow = {
  village: { id: number; regencyId: number; code: string; name: string; kind: string; districtName: string };
  rank: number;
  total: number;
  missing: number;
  lines: BoardLine[];
};

/** The candidates within reach by rank; what is counted as it stands on the day, what is judged by its latest row. */
export async function readBoard(
  tx: Tx,
  campaignId: string,
  { id: rubricId, criteria }: Rubric,
  day: Day,
): Promise<BoardRow[]> {
  const candidates = await tx.campaignCandidate.findMany({
    where: { campaignId },
    include: {
      village: { include: { district: { select: { name: true } } } },
      scores: { where: { rubricId }, orderBy: [{ at: "asc" }, { id: "asc" }] },
    },
    orderBy: { at: "asc" },
  });
  const figures = await readFigures(
    tx,
    candidates.map(({ village }) => village),
    day,
  );
  const rows = candidates.map(({ village, scores }) => {
    const { id, regencyId, code, name, kind, district } = village;
    const judged = new Map<string, Judged>(
      scores.map(({ criterion, value, evidence, byName, at }) => [
        criterion,
        { value: Number(value), evidence, byName, at },
      ]),
    );
    const values = criteria.map(({ key, measure }): [string, number | null] => [
      key,
      measure === "JUDGED" ? (judged.get(key)?.value ?? null) : figureOf(figures.get(id), measure),
    ]);
    const { lines, ...scored } = scoreOf(criteria, Object.fromEntries(values));
    return {
      village: { id, regencyId, code, name, kind, districtName: district.name },
      ...scored,
      lines: lines.map((line) => ({ ...line, judged: judged.get(line.criterion.key) ?? null })),
    };
  });
  return rankBy(rows, ({ total }) => [total]);
}

function figureOf(figures: Record<Figure, number | null> | undefined, figure: Figure): number | null {
  return figures?.[figure] ?? null;
}
