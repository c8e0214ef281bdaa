import { EmbeddedProblem } from "@/lib/platform/db/embedded-home";

/** Something the person at the keyboard can put right; `message` is the Indonesian sentence to show. */
export class Problem extends Error {}

/** The sentence for a problem, the whole trace for a bug. */
export function wordsFor(error: unknown): string {
  if (error instanceof Problem || error instanceof EmbeddedProblem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
