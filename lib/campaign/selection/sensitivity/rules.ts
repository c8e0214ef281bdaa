import type { Criterion } from "../../rubric/schema";
import { rankBy, scoreOf, type Values } from "../../rubric/score/rules";

/** So many points each weight is moved up and down. */
export const weightStep = 10;

export type Contender = { id: string; values: Values };
export type Variant = { criterion: Criterion; weight: number; order: string[]; changed: boolean };

/** The criteria with another weight for one of them; the others share the rest as they did before. */
export function reweigh(criteria: readonly Criterion[], key: string, weight: number): Criterion[] {
  const before = criteria.find((one) => one.key === key)?.weight ?? 0;
  const scale = (100 - weight) / (100 - before);
  return criteria.map((one) => ({ ...one, weight: one.key === key ? weight : one.weight * scale }));
}

/** Whether, and how, the order would be another with each weight ten points higher and lower. */
export function sensitivity(criteria: readonly Criterion[], contenders: readonly Contender[]): Variant[] {
  const now = orderOf(criteria, contenders);
  return criteria.flatMap((criterion) => {
    if (criterion.weight >= 100) return [];
    const weights = [
      Math.max(0, criterion.weight - weightStep),
      Math.min(100, criterion.weight + weightStep),
    ];
    return weights.map((weight) => {
      const then = orderOf(reweigh(criteria, criterion.key, weight), contenders);
      const changed = then.some(({ id, rank }) => now.find((one) => one.id === id)?.rank !== rank);
      return { criterion, weight, order: then.map(({ id }) => id), changed };
    });
  });
}

function orderOf(criteria: readonly Criterion[], contenders: readonly Contender[]) {
  const scored = contenders.map(({ id, values }) => ({ id, total: scoreOf(criteria, values).total }));
  return rankBy(scored, ({ total }) => [total]);
}
