import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { HouseholdRow } from "@/lib/membership/household/queries";

export async function HouseholdTable({ rows }: { rows: HouseholdRow[] }) {
  const t = await getTranslations("membership");
  return (
    <DataTable
      caption={t("householdsTitle")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>}
      columns={[
        { key: "name", header: t("table.head"), card: "title", cell: ({ name }) => name },
        {
          key: "place",
          header: t("table.place"),
          cell: ({ hamlet, rt, rw }) => `${hamlet ?? "—"}, RT ${rt ?? "—"}/RW ${rw ?? "—"}`,
        },
        { key: "people", header: t("table.people"), align: "end", cell: ({ people }) => people },
        {
          key: "members",
          header: t("listTitle"),
          cell: ({ members }) => (
            <ul>
              {members.map(({ id, name }) => (
                <li key={id}>
                  <TextLink href={`/residents/${id}`}>{name}</TextLink>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
