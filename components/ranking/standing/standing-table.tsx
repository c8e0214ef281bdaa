import { getLocale, getTranslations } from "next-intl/server";
import { signed } from "@/components/event/effect-table";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { formatNumber, formatPercent } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import type { FrozenRow, StandingPage } from "@/lib/ranking/standing/queries";

/** Each participant as frozen, beside what the data of today say of the same day. */
export async function StandingTable({ page: { rows, campaign } }: { page: StandingPage }) {
  const t = await getTranslations("standing");
  const units = await getTranslations("target.unit");
  const locale = asLocale(await getLocale());
  const number = (value: number | null) => (value === null ? t("noFigure") : formatNumber(value, locale));
  const now = ({ achieved, now: found }: FrozenRow) => {
    if (found === null) return t("noFigure");
    if (found === achieved) return t("same");
    const difference = signed(found - achieved, (value) => formatNumber(value, locale));
    return t("difference", { now: formatNumber(found, locale), difference });
  };
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      rows={rows}
      rowKey={({ code }) => code}
      empty={<EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>}
      columns={[
        { key: "rank", header: t("rank"), align: "end", cell: ({ rank }) => rank ?? t("noFigure") },
        {
          key: "village",
          header: t("village"),
          card: "title",
          cell: ({ name, districtName }) => (
            <>
              {name}
              <span className="block text-sm font-normal text-text-muted">{`Kec. ${districtName}`}</span>
            </>
          ),
        },
        {
          key: "frozen",
          header: t("frozen", { unit: units(campaign.unit) }),
          align: "end",
          cell: ({ achieved }) => number(achieved),
        },
        { key: "now", header: t("now"), align: "end", cell: now },
        {
          key: "share",
          header: t("share"),
          align: "end",
          cell: ({ share, denominator }) =>
            share === null
              ? t("noFigure")
              : t("shareOf", { share: formatPercent(share, 2, locale), denominator: number(denominator) }),
        },
        { key: "target", header: t("target"), align: "end", cell: ({ target }) => number(target) },
        { key: "members", header: t("members"), align: "end", cell: ({ members }) => number(members) },
        {
          key: "households",
          header: t("households"),
          align: "end",
          cell: ({ households }) => number(households),
        },
        {
          key: "officials",
          header: t("officials"),
          align: "end",
          cell: ({ officials }) => number(officials),
        },
      ]}
    />
  );
}
