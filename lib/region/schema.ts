import * as z from "zod";
import { isDay } from "@/lib/platform/dates";

export const figureKinds = ["HOUSEHOLDS", "POPULATION", "WORKERS", "OFFICIALS"] as const;
export type FigureKind = (typeof figureKinds)[number];
export const headTitles = ["KADES", "PJ", "PLT", "LURAH"] as const;

/** A Kemendagri village code: 35.23.12.2002. */
export const villageCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, { error: "VILLAGE_UNKNOWN" });

/** A day that exists, as date inputs send it. */
export const dayInput = z.string().refine(isDay, { error: "DATE_INVALID" });

/** A month, as month inputs send it: 2026-11. */
export const monthInput = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: "MONTH_INVALID" });

/** Without the marks between thousands; any other is left, for "25.00" may be twenty-five or two thousand five hundred. */
const ungrouped = (text: string) => text.trim().replace(/[.\s](?=\d{3}(?!\d))/g, "");

/** A whole number as people type it in Indonesia: "1.524" is 1524. */
export const wholeNumber = z
  .string()
  .transform(ungrouped)
  .pipe(z.string().regex(/^\d{1,9}$/, { error: "NUMBER_INVALID" }))
  .transform(Number);

/** The digits of rupiah as people type them: "Rp1.500.000", "1500000,-", "1.500.000,00". */
export const rupiahDigits = (typed: string) =>
  ungrouped(typed.replace(/^\s*Rp\.?/i, "").replace(/,(00?|-)?\s*$/, ""));

/** Whole rupiah, or nothing of it. */
export const rupiahInput = z
  .string()
  .transform(rupiahDigits)
  .pipe(z.string().regex(/^\d{1,9}$/, { error: "RUPIAH_INVALID" }))
  .transform(Number);

/** "0,24" per cent, as hundredths of a per cent. */
export const percentInput = z
  .string()
  .transform((text) => text.replace(/[\s%]/g, ""))
  .pipe(z.string().regex(/^\d{1,3}([.,]\d{1,2})?$/, { error: "PERCENT_INVALID" }))
  .transform((text) => Math.round(Number(text.replace(",", ".")) * 100))
  .pipe(z.number().max(10_000, { error: "PERCENT_INVALID" }));

const shortText = z.string().trim().max(120, { error: "TEXT_TOO_LONG" }).optional();

/** Comma-separated on the form. */
const list = z
  .string()
  .max(1000, { error: "TEXT_TOO_LONG" })
  .transform((text) => [
    ...new Set(
      text
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ])
  .optional();

export const profileInput = z.strictObject({
  villageCode,
  businessSectors: list,
  bumdesName: shortText,
  bumdesRunning: z.enum(["yes", "no"]).optional(),
  access: z.string().trim().max(500, { error: "TEXT_TOO_LONG" }).optional(),
  headName: shortText,
  headTitle: z.enum(headTitles).optional(),
  hamlets: list,
  rwCount: wholeNumber.optional(),
  rtCount: wholeNumber.optional(),
});

export const figureInput = z.strictObject({
  villageCode,
  kind: z.enum(figureKinds),
  value: wholeNumber,
  day: dayInput,
  source: z.string().trim().min(1).max(200, { error: "TEXT_TOO_LONG" }),
});

export type ProfileInput = z.output<typeof profileInput>;
export type FigureInput = z.output<typeof figureInput>;
