import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { JudgeSheet } from "@/lib/campaign/judging/sheet/queries";
import { formatDecimal, type Locale } from "@/lib/platform/format";

type Row = JudgeSheet["participants"][number];
type Props = { campaignId: string; participants: Row[]; mayScore: boolean };

/** The participants with what the judge has given, a card each on a phone. */
export async function OwnScores({ campaignId, participants, mayScore }: Props) {
  const t = await getTranslations("judging");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const status = ({ isConflict, scored }: Row) => {
    const { missing, lines, total } = scored;
    if (isConflict) return <StatusBadge tone="neutral">{t("statuses.conflict")}</StatusBadge>;
    if (missing === lines.length) return <StatusBadge tone="warn">{t("statuses.empty")}</StatusBadge>;
    if (missing > 0) return <StatusBadge tone="warn">{t("statuses.part", { count: missing })}</StatusBadge>;
    return (
      <StatusBadge tone="good">{t("statuses.done", { total: formatDecimal(total, 2, locale) })}</StatusBadge>
    );
  };
  return (
    <DataTable
      caption={t("participants")}
      hideCaption
      rows={participants}
      rowKey={({ code }) => code}
      empty={null}
      columns={[
        {
          key: "village",
          header: t("village"),
          card: "title",
          cell: ({ code, name, districtName, regencyName, isConflict }) => (
            <>
              {mayScore && !isConflict ? (
                <TextLink href={`/campaigns/${campaignId}/judging/${code}`}>
                  {t("scoreVillage", { village: name })}
                </TextLink>
              ) : (
                name
              )}
              <span className="block text-sm font-normal text-text-muted">
                {shell("place", { district: districtName, regency: regencyName })}
              </span>
            </>
          ),
        },
        { key: "status", header: t("status"), cell: status },
      ]}
    />
  );
}
