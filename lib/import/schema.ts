import * as z from "zod";

export const importKinds = ["RESIDENTS", "MEMBERS"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importIdInput = z.strictObject({ importId: z.uuid() });
export const verdicts = ["NEW", "CHANGED", "UNCHANGED", "DUPLICATE", "REFUSED"] as const;
export type Verdict = (typeof verdicts)[number];

/** Which rows of an import a page lists; what makes no sense lists them all. */
export const rowFilter = z.object({
  verdict: z.enum(verdicts).optional().catch(undefined),
  reason: z
    .string()
    .regex(/^[A-Z0-9_]{1,40}$/)
    .optional()
    .catch(undefined),
  field: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .optional()
    .catch(undefined),
  after: z.coerce.number().int().min(0).max(200_000_000).optional().catch(undefined),
});
export type RowFilter = z.output<typeof rowFilter>;

/** Bytes; larger files are refused before they are read. */
export const largestUpload = 20 * 1024 * 1024;

/** For the file field and for what is refused unread. */
export const spreadsheetEndings = [".xlsx", ".xlsm", ".xls", ".csv", ".zip"] as const;

export function isSpreadsheetName(fileName: string): boolean {
  return spreadsheetEndings.some((ending) => fileName.toLowerCase().endsWith(ending));
}

export const uploadInput = z.strictObject({
  id: z.uuid(),
  villageCode: z.string(),
  kind: z.enum(importKinds).optional(),
  fileName: z.string().max(200),
  bytes: z.instanceof(Uint8Array),
});
export type UploadInput = z.output<typeof uploadInput>;

/** One finding about a row: a code with the field it belongs to; never a person's data. */
export const finding = z.object({
  code: z.string(),
  field: z.string().nullish(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Finding = z.output<typeof finding>;
