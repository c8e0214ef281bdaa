import * as z from "zod";
import { needWords, problemsOf } from "../rules";
import type { Lines } from "../schema";

const text = z.string().max(3_000, { error: "TEXT_TOO_LONG" }).default("");

/** The lines of each aspect; a line says what it asks for, and at least one aspect asks for something. */
export const templateInput = z
  .strictObject({
    campaignId: z.uuid(),
    DISSEMINATION: text,
    REGULATION: text,
    INITIATIVE: text,
    COVERAGE: text,
  })
  .superRefine(({ campaignId: _id, ...lines }, context) => {
    const issue = (message: string, field: string) =>
      context.addIssue({ code: "custom", message, path: [field] });
    for (const { aspect } of problemsOf(lines)) issue("INDICATOR_LINE", aspect);
    if (Object.values(lines).every((one) => one.trim() === "")) issue("INDICATORS_NONE", "DISSEMINATION");
  })
  .transform(({ campaignId, ...lines }) => ({ campaignId, lines: lines satisfies Lines }));

export type TemplateInput = z.output<typeof templateInput>;

/** What a line may ask for, as the hint names it. */
export const askable = needWords.join(", ");
