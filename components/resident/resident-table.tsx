import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatShortDay, type Locale } from "@/lib/platform/format";
import type { ResidentRow } from "@/lib/resident/queries";

type Props = { rows: ResidentRow[]; villageCode: string; filtered: boolean };

export async function ResidentTable({ rows, villageCode, filtered }: Props) {
  const t = await getTranslations("resident");
  const m = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("listTitle")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          heading={filtered ? m("noneMatch") : t("none")}
          action={
            filtered ? undefined : (
              <ButtonLink href={`/villages/${villageCode}/imports`} variant="primary">
                {t("upload")}
              </ButtonLink>
            )
          }
        >
          {filtered ? m("noneMatchHint") : t("noneHint")}
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          header: t("name"),
          card: "title",
          cell: ({ id, name }) => <TextLink href={`/residents/${id}`}>{name}</TextLink>,
        },
        {
          key: "nik",
          header: "NIK",
          cell: ({ maskedNik }) => <span className="whitespace-nowrap">{maskedNik ?? t("provisional")}</span>,
        },
        {
          key: "birth",
          header: t("birthDate"),
          cell: ({ birthDate }) => (birthDate ? formatShortDay(birthDate, locale) : "—"),
        },
        {
          key: "place",
          header: t("place"),
          cell: ({ hamlet, rt, rw }) => `${hamlet ?? "—"}, RT ${rt ?? "—"}/RW ${rw ?? "—"}`,
        },
        {
          key: "occupation",
          header: t("occupation"),
          card: "none",
          cell: ({ occupation }) => occupation ?? "—",
        },
        {
          key: "status",
          header: t("vitalStatusLabel"),
          card: "none",
          cell: ({ vitalStatus }) => t(`vitalStatus.${vitalStatus}`),
        },
        {
          key: "member",
          header: m("table.membership"),
          cell: ({ activeSegments }) => activeSegments.join(", ") || m("notYet"),
        },
      ]}
    />
  );
}
