import type { Finding } from "../schema";

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

export function fieldName(t: ImportWords, field: string | null | undefined): string {
  const key = `fields.${field}`;
  return t.has(key) ? t(key) : t("fields.row");
}
