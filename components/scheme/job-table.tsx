import { getLocale, getTranslations } from "next-intl/server";
import { PageSection } from "@/components/ui/page-section";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatRupiah, type Locale } from "@/lib/platform/format";
import type { Job } from "@/lib/scheme/child/queries";
import { monthsWord } from "./months";

/** The children with a job: where, what is paid in each month, from when to when. */
export async function JobTable({ schemeId, jobs }: { schemeId: string; jobs: Job[] }) {
  const t = await getTranslations("scheme.jobs");
  const months = await monthsWord();
  const locale = (await getLocale()) as Locale;
  return (
    <PageSection heading={t("title")} intro={t("intro")}>
      <DataTable
        caption={t("title")}
        hideCaption
        rows={jobs}
        rowKey={({ accountId }) => accountId}
        empty={<p className="text-text-muted">{t("none")}</p>}
        columns={[
          {
            key: "child",
            header: t("child"),
            card: "title",
            cell: ({ accountId, name }) => (
              <TextLink href={`/schemes/${schemeId}/savers/${accountId}`}>{name}</TextLink>
            ),
          },
          { key: "employer", header: t("employer"), cell: ({ employer }) => employer },
          {
            key: "rupiah",
            header: t("rupiah"),
            align: "end",
            cell: ({ rupiah }) => formatRupiah(rupiah, locale),
          },
          { key: "months", header: t("months"), cell: (job) => months(job) },
        ]}
      />
    </PageSection>
  );
}
