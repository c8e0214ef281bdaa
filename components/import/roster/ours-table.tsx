import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { OursLine } from "@/lib/import/roster/page/queries";
import { addressOf, lineWords } from "./line-words";

/** Members of the village whom no row of the list names. */
export async function OursTable({ rows, caption }: { rows: OursLine[]; caption: string }) {
  const t = await getTranslations("roster");
  const words = await lineWords();
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="text-text-muted">{t("empty")}</p>}
      columns={[
        {
          key: "name",
          header: t("name"),
          card: "title",
          cell: ({ id, name }) => <TextLink href={`/memberships/${id}`}>{name}</TextLink>,
        },
        {
          key: "nik",
          header: "NIK",
          cell: ({ maskedNik }) => <span className="whitespace-nowrap">{maskedNik ?? t("noNik")}</span>,
        },
        { key: "address", header: t("address"), cell: addressOf },
        { key: "ours", header: t("inVillage"), cell: words.ours },
      ]}
    />
  );
}
