import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { formatDateTime, formatNumber, type Locale } from "@/lib/platform/format";
import { removeMapAction } from "@/lib/region/map/actions";
import type { MapEntry } from "@/lib/region/map/queries";

export async function MapTable({ maps }: { maps: MapEntry[] }) {
  const t = await getTranslations("map");
  const words = await formWords();
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("heading")}
      hideCaption
      rows={maps}
      rowKey={({ parentCode, level }) => `${parentCode} ${level}`}
      empty={<EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>}
      columns={[
        {
          key: "region",
          header: t("table.region"),
          card: "title",
          cell: ({ name, parentCode }) => (name ? `${name} (${parentCode})` : "Indonesia"),
        },
        { key: "level", header: t("table.level"), cell: ({ level }) => t(`levels.${level}`) },
        {
          key: "count",
          header: t("table.count"),
          align: "end",
          cell: ({ count }) => formatNumber(count, locale),
        },
        { key: "source", header: t("table.source"), cell: ({ source }) => source },
        {
          key: "day",
          header: t("table.day"),
          cell: ({ uploadedAt }) => formatDateTime(uploadedAt, "Asia/Jakarta", locale),
        },
        {
          key: "remove",
          header: "",
          card: "plain",
          cell: ({ parentCode, level }) => (
            <ConfirmDetails label={t("remove")} question={t("removeQuestion")} tone="danger">
              <ActionForm action={removeMapAction} words={words} id={`remove-${parentCode}-${level}`}>
                <input type="hidden" name="parentCode" value={parentCode} />
                <input type="hidden" name="level" value={level} />
                <SubmitButton variant="danger" pendingLabel={t("remove")}>
                  {t("remove")}
                </SubmitButton>
              </ActionForm>
            </ConfirmDetails>
          ),
        },
      ]}
    />
  );
}
