import * as z from "zod";
import { dayInput, villageCode } from "@/lib/region/schema";
import { holdsNumber } from "@/lib/resident/rules";

const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1).max(most, { error: "TEXT_TOO_LONG" }));

/** Text that people read; a long number in it is a column that slipped. */
const words = (most: number) => line(most).refine((text) => !holdsNumber(text), { error: "NUMBER_IN_TEXT" });

export const seatTitle = words(120);
export const holderName = words(100);
export const decree = line(120);

export const titleLimits = { title: 120, name: 100, decree: 120 } as const;

/** The form of one seat, with whoever holds it if anybody does. */
export const seatInput = z.strictObject({
  id: z.uuid(),
  villageCode,
  groupCode: z.string().max(40),
  title: seatTitle,
  name: holderName.optional(),
  decree: decree.optional(),
  startsOn: dayInput.optional(),
  endsOn: dayInput.optional(),
});

export const closeInput = z.strictObject({ seatId: z.uuid(), closedOn: dayInput });

/** Somebody takes a seat: written as the decree has it, or taken from the village's list. */
export const appointInput = z
  .strictObject({
    id: z.uuid(),
    seatId: z.uuid(),
    name: holderName.optional(),
    residentId: z.uuid().optional(),
    decree: decree.optional(),
    startsOn: dayInput,
    endsOn: dayInput.optional(),
    /** Whether whoever holds the seat then leaves it on that day. */
    replaces: z.literal("yes").optional(),
  })
  .superRefine((input, context) => {
    if (!input.residentId && !input.name)
      context.addIssue({ code: "custom", message: "HOLDER_REQUIRED", path: ["name"] });
  });

export const endTermInput = z.strictObject({ termId: z.uuid(), endsOn: dayInput });
export const termIdInput = z.strictObject({ termId: z.uuid() });

/** Who on the village's list a holder is: chosen, given by the NIK, or nobody. */
export const linkInput = z.strictObject({
  termId: z.uuid(),
  residentId: z.union([z.uuid(), z.literal("none")]).optional(),
  nik: z.string().max(40).optional(),
});

export type SeatInput = z.output<typeof seatInput>;
export type CloseInput = z.output<typeof closeInput>;
export type AppointInput = z.output<typeof appointInput>;
export type EndTermInput = z.output<typeof endTermInput>;
export type LinkInput = z.output<typeof linkInput>;
