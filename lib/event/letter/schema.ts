import * as z from "zod";
import { dayInput } from "@/lib/region/schema";

/** Cut rather than refused: a letter that lacks something is completed by hand, and one that is wrong printed again. */
const text = (most: number) =>
  z
    .string()
    .transform((typed) => typed.trim().slice(0, most))
    .catch("");
const lines = (most: number) =>
  text(2_000).transform((typed) =>
    typed
      .split("\n")
      .map((line) => line.trim().slice(0, 200))
      .filter(Boolean)
      .slice(0, most),
  );

/** What stands in an invitation besides the event itself. */
export const letterInput = z.object({
  letterhead: lines(5),
  address: text(200),
  number: text(80),
  day: dayInput.optional().catch(undefined),
  attachment: text(80),
  to: lines(30),
  subject: text(300),
  signerOffice: text(160),
  signerName: text(120),
  paper: z.enum(["A4", "F4"]).catch("A4"),
});
export type LetterInput = z.output<typeof letterInput>;
