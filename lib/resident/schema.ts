import * as z from "zod";
import { ok, type Result, refuse } from "@/lib/platform/result";
import {
  checkDay,
  checkFamilyCardNo,
  checkNik,
  checkPhone,
  holdsNumber,
  normalizeBlock,
  normalizeHamlet,
  normalizeName,
} from "./rules";

export const vitalStatuses = ["ALIVE", "DECEASED", "MOVED", "MISSING", "AWAY", "INVALID"] as const;

export type VitalStatus = (typeof vitalStatuses)[number];

/**
 * One resident as a form, a file row or a field sync brings it in; spellings are normalised on the way
 * ("0812…" → "+62812…", RT "1" → "001"). null means "not given" and never erases what is kept. Messages
 * are codes.
 */
export const residentInput = z.strictObject({
  nik: optional(checkNik),
  familyCardNo: optional(checkFamilyCardNo),
  name: z
    .string({ error: "NAME_REQUIRED" })
    .transform(normalizeName)
    .pipe(
      z
        .string()
        .min(1, { error: "NAME_REQUIRED" })
        .max(100, { error: "NAME_TOO_LONG" })
        .refine((name) => !holdsNumber(name), { error: "NUMBER_IN_TEXT" }),
    ),
  birthDate: optional(checkDay),
  birthPlace: optional(text(100)),
  sex: z.enum(["M", "F"], { error: "SEX_UNKNOWN" }).nullish().transform(orNull),
  occupation: optional(label(100)),
  familyRelation: optional(label(50)),
  hamlet: optional(hamlet),
  rt: optional(block),
  rw: optional(block),
  phone: optional(checkPhone),
  vitalStatus: z.enum(vitalStatuses, { error: "STATUS_UNKNOWN" }).nullish().transform(orNull),
});

export type ResidentInput = z.output<typeof residentInput>;

export type ResidentField = keyof ResidentInput;

function optional(check: (value: string) => Result<string, string>) {
  return z
    .string()
    .nullish()
    .transform((value, context) => {
      if (value === null || value === undefined || value.trim() === "") return null;
      const checked = check(value);
      if (checked.ok) return checked.value;
      context.addIssue({ code: "custom", message: checked.code, params: checked.params });
      return z.NEVER;
    });
}

function text(longest: number) {
  return (value: string): Result<string, "TEXT_TOO_LONG" | "NUMBER_IN_TEXT"> => {
    const clean = normalizeName(value);
    if (holdsNumber(clean)) return refuse("NUMBER_IN_TEXT");
    return clean.length > longest ? refuse("TEXT_TOO_LONG", { longest }) : ok(clean);
  };
}

function label(longest: number) {
  return (value: string) => text(longest)(value.toUpperCase());
}

function hamlet(value: string) {
  return text(100)(normalizeHamlet(value));
}

function block(value: string): Result<string, "BLOCK_TOO_LONG" | "NUMBER_IN_TEXT"> {
  const clean = normalizeBlock(value);
  if (holdsNumber(clean)) return refuse("NUMBER_IN_TEXT");
  return clean.length > 10 ? refuse("BLOCK_TOO_LONG") : ok(clean);
}

function orNull<T>(value: T | null | undefined): T | null {
  return value ?? null;
}

/** Filters of the list, from the address; what makes no sense is ignored. */
export const residentFilter = z.object({
  search: z.string().max(100).optional().catch(undefined),
  hamlet: z.string().max(100).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
