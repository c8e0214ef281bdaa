import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-section";
import { type Column, DataTable } from "@/components/ui/table";
import type { CampaignResult, JudgingPage } from "@/lib/campaign/judging/queries";
import { formatDay, formatDecimal, formatPace, type Locale } from "@/lib/platform/format";
import { papers } from "@/lib/platform/pdf/paper";

/** The ranks with what they come from, and the minutes to be signed. */
export async function ResultTable({ page }: { page: JudgingPage }) {
  const t = await getTranslations("judging");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const { campaign, closing, results, mayRun } = page;
  const points = (value: number) => formatDecimal(value, 2, locale);
  const columns: Column<CampaignResult>[] = [
    {
      key: "village",
      header: t("village"),
      card: "title",
      cell: ({ rank, name, districtName }) => (
        <>
          {rank}. {name}
          <span className="block text-sm font-normal text-text-muted">
            {shell("inDistrict", { district: districtName })}
          </span>
        </>
      ),
    },
    {
      key: "total",
      header: t("total"),
      align: "end",
      cell: ({ total }) => <strong className="text-lg">{points(total)}</strong>,
    },
    ...(results[0]?.criteria ?? []).map(
      ({ name, weight }, at): Column<CampaignResult> => ({
        key: name,
        header: t("weightOf", { name, weight: formatPace(weight, 2, locale) }),
        align: "end",
        cell: ({ criteria }) => points(criteria[at]?.points ?? 0),
      }),
    ),
    {
      key: "judges",
      header: t("perJudge"),
      cell: ({ judges }) => judges.map(({ name, total }) => `${name}: ${points(total)}`).join("; "),
    },
  ];
  return (
    <PageSection
      heading={t("results")}
      intro={
        closing
          ? t("resultsIntro", {
              day: formatDay(closing.heldOn, locale),
              place: closing.place,
              name: closing.byName,
            })
          : undefined
      }
      actions={
        mayRun
          ? papers.map((paper) => (
              <ButtonLink
                key={paper}
                download
                href={`/api/v1/campaigns/${campaign.id}/judging/minutes?paper=${paper}`}
              >
                {t("minutes", { paper })}
              </ButtonLink>
            ))
          : null
      }
    >
      {closing?.reason ? (
        <p className="mb-3 max-w-prose">{t("lateReason", { reason: closing.reason })}</p>
      ) : null}
      <DataTable
        caption={t("results")}
        hideCaption
        columns={columns}
        rows={results}
        rowKey={({ code }) => code}
        empty={null}
      />
    </PageSection>
  );
}
