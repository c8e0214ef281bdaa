import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber, formatShortDay, type Locale } from "@/lib/platform/format";
import type { LeagueRow } from "@/lib/ranking/rules";

/** Of a kecamatan how many desa have all their officials enrolled, of a village how many officials; and since when. */
export async function OfficialsCell({
  officials,
  scope,
}: Pick<LeagueRow, "officials"> & { scope: "district" | "village" }) {
  const t = await getTranslations("ranking");
  const locale = (await getLocale()) as Locale;
  const { desa, kelurahan, core, since } = officials;
  const numbers = (given: Record<string, number>) =>
    Object.fromEntries(Object.entries(given).map(([key, value]) => [key, formatNumber(value, locale)]));
  if (scope === "village" && core.filled === 0)
    return <span className="text-text-muted">{t("noOfficials")}</span>;
  const parts =
    scope === "village"
      ? [t("enrolledOf", numbers({ enrolled: core.enrolled, filled: core.filled }))]
      : [
          ...(desa.villages > 0 ? [t("officialsOf", numbers(desa))] : []),
          ...(kelurahan.villages > 0 ? [t("kelurahanOf", numbers(kelurahan))] : []),
        ];
  return (
    <>
      <span className="block">{parts.join("; ")}</span>
      {since ? (
        <span className="block text-sm font-semibold text-accent-text">
          {t("officialsSince", { day: formatShortDay(since, locale) })}
        </span>
      ) : null}
    </>
  );
}
