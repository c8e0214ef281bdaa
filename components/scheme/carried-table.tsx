import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { SchemePage } from "@/lib/scheme/page/queries";

/** For whom a scheme pays this month, and whose money it is. */
export async function CarriedTable({ rows }: { rows: SchemePage["carried"] }) {
  const t = await getTranslations("scheme.carried");
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={rows}
      rowKey={({ membershipId }) => membershipId}
      empty={<p className="text-text-muted">{t("nobody")}</p>}
      columns={[
        {
          key: "member",
          header: t("member"),
          card: "title",
          cell: ({ membershipId, name }) => <TextLink href={`/memberships/${membershipId}`}>{name}</TextLink>,
        },
        { key: "savers", header: t("savers"), cell: ({ savers }) => savers.join(", ") },
      ]}
    />
  );
}
