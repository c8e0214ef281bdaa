import { getLocale, getTranslations } from "next-intl/server";
import { isDay } from "@/lib/platform/dates";
import { formatDay, formatNumber } from "@/lib/platform/format";
import catalogue from "@/lib/platform/i18n/id/audit.json";
import { asLocale } from "@/lib/platform/i18n/locale";

/** Everything that is put on record and has a name, in the order in which the filter offers it. */
export const auditActions = Object.keys(catalogue.actions);

/** Words for what was recorded; a detail that has none is left out. */
export async function auditWords() {
  const t = await getTranslations("audit");
  const roles = await getTranslations("shell.roles");
  const locale = asLocale(await getLocale());
  const value = (given: unknown): string | null => {
    if (given === true) return "";
    if (typeof given === "number") return formatNumber(given, locale);
    if (Array.isArray(given)) return formatNumber(given.length, locale);
    if (typeof given !== "string") return null;
    if (isDay(given)) return formatDay(given, locale);
    if (roles.has(given)) return roles(given);
    return t.has(`values.${given}`) ? t(`values.${given}`) : /^[A-Z_]+$/.test(given) ? null : given;
  };
  return {
    action: (action: string) => (t.has(`actions.${action}`) ? t(`actions.${action}`) : action),
    role: (role: string) =>
      roles.has(role) ? roles(role) : t(`actors.${role === "SYSTEM" ? role : "PUBLIC"}`),
    details: (details: unknown): string =>
      Object.entries((details ?? {}) as Record<string, unknown>)
        .filter(([key]) => t.has(`details.${key}`))
        .flatMap(([key, given]) => {
          const worded = value(given);
          return worded === null ? [] : [t(`details.${key}`, { value: worded })];
        })
        .join("; "),
  };
}
