import * as z from "zod";

export const officeKinds = ["BRANCH", "SUB_BRANCH"] as const;

/** Regency codes as people write them: "35.22, 35.23". */
const regencyCodes = z
  .string()
  .transform((text) => [...new Set(text.split(/[,;\s]+/).filter(Boolean))])
  .pipe(z.array(z.string().regex(/^\d{2}\.\d{2}$/, { error: "REGENCY_CODES" })).min(1));

export const officeInput = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(120, { error: "TEXT_TOO_LONG" }),
  kind: z.enum(officeKinds),
  parentId: z.uuid().optional(),
  regencyCodes,
});

export type OfficeInput = z.output<typeof officeInput>;
