import { fieldName, findingSentence, type ImportWords } from "@/lib/import/finding/rules";
import type { Finding } from "@/lib/import/schema";

export { fieldName, findingSentence, type ImportWords };

/** The same for many rows at once: without the row or the place in which they differ. */
export function groupSentence(t: ImportWords, { code, field }: Finding): string {
  if (code === "DUPLICATE_IN_FILE") return t("reasons.DUPLICATES");
  if (code === "ALSO_ELSEWHERE") return t("reasons.ALSO_IN_OTHERS");
  return findingSentence(t, { code, field });
}

/** Why a whole file was refused and what to do about it. */
export function fileSentence(
  t: ImportWords,
  code: string,
  params: Record<string, string | number> = {},
): string {
  const key = `files.${code}`;
  return /^[A-Z_]+$/.test(code) && t.has(key) ? t(key, params) : t("files.UNKNOWN");
}
