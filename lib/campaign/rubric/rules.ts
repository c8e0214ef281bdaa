import { ok, type Result, refuse } from "@/lib/platform/result";
import { type Criterion, criterionRows, type Measure, type RubricInput, type RubricPurpose } from "./schema";

/** What earns all of the weight where nobody said otherwise. */
const usualFull: Record<Measure, number> = {
  JUDGED: 100,
  COVERAGE: 100,
  MEMBERS: 500,
  GROWTH: 100,
  OFFICIALS: 100,
  BUMDES: 1,
  SECTORS: 5,
  MOU: 1,
  EVENTS: 6,
};

/** What is true or not earns everything or nothing. */
export function isYesOrNo(measure: Measure): boolean {
  return measure === "BUMDES" || measure === "MOU";
}

/** The rows of the form as criteria; rows that were left empty are none, and all weights together are 100. */
export function readCriteria(
  input: RubricInput,
): Result<Criterion[], "CRITERIA_MISSING" | "WEIGHTS_SUM" | "CRITERION_TWICE"> {
  const criteria = criterionRows.flatMap((n) => {
    const [name, weight, measure = "JUDGED"] = [input[`name${n}`], input[`weight${n}`], input[`measure${n}`]];
    if (!name || weight === undefined) return [];
    const full = isYesOrNo(measure) ? 1 : (input[`full${n}`] ?? usualFull[measure]);
    return [{ key: `c${n}`, name, weight, measure, full }];
  });
  if (criteria.length === 0) return refuse("CRITERIA_MISSING", undefined, "name1");
  const names = criteria.map(({ name }) => name.toLowerCase());
  const twice = criteria.find(({ name }, at) => names.indexOf(name.toLowerCase()) < at);
  if (twice) return refuse("CRITERION_TWICE", { name: twice.name }, `name${twice.key.slice(1)}`);
  const sum = sumOfWeights(criteria);
  if (sum !== 100) return refuse("WEIGHTS_SUM", { sum: asTyped(sum) }, "weight1");
  return ok(criteria);
}

/** Exact to the hundredth, however the weights are written. */
export function sumOfWeights(criteria: readonly Pick<Criterion, "weight">[]): number {
  return criteria.reduce((sum, { weight }) => sum + Math.round(weight * 100), 0) / 100;
}

/** A number as it goes into a field, the same in every language: no thousands, a comma before decimals. */
export function asTyped(value: number): string {
  return String(value).replace(".", ",");
}

/** The same as the form shows them. */
export function writeCriteria(criteria: readonly Criterion[]): Record<string, string> {
  return Object.fromEntries(
    criteria.flatMap(({ name, weight, measure, full }, at) => [
      [`name${at + 1}`, name],
      [`weight${at + 1}`, asTyped(weight)],
      [`measure${at + 1}`, measure],
      [`full${at + 1}`, asTyped(full)],
    ]),
  );
}

const of = (name: string, weight: number, measure: Measure = "JUDGED"): Omit<Criterion, "key"> => ({
  name,
  weight,
  measure,
  full: usualFull[measure],
});
const keyed = (criteria: Omit<Criterion, "key">[]): Criterion[] =>
  criteria.map((criterion, at) => ({ key: `c${at + 1}`, ...criterion }));

/** What is proposed until a site has written its own: the aspects are known, their weights were never published. */
export const exampleCriteria: Record<RubricPurpose, Criterion[]> = {
  SELECTION: keyed([
    of("Sektor usaha", 20, "SECTORS"),
    of("BUMDes berjalan", 20, "BUMDES"),
    of("Mudah dijangkau", 20),
    of("Kemauan pemerintah desa", 25),
    of("Perangkat desa menjadi peserta", 15, "OFFICIALS"),
  ]),
  JUDGING: keyed([of("Cakupan", 30), of("Diseminasi", 25), of("Regulasi", 20), of("Inisiatif", 25)]),
};
