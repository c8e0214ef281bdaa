import * as z from "zod";
import type { Checked } from "@/lib/platform/action";
import type { Day } from "@/lib/platform/dates";
import type { Params } from "@/lib/platform/result";
import { villageCode } from "@/lib/region/schema";
import { listLimits } from "./rules";

/** "save" keeps nothing while a row is refused; "saveOthers" leaves those rows out. */
export const listInput = z.strictObject({
  villageCode,
  pasted: z.string().max(listLimits.text, { error: "PASTE_TOO_LONG" }).default(""),
  file: z.instanceof(File).optional(),
  step: z.enum(["check", "save", "saveOthers"]),
});

export type ListInput = z.output<typeof listInput>;

/** A row that could be read. What its cells leave empty is null. */
export type WantedRow = {
  row: number;
  groupCode: string;
  title: string;
  name: string | null;
  nik: string | null;
  residentId: string | null;
  decree: string | null;
  startsOn: Day | null;
  endsOn: Day | null;
};

export type RowRefusal = { code: string; params?: Params };

export const listVerdicts = ["NEW_SEAT", "NEW_HOLDER", "REPLACES", "CHANGED", "SAME", "REFUSED"] as const;
export type ListVerdict = (typeof listVerdicts)[number];

/** What becomes of a row; `whom` is who leaves the seat for the new holder. */
export type ListStep = {
  row: number;
  title: string;
  name: string | null;
  verdict: ListVerdict;
  whom?: string;
  refusal?: RowRefusal;
  /** Accepted, but nobody on the village's list has the NIK that was given. */
  nikUnknown?: boolean;
};

/** The steps in words, with the text that was read. */
export type ListAnswer = Checked & {
  text: string;
  message: string;
  refused: number;
  savable: number;
  rows: { row: number; title: string; name: string; verdict: ListVerdict; word: string; sentence: string }[];
};
