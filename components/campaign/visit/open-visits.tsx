import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { VisitList } from "@/lib/campaign/visit/queries";
import { formatDateTime } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import { visitWords } from "./visit-words";

type Props = { campaignId: string; open: VisitList["open"] };

export async function OpenVisits({ campaignId, open }: Props) {
  const t = await getTranslations("visit");
  const locale = asLocale(await getLocale());
  const { number } = await visitWords();
  return (
    <DataTable
      caption={t("open")}
      hideCaption
      rows={open}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "village",
          header: t("village"),
          card: "title",
          cell: ({ id, name, districtName }) => (
            <TextLink
              href={`/campaigns/${campaignId}/visit/${id}`}
            >{`${name}, Kec. ${districtName}`}</TextLink>
          ),
        },
        {
          key: "checked",
          header: t("checked"),
          cell: ({ checked, size }) => t("of", { checked: number(checked), size: number(size) }),
        },
        {
          key: "drawn",
          header: t("draw"),
          cell: ({ at, byName }) =>
            t("drawnBy", { when: formatDateTime(at, undefined, locale), name: byName }),
        },
      ]}
    />
  );
}
