import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureRow } from "@/components/ui/figure";
import { PageSection } from "@/components/ui/page-section";
import type { DashboardRow, DashboardTotal } from "@/lib/contribution/dashboard/queries";
import type { Carriers } from "@/lib/contribution/dashboard/rules";
import { formatMonth, formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";
import { fewest } from "@/lib/region/rules";
import { CarriedTable } from "./carried-table";
import { PlaceTable } from "./place-table";

type Props = {
  title: string;
  kicker: string;
  month: string;
  rows: DashboardRow[];
  total: DashboardTotal;
  carriers: Carriers;
  scope: "district" | "village";
  linkOf: (row: DashboardRow) => string | null;
  back: { href: string; label: string };
};

/** What a territory's contributions came to this month, place by place. */
export async function ContributionDashboard(props: Props) {
  const { title, kicker, month, rows, total, carriers, scope, linkOf, back } = props;
  const t = await getTranslations("dues");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  const owing = [...rows].sort((a, b) => b.outstanding - a.outstanding)[0];
  const kept = rows.filter(({ keptVillages }) => keptVillages > 0);
  const silent = rows.filter(({ keptVillages }) => keptVillages === 0);
  const answer =
    total.keptVillages === 0
      ? null
      : t("answer", {
          month: formatMonth(month, locale),
          paid: rupiah(total.paid),
          outstanding: rupiah(total.outstanding),
          most: owing && owing.outstanding > 0 ? owing.name : "none",
        });
  return (
    <>
      <PageHeader
        title={title}
        kicker={kicker}
        answer={answer}
        actions={<ButtonLink href={back.href}>{back.label}</ButtonLink>}
      />
      {total.keptVillages === 0 ? (
        <EmptyState heading={t("noneKept")}>{t("noneKeptHint")}</EmptyState>
      ) : (
        <>
          <FigureRow
            figures={[
              { label: t("paid"), value: rupiah(total.paid), wide: true },
              { label: t("outstanding"), value: rupiah(total.outstanding), sub: t("estimate"), wide: true },
              { label: t("arrears"), value: rupiah(total.arrears), wide: true },
              {
                label: t("paidMembers"),
                value: t("of", {
                  part: formatNumber(total.paidMembers, locale),
                  whole: formatNumber(total.members, locale),
                }),
                wide: true,
                ...(total.unknown > 0 && { sub: t("unknown", { count: total.unknown }) }),
              },
            ]}
          />
          <PageSection heading={t(`caption.${scope}`)} intro={t("intro")}>
            <PlaceTable rows={kept} total={total} scope={scope} linkOf={linkOf} />
            {kept.some(({ hidden }) => hidden) ? (
              <p className="mt-3 max-w-prose text-sm text-text-muted">{t("hiddenWhy", { fewest })}</p>
            ) : null}
            {silent.length > 0 ? (
              <p className="mt-3 max-w-prose text-sm text-text-muted">
                {t(`silent.${scope}`, {
                  count: silent.length,
                  names: silent.map(({ name }) => name).join(", "),
                })}
              </p>
            ) : null}
          </PageSection>
          <PageSection heading={t("carried")}>
            <CarriedTable {...carriers} />
          </PageSection>
        </>
      )}
    </>
  );
}
