import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import type { Office } from "@/lib/region/office/queries";

export async function OfficeTable({ offices }: { offices: Office[] }) {
  const t = await getTranslations("region");
  return (
    <DataTable
      caption={t("office.title")}
      hideCaption
      rows={offices}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t("office.none")}>{t("office.noneHint")}</EmptyState>}
      columns={[
        { key: "name", header: t("office.name"), card: "title", cell: ({ name }) => name },
        { key: "kind", header: t("office.kindLabel"), cell: ({ kind }) => t(`office.kind.${kind}`) },
        { key: "parent", header: t("office.parent"), cell: ({ parent }) => parent?.name ?? "—" },
        {
          key: "regencies",
          header: t("table.regency"),
          cell: ({ regencies }) =>
            regencies.map(({ regency }) => `${regency.name} (${regency.code})`).join(", "),
        },
        { key: "users", header: t("office.users"), align: "end", cell: ({ _count }) => _count.users },
      ]}
    />
  );
}
