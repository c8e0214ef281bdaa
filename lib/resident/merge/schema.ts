import * as z from "zod";
import { villageCode } from "@/lib/region/schema";
import { mergeFields, sides } from "./rules";

const side = z.enum(sides).optional();

/** Which of the two each field is taken from, and of two running memberships of a segment the one that stays. */
export const mergeInput = z.strictObject({
  villageCode,
  firstId: z.uuid(),
  secondId: z.uuid(),
  /** The two as they stood when they were shown. */
  version: z.string().regex(/^[0-9a-f]{32}$/),
  ...(Object.fromEntries(mergeFields.map((field) => [field, side])) as {
    [field in (typeof mergeFields)[number]]: typeof side;
  }),
  BPU: z.uuid().optional(),
  PU: z.uuid().optional(),
});

export type MergeInput = z.output<typeof mergeInput>;

export const mergeIdInput = z.strictObject({ mergeId: z.uuid() });
