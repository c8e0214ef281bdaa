import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { LapsingVillages } from "@/components/contribution/arrears/lapsing-villages";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { arrearsFilter, warningDays } from "@/lib/contribution/arrears/schema";
import { regencyArrears } from "@/lib/contribution/arrears/wide/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ regencyCode: string }>; searchParams: Promise<{ days?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("arrears"))("wide.title") };
}

export default async function RegencyArrearsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { days: asked } = arrearsFilter.parse(await searchParams);
  const page = await regencyArrears(actor, (await params).regencyCode, asked);
  if (!page) notFound();
  const t = await getTranslations("arrears");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { regency, days, usual, rows, unrecorded } = page;
  const count = rows.reduce((sum, { lapsing }) => sum + (lapsing ?? 0), 0);
  const countText = formatNumber(count, locale);
  const choices = [...new Set([...warningDays, usual, days])].sort((a, b) => a - b);
  return (
    <>
      <PageHeader
        title={t("wide.title")}
        kicker={regency.name}
        answer={
          count === 0 && rows.length > 0
            ? t("wide.answerFew", { days })
            : t("wide.answer", { count, countText, villages: rows.length, place: regency.name, days })
        }
        printed={formatDay(today(), locale)}
        actions={<ButtonLink href={`/regencies/${regency.code}/retention`}>{t("retention.link")}</ButtonLink>}
      />
      <FilterBar label={form("filter")} apply={form("apply")}>
        <SelectField
          name="days"
          label={t("window")}
          defaultValue={String(days)}
          options={choices.map((one) => ({ value: String(one), label: t("windowDays", { days: one }) }))}
          width="full"
        />
      </FilterBar>
      <LapsingVillages page={page} />
      {unrecorded ? (
        <p className="mt-3 max-w-prose text-sm text-text-muted">
          {t("wide.unrecorded", { count: unrecorded })}
        </p>
      ) : null}
    </>
  );
}
