import * as z from "zod";
import { monthInput } from "@/lib/region/schema";

/** Which month's cash book, and as what, by its address; what makes no sense is as if it was not said. */
export const cashBookInput = z.object({
  month: monthInput.optional().catch(undefined),
  paper: z.enum(["A4", "F4"]).catch("A4"),
  format: z.enum(["pdf", "xlsx"]).catch("pdf"),
});
