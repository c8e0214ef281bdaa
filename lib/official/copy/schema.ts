import * as z from "zod";
import { dayInput, villageCode } from "@/lib/region/schema";
import { decree } from "../schema";

/** Ticked terms, whose holders serve again from a day. */
export const copyInput = z.strictObject({
  villageCode,
  term: z.preprocess(
    (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
    z.array(z.uuid()).min(1, { error: "NOBODY_TICKED" }).max(500),
  ),
  startsOn: dayInput,
  endsOn: dayInput.optional(),
  decree: decree.optional(),
});

export type CopyInput = z.output<typeof copyInput>;
