import type { Locale } from "./locale";

const files = [
  "shell",
  "form",
  "refusal",
  "audit",
  "user",
  "region",
  "document",
  "notification",
  "resident",
  "duplicate",
  "official",
  "membership",
  "arrears",
  "agent",
  "contribution",
  "receipt",
  "scheme",
  "listing",
  "dues",
  "run",
  "cash",
  "target",
  "mou",
  "progress",
  "ranking",
  "import",
  "map",
  "roster",
  "event",
  "publication",
  "campaign",
  "standing",
  "visit",
  "binder",
  "innovation",
  "selection",
  "judging",
] as const;

/** One file a noun, the same keys in both languages. */
export async function catalogue(locale: Locale): Promise<Record<string, Record<string, unknown>>> {
  const parts = await Promise.all(files.map((file) => import(`./${locale}/${file}.json`)));
  return Object.fromEntries(files.map((file, at) => [file, parts[at].default]));
}
