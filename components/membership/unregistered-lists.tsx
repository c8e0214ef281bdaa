import { getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { PageSection } from "@/components/ui/page-section";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { UnregisteredRow } from "@/lib/membership/unregistered/queries";
import { groupByBlock } from "@/lib/membership/unregistered/rules";

type Props = { rows: UnregisteredRow[]; villageCode: string };

/** One list for each RT, household by household, with a box to tick at the door. */
export async function UnregisteredLists({ rows, villageCode }: Props) {
  const t = await getTranslations("membership");
  const r = await getTranslations("resident");
  return [...groupByBlock(rows)].map(([block, people]) => (
    <PageSection
      key={block}
      heading={block || t("unknownPlace")}
      intro={t("people", { count: people.length })}
    >
      <DataTable
        caption={block || t("unknownPlace")}
        hideCaption
        rows={people}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: "tick",
            header: t("table.visited"),
            card: "none",
            cell: () => <span aria-hidden="true">☐</span>,
          },
          {
            key: "name",
            header: t("table.name"),
            card: "title",
            cell: ({ id, name }) => (
              <TextLink href={listHref(`/villages/${villageCode}/members/new`, { resident: id })}>
                {name}
              </TextLink>
            ),
          },
          {
            key: "household",
            header: t("table.household"),
            cell: ({ household }) => (household === 0 ? "—" : household),
          },
          { key: "age", header: r("age"), align: "end", cell: ({ age }) => age ?? "—" },
          {
            key: "sex",
            header: r("sexLabel"),
            card: "none",
            cell: ({ sex }) => (sex ? r(`sex.${sex}`) : "—"),
          },
          { key: "occupation", header: r("occupation"), cell: ({ occupation }) => occupation ?? "—" },
        ]}
      />
    </PageSection>
  ));
}
