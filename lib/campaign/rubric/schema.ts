import * as z from "zod";

export const rubricPurposes = ["SELECTION", "JUDGING"] as const;
export type RubricPurpose = (typeof rubricPurposes)[number];

/** What a criterion can be read from; every other one somebody judges. */
export const figures = [
  "COVERAGE",
  "MEMBERS",
  "GROWTH",
  "OFFICIALS",
  "BUMDES",
  "SECTORS",
  "MOU",
  "EVENTS",
] as const;
export type Figure = (typeof figures)[number];
export const measures = ["JUDGED", ...figures] as const;
export type Measure = (typeof measures)[number];

/** As the database keeps them; `full` is the highest score, or the figure that earns all of the weight. */
export const keptCriteria = z.array(
  z.object({
    key: z.string(),
    name: z.string(),
    weight: z.number(),
    measure: z.enum(measures),
    full: z.number(),
  }),
);
export type Criterion = z.output<typeof keptCriteria>[number];

/** How many criteria the form has room for. */
export const criterionRows = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** A weight or a highest score as people type it: "20", "20%" or "12,5". */
const amount = z
  .string()
  .transform((text) => text.replace(/[%\s]/g, "").replace(",", "."))
  .pipe(z.string().regex(/^\d{1,6}(\.\d{1,2})?$/, { error: "NUMBER_INVALID" }))
  .transform(Number)
  .pipe(z.number().gt(0, { error: "NUMBER_INVALID" }));

type Row = (typeof criterionRows)[number];
const row = {
  name: z.string().trim().max(80, { error: "TEXT_TOO_LONG" }).optional(),
  measure: z.enum(measures).optional(),
  weight: amount.pipe(z.number().max(100, { error: "PERCENT_RANGE" })).optional(),
  full: amount.optional(),
};
type Rows = { [K in keyof typeof row as `${K}${Row}`]: (typeof row)[K] };
const rows = Object.fromEntries(
  criterionRows.flatMap((n) => Object.entries(row).map(([name, field]) => [`${name}${n}`, field])),
) as Rows;

/** A rubric of a contest or, without `campaignId`, what the site's contests begin with. */
export const rubricInput = z
  .strictObject({
    id: z.uuid(),
    campaignId: z.uuid().optional(),
    purpose: z.enum(rubricPurposes),
    ...rows,
  })
  .superRefine((input, context) => {
    for (const n of criterionRows) {
      const [name, weight] = [input[`name${n}`], input[`weight${n}`]];
      if (name && weight === undefined)
        context.addIssue({ code: "custom", message: "REQUIRED", path: [`weight${n}`] });
      if (!name && (weight !== undefined || input[`full${n}`] !== undefined))
        context.addIssue({ code: "custom", message: "REQUIRED", path: [`name${n}`] });
      if (input.purpose === "JUDGING" && (input[`measure${n}`] ?? "JUDGED") !== "JUDGED")
        context.addIssue({ code: "custom", message: "JUDGED_ONLY", path: [`measure${n}`] });
    }
  });
export type RubricInput = z.output<typeof rubricInput>;
