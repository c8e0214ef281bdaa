import * as z from "zod";

export const groupInput = z.strictObject({
  name: z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(2, { error: "SEARCH_SHORT" }).max(60, { error: "TEXT_TOO_LONG" })),
  counts: z.literal("yes").optional(),
});

export const groupCodeInput = z.strictObject({ code: z.string().max(40) });

export type GroupInput = z.output<typeof groupInput>;
