import * as z from "zod";
import { monthInput } from "@/lib/region/schema";
import { nameInput, rateInput } from "../schema";

/** Where a child with a job works and what is paid in each month, from when to when. */
export const jobInput = z
  .strictObject({
    id: z.uuid(),
    accountId: z.uuid(),
    employer: nameInput,
    rupiah: rateInput,
    fromMonth: monthInput,
    untilMonth: monthInput.optional(),
  })
  .refine(({ fromMonth, untilMonth }) => !untilMonth || fromMonth <= untilMonth, {
    error: "MONTHS_REVERSED",
    path: ["untilMonth"],
  });
export type JobInput = z.output<typeof jobInput>;
