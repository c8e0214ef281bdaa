import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import type { Judge } from "@/lib/campaign/judging/queries";
import { formatDateTime, type Locale } from "@/lib/platform/format";

/** The judges, what interests they declared, and who has finished: never a score. */
export async function JudgeTable({ judges }: { judges: Judge[] }) {
  const t = await getTranslations("judging");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const declared = ({ declaredAt, conflicts }: Judge) => {
    if (!declaredAt) return <StatusBadge tone="warn">{t("notDeclared")}</StatusBadge>;
    if (conflicts.length === 0) return t("noInterest");
    return (
      <ul className="list-disc ps-5">
        {conflicts.map(({ name, districtName, reason }) => (
          <li key={name + districtName}>
            {t("interestIn", {
              village: name,
              district: shell("inDistrict", { district: districtName }),
              reason,
            })}
          </li>
        ))}
      </ul>
    );
  };
  return (
    <DataTable
      caption={t("judges")}
      hideCaption
      rows={judges}
      rowKey={({ userId }) => userId}
      empty={null}
      columns={[
        { key: "name", header: t("judge"), card: "title", cell: ({ name }) => name },
        { key: "declared", header: t("declared"), cell: declared },
        {
          key: "progress",
          header: t("progress"),
          cell: ({ finishedAt }) =>
            finishedAt ? (
              <StatusBadge tone="good">
                {t("finishedAt", { when: formatDateTime(finishedAt, "Asia/Jakarta", locale) })}
              </StatusBadge>
            ) : (
              <StatusBadge tone="neutral">{t("notFinished")}</StatusBadge>
            ),
        },
      ]}
    />
  );
}
