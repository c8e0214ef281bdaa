export const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];
export const localeCookie = "locale";

/** Bahasa Indonesia unless English was chosen. */
export function asLocale(value: string | undefined): Locale {
  return value === "en" ? "en" : "id";
}
