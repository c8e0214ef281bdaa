import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { RequiredField } from "@/lib/membership/sipp/rules";

type Row = { id: string; name: string; missing: RequiredField[] };

/** Who cannot be in the sheet yet, and what has to be added on whose page. */
export async function IncompleteTable({ rows }: { rows: Row[] }) {
  const t = await getTranslations("membership");
  return (
    <DataTable
      caption={t("sipp.incomplete")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "name",
          header: t("table.name"),
          card: "title",
          cell: ({ id, name }) => <TextLink href={`/residents/${id}`}>{name}</TextLink>,
        },
        {
          key: "missing",
          header: t("sipp.missing"),
          cell: ({ missing }) => missing.map((field) => t(`sipp.field.${field}`)).join(", "),
        },
      ]}
    />
  );
}
