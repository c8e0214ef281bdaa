import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection } from "@/components/ui/page-section";
import { type Column, DataTable } from "@/components/ui/table";
import { measures } from "@/lib/campaign/rubric/schema";
import type { Nomination } from "@/lib/campaign/selection/queries";
import type { KeptBoard } from "@/lib/campaign/selection/schema";
import { formatDateTime, formatDay, type Locale } from "@/lib/platform/format";
import { papers } from "@/lib/platform/pdf/paper";
import { scoreWords } from "./score-words";

type Row = KeptBoard[number];

/** What was decided, by whom and why, and what every candidate had when it was. */
export async function Decision({ campaignId, nomination }: { campaignId: string; nomination: Nomination }) {
  const t = await getTranslations("selection");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const words = await scoreWords();
  const { village, reason, number, decidedOn, signerName, signerOffice, byName, at, board } = nomination;
  const items = [
    {
      term: t("chosen"),
      value: `${village.name}, ${shell("inDistrict", { district: village.districtName })}`,
    },
    ...(number ? [{ term: t("number"), value: number }] : []),
    { term: t("decidedOn"), value: formatDay(decidedOn, locale) },
    { term: t("reason"), value: reason },
    { term: t("signerName"), value: `${signerName}, ${signerOffice}` },
  ];
  const columns: Column<Row>[] = [
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
    { key: "total", header: t("total"), align: "end", cell: ({ total }) => words.points(total) },
    ...(board[0]?.lines ?? []).map(
      ({ name, weight }, index): Column<Row> => ({
        key: name,
        header: t("weightOf", { name, weight: words.plain(weight) }),
        cell: ({ lines }) => {
          const line = lines[index];
          const measure = measures.find((one) => one === line?.measure) ?? "JUDGED";
          if (!line) return null;
          return (
            <>
              {words.explain({ ...line, measure })}
              {line.evidence ? <span className="block text-sm text-text-muted">{line.evidence}</span> : null}
            </>
          );
        },
      }),
    ),
  ];
  return (
    <>
      <PageSection
        heading={t("decision")}
        intro={t("decisionBy", { name: byName, when: formatDateTime(at, "Asia/Jakarta", locale) })}
        actions={papers.map((paper) => (
          <ButtonLink key={paper} download href={`/api/v1/campaigns/${campaignId}/nomination?paper=${paper}`}>
            {t("letter", { paper })}
          </ButtonLink>
        ))}
      >
        <DescriptionList items={items} />
      </PageSection>
      <PageSection heading={t("frozen")} intro={t("frozenIntro")}>
        <DataTable
          caption={t("frozen")}
          hideCaption
          columns={columns}
          rows={board}
          rowKey={({ code }) => code}
          isCurrent={({ code }) => code === village.code}
          empty={null}
        />
      </PageSection>
    </>
  );
}
