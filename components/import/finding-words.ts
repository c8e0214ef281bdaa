import type { Finding } from "@/lib/import/schema";

/** The `import` part of the catalogue, in any language. */
export type ImportWords = {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
};

/** Why a row is refused, doubtful or skipped and what to do about it, in one or two sentences. */
export function findingSentence(t: ImportWords, { code, field, params }: Finding): string {
  const key = `reasons.${code}`;
  return t.has(key) ? t(key, { field: fieldName(t, field), sheet: 0, ...params }) : t("reasons.UNKNOWN");
}

/** The same for many rows at once: without the row or the place in which they differ. */
export function groupSentence(t: ImportWords, { code, field }: Finding): string {
  if (code === "DUPLICATE_IN_FILE") return t("reasons.DUPLICATES");
  if (code === "ALSO_ELSEWHERE") return t("reasons.ALSO_IN_OTHERS");
  return findingSentence(t, { code, field });
}

export function fieldName(t: ImportWords, field: string | null | undefined): string {
  const key = `fields.${field}`;
  return t.has(key) ? t(key) : t("fields.row");
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
