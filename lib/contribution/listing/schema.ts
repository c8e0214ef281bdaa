import * as z from "zod";
import type { Checked } from "@/lib/platform/action";
import type { Day } from "@/lib/platform/dates";
import type { Params } from "@/lib/platform/result";
import { villageCode } from "@/lib/region/schema";
import { decided, ownMoney, source } from "../schema";
import type { Month } from "../tariff/rules";
import type { Funding } from "../tariff/schema";
import { listingLimits } from "./rules";

/** "save" books every row that can be booked; what was paid by the list holds, else what is said once for all. */
export const listingInput = z
  .strictObject({
    villageCode,
    pasted: z.string().max(listingLimits.text, { error: "LISTING_TOO_LONG" }).default(""),
    file: z.instanceof(File).optional(),
    step: z.enum(["check", "save"]),
    ...source,
    payer: source.payer.optional(),
  })
  .superRefine(decided)
  .superRefine(({ funding, payer }, context) => {
    if (!ownMoney.has(funding) && !payer)
      context.addIssue({ code: "custom", message: "REQUIRED", path: ["payer"] });
  });
export type ListingInput = z.output<typeof listingInput>;

/** A code for the catalogue, with what its sentence is filled in with. */
export type Note = { code: string; params?: Params };

/** One row as it could be read; with an error it is nobody's. Null is what a row does not say. */
export type Listed = {
  /** Counted from 1, the header's own line. */
  row: number;
  name: string | null;
  kpj: string | null;
  nik: string | null;
  segment: "BPU" | "PU" | null;
  months: Month[];
  /** In place of months: everything unpaid up to this one. */
  until: Month | null;
  day: Day | null;
  amount: number | null;
  code: string | null;
  funding: Funding | null;
  errors: Note[];
  warnings: Note[];
};

export const verdicts = ["REFUSED", "BOOK", "KNOWN"] as const;
export type Verdict = (typeof verdicts)[number];

/** What becomes of a row: of the months it `asked` for, `months` are booked and `paid` were on record before. */
export type Step = {
  row: number;
  name: string | null;
  membershipId: string | null;
  verdict: Verdict;
  asked: Month[];
  months: Month[];
  paid: Month[];
  rupiah: number;
  errors: Note[];
  warnings: Note[];
};

export type ListingRow = {
  /** Its line in the text; null once it has left that. */
  row: number | null;
  membershipId: string | null;
  name: string;
  months: string;
  rupiah: string;
  verdict: Verdict;
  isDoubtful: boolean;
  word: string;
  sentences: string[];
};

/** What a list would do or did, in words. `values` are the other fields as they were sent. */
export type ListingView = {
  text: string;
  values: Record<string, string>;
  heading: string;
  message: string;
  notes: string[];
  bookable: number;
  refused: number;
  rows: ListingRow[];
};

export type ListingAnswer = (Checked & ListingView) | ({ status: "done" } & ListingView);
