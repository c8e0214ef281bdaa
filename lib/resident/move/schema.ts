import * as z from "zod";
import { dayInput } from "@/lib/region/schema";

/** Two records of one NIK in two villages, which of them is where the person lives, and since when. */
export const moveInput = z.strictObject({
  firstId: z.uuid(),
  secondId: z.uuid(),
  livesAs: z.uuid(),
  day: dayInput,
});

export type MoveInput = z.output<typeof moveInput>;

export const moveIdInput = z.strictObject({ moveId: z.uuid() });
