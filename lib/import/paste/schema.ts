import * as z from "zod";
import type { Checked } from "@/lib/platform/action";
import type { ColumnRole } from "@/lib/resident/sheet/columns";
import type { Finding, Verdict } from "../schema";
import { mostPasted } from "./rules";

/** "save" keeps nothing while a row is refused; "saveOthers" leaves those rows to be put right later. */
export const pasteSteps = ["check", "save", "saveOthers"] as const;

export const pasteInput = z.strictObject({
  id: z.uuid(),
  villageCode: z.string().max(20),
  pasted: z.string().max(mostPasted.text, { error: "PASTE_TOO_LONG" }).default(""),
  step: z.enum(pasteSteps),
});
export type PasteInput = z.output<typeof pasteInput>;

/** What the check says of a row; ASIDE for what is no person, as a total is not. */
export type RowVerdict = Verdict | "ASIDE";

export type FoundRow = { row: number; verdict: RowVerdict; errors: Finding[]; warnings: Finding[] };

/** `columns` as in `text`, which begins with a header; `rows` by their numbers in it, counted from 1. */
export type Outcome = {
  text: string;
  columns: { header: string; role: ColumnRole | null }[];
  rows: FoundRow[];
};

export type CellNote = { role: ColumnRole; label: string; sentence: string; isError: boolean };

export type NotedRow = { row: number; verdict: RowVerdict; word: string; notes: CellNote[] };

/** An outcome in words. */
export type PasteAnswer = Checked & {
  text: string;
  message: string;
  refused: number;
  savable: number;
  rows: NotedRow[];
};
