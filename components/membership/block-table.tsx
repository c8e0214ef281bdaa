import { getLocale, getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { PageSection } from "@/components/ui/page-section";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Block } from "@/lib/membership/unregistered/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

/** Where the people are: one line for each RT, to divide the work. */
export async function BlockTable({ blocks, path }: { blocks: Block[]; path: string }) {
  const t = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  const name = ({ hamlet, rw, rt }: Block) =>
    `${hamlet ?? t("unknownPlace")}, RT ${rt ?? "—"}/RW ${rw ?? "—"}`;
  return (
    <PageSection heading={t("perBlock")} intro={t("perBlockIntro")}>
      <DataTable
        caption={t("perBlock")}
        hideCaption
        rows={blocks}
        rowKey={name}
        empty={null}
        columns={[
          {
            key: "name",
            header: t("table.block"),
            card: "title",
            cell: (block) => (
              <TextLink
                href={listHref(path, {
                  hamlet: block.hamlet ?? "-",
                  rw: block.rw ?? "-",
                  rt: block.rt ?? "-",
                })}
              >
                {name(block)}
              </TextLink>
            ),
          },
          {
            key: "people",
            header: t("unregisteredTitle"),
            align: "end",
            cell: ({ people }) => formatNumber(people, locale),
          },
        ]}
      />
    </PageSection>
  );
}
