import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { BinderList } from "@/lib/campaign/binder/queries";
import { aspects } from "@/lib/campaign/binder/schema";

type Row = BinderList["binders"][number];

/** Every participant with how complete its binder is, aspect by aspect. */
export async function BinderTable({ page: { campaign, binders } }: { page: BinderList }) {
  const t = await getTranslations("binder");
  const sum = (row: Row, of: "complete" | "total") => row.aspects.reduce((all, one) => all + one[of], 0);
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={binders}
      rowKey={({ code }) => code}
      empty={<EmptyState heading={t("answerNone")} />}
      columns={[
        {
          key: "village",
          header: t("village"),
          card: "title",
          cell: ({ code, name, districtName }) => (
            <TextLink
              href={`/campaigns/${campaign.id}/binder/${code}`}
            >{`${name}, Kec. ${districtName}`}</TextLink>
          ),
        },
        ...aspects.map(
          (aspect): Column<Row> => ({
            key: aspect,
            header: t(`aspect.${aspect}`),
            align: "end",
            cell: (row) => {
              const { complete = 0, total = 0 } = row.aspects.find((one) => one.aspect === aspect) ?? {};
              return t("share", { complete, total });
            },
          }),
        ),
        {
          key: "all",
          header: t("all"),
          align: "end",
          cell: (row) => t("share", { complete: sum(row, "complete"), total: sum(row, "total") }),
        },
      ]}
    />
  );
}
