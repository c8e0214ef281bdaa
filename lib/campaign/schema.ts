import * as z from "zod";
import { dayInput, villageCode, wholeNumber } from "@/lib/region/schema";
import { percent, targetUnits } from "@/lib/target/schema";

export const campaignLevels = ["DISTRICT", "REGENCY", "OFFICE", "PROVINCE", "NATION"] as const;
export type CampaignLevel = (typeof campaignLevels)[number];
export const campaignMeasures = ["COVERAGE", "ACHIEVED", "GAINED", "TARGET_SHARE"] as const;
export type CampaignMeasure = (typeof campaignMeasures)[number];
export const campaignStates = ["PLANNED", "RUNNING", "OVER", "CANCELLED"] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Conditions that hold or do not, and those with a number. */
export const plainConditions = ["OFFICIALS_COMPLETE", "MOU_IN_FORCE", "DESA_ONLY"] as const;
export const numberConditions = [
  "MEMBERS_AT_LEAST",
  "MEMBERS_AT_MOST",
  "COVERAGE_AT_LEAST",
  "COVERAGE_AT_MOST",
] as const;

/** As the database keeps them. A coverage is in whole per cent of the workers. */
export const keptConditions = z.array(
  z.union([
    z.object({ kind: z.enum(plainConditions) }),
    z.object({ kind: z.enum(numberConditions), value: z.number().int() }),
  ]),
);
export type Condition = z.output<typeof keptConditions>[number];

export const keptStages = z.array(z.object({ name: z.string(), startsOn: z.string(), endsOn: z.string() }));
export type Stage = z.output<typeof keptStages>[number];

/** How many stages the form has room for. */
export const stageRows = [1, 2, 3, 4, 5, 6] as const;

const line = (most: number) => z.string().trim().min(1).max(most, { error: "TEXT_TOO_LONG" });
const share = wholeNumber.pipe(
  z.number().min(1, { error: "PERCENT_RANGE" }).max(100, { error: "PERCENT_RANGE" }),
);

type StageFields = Record<
  `${"stageName" | "stageStartsOn" | "stageEndsOn"}${(typeof stageRows)[number]}`,
  z.ZodOptional<z.ZodString>
>;
const stageFields = Object.assign(
  {} as StageFields,
  ...stageRows.map((n) => ({
    [`stageName${n}`]: line(80).optional(),
    [`stageStartsOn${n}`]: dayInput.optional(),
    [`stageEndsOn${n}`]: dayInput.optional(),
  })),
) as StageFields;

const text = {
  name: line(120),
  organiser: line(160),
  rules: line(6_000),
  targetValue: wholeNumber.optional(),
  targetPercent: percent.optional(),
  plain: z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(plainConditions)))
    .optional(),
  MEMBERS_AT_LEAST: wholeNumber.optional(),
  MEMBERS_AT_MOST: wholeNumber.optional(),
  COVERAGE_AT_LEAST: share.optional(),
  COVERAGE_AT_MOST: share.optional(),
  ...stageFields,
};

const revision = z.strictObject({ campaignId: z.uuid(), ...text });
const campaign = z.strictObject({
  id: z.uuid(),
  ...text,
  year: wholeNumber.pipe(
    z.number().min(2017, { error: "NUMBER_INVALID" }).max(2100, { error: "NUMBER_INVALID" }),
  ),
  level: z.enum(campaignLevels),
  /** A kecamatan, kabupaten or province by its code, or an office by its id. */
  scope: line(40).optional(),
  startsOn: dayInput,
  deadline: dayInput,
  unit: z.enum(targetUnits),
  measure: z.enum(campaignMeasures),
});

type Typed = z.output<typeof revision>;
type Checked = Omit<Typed, "campaignId">;

function checkText(input: Checked, context: z.RefinementCtx) {
  const issue = (message: string, field: string) =>
    context.addIssue({ code: "custom", message, path: [field] });
  if (input.targetValue !== undefined && input.targetPercent !== undefined)
    issue("VALUE_OR_PERCENT", "targetValue");
  if (input.targetValue === 0) issue("NUMBER_INVALID", "targetValue");
  for (const n of stageRows) {
    const [name, from, to] = [input[`stageName${n}`], input[`stageStartsOn${n}`], input[`stageEndsOn${n}`]];
    if (!name && !from && !to) continue;
    if (!name) issue("REQUIRED", `stageName${n}`);
    if (!from) issue("REQUIRED", `stageStartsOn${n}`);
    if (!to) issue("REQUIRED", `stageEndsOn${n}`);
    if (from && to && to < from) issue("STAGE_BACKWARDS", `stageEndsOn${n}`);
  }
  for (const figure of ["MEMBERS", "COVERAGE"] as const) {
    const [least, most] = [input[`${figure}_AT_LEAST`], input[`${figure}_AT_MOST`]];
    if (least !== undefined && most !== undefined && least > most)
      issue("CONDITIONS_CONTRADICT", `${figure}_AT_MOST`);
  }
}

export const campaignInput = campaign.superRefine((input, context) => {
  checkText(input, context);
  if (input.deadline <= input.startsOn)
    context.addIssue({ code: "custom", message: "DEADLINE_BEFORE_START", path: ["deadline"] });
  if (input.level !== "NATION" && !input.scope)
    context.addIssue({ code: "custom", message: "REQUIRED", path: ["scope"] });
});
export const campaignRevision = revision.superRefine(checkText);
export const cancellationInput = z.strictObject({ campaignId: z.uuid(), reason: line(300) });

export type CampaignInput = z.output<typeof campaignInput>;
export type CampaignRevision = z.output<typeof campaignRevision>;
export type CampaignText = Omit<CampaignRevision, "campaignId">;
export type CancellationInput = z.output<typeof cancellationInput>;

const codes = z.preprocess(
  (value) => (value === undefined ? undefined : [value].flat()),
  z.array(villageCode).min(1).max(600),
);
export const joinInput = z.strictObject({ campaignId: z.uuid(), villageCodes: codes });
export const leaveInput = z.strictObject({ campaignId: z.uuid(), villageCode, reason: line(300) });

export type JoinInput = z.output<typeof joinInput>;
export type LeaveInput = z.output<typeof leaveInput>;
