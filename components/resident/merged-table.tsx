import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import type { Merged } from "@/lib/resident/merge/chain/queries";

/** What was merged in a village, each leading to the person, where it can be undone. */
export async function MergedTable({ rows }: { rows: Merged[] }) {
  const t = await getTranslations("duplicate");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("doneHeading")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "kept",
          header: t("kept"),
          card: "title",
          cell: ({ keptId, name }) => <TextLink href={`/residents/${keptId}`}>{name}</TextLink>,
        },
        { key: "gone", header: t("gone"), cell: ({ gone }) => gone },
        {
          key: "when",
          header: t("when"),
          cell: ({ mergedAt, by }) => (
            <div>
              {formatDateTime(mergedAt, undefined, locale)}
              <span className="block text-sm text-text-muted">{by}</span>
            </div>
          ),
        },
      ]}
    />
  );
}
