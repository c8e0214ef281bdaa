import * as z from "zod";
import { dayInput } from "@/lib/region/schema";
import { amountInput, nameInput, noteInput, rateInput } from "../schema";
import { readWeight } from "./rules";

/** A kind by its name, new or known, and its price for a kilogram from a day on. */
export const priceInput = z.strictObject({
  id: z.uuid(),
  schemeId: z.uuid(),
  name: nameInput,
  rupiah: rateInput,
  fromDay: z
    .string()
    .default("")
    .refine((typed) => typed !== "", { error: "PRICE_WITHOUT_DATE", abort: true })
    .pipe(dayInput),
});
export type PriceInput = z.output<typeof priceInput>;

const weightName = /^weight-([0-9a-f-]{36})$/;
type Typed = Record<string, string | undefined>;

/** A field for the weight of each kind, `weight-<kind>`; at least one is filled in. */
function withWeights<S extends z.ZodRawShape>(shape: S) {
  return z
    .looseObject(shape)
    .superRefine((sent, context) => {
      let weights = 0;
      for (const [name, typed] of Object.entries(sent as Typed)) {
        if (name in shape) continue;
        if (!weightName.test(name) || typeof typed !== "string") {
          context.addIssue({ code: "unrecognized_keys", keys: [name], path: [name] });
          continue;
        }
        weights += 1;
        const weight = readWeight(typed);
        if ("fault" in weight) context.addIssue({ code: "custom", path: [name], message: weight.fault });
      }
      if (weights === 0) context.addIssue({ code: "custom", path: ["weights"], message: "WEIGHT_NONE" });
    })
    .transform((sent) => {
      const lines = Object.entries(sent as Typed).flatMap(([name, typed]) => {
        const kindId = weightName.exec(name)?.[1];
        const weight = readWeight(typed ?? "");
        return kindId && "grams" in weight ? [{ kindId, grams: weight.grams }] : [];
      });
      const known = Object.fromEntries(Object.entries(sent).filter(([name]) => name in shape));
      return { ...(known as z.output<z.ZodObject<S>>), lines };
    });
}

export const weighInput = withWeights({
  id: z.uuid(),
  schemeId: z.uuid(),
  accountId: z
    .string()
    .default("")
    .pipe(z.uuid({ error: "SAVER_MISSING" })),
  day: dayInput,
});
export type WeighInput = z.output<typeof weighInput>;

/** What was sold to a collector, and what was got for all of it. */
export const wasteSaleInput = withWeights({
  id: z.uuid(),
  schemeId: z.uuid(),
  day: dayInput,
  rupiah: amountInput,
  note: noteInput,
});
export type WasteSaleInput = z.output<typeof wasteSaleInput>;
