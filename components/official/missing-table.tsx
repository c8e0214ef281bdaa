import { getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Holding } from "@/lib/official/queries";

type Props = { villageCode: string; holdings: Holding[]; groupNames: Map<string, string> };

/** Who holds a seat and is not enrolled, each with the next step. */
export async function MissingTable({ villageCode, holdings, groupNames }: Props) {
  const t = await getTranslations("official");
  return (
    <DataTable
      caption={t("missing")}
      hideCaption
      rows={holdings}
      rowKey={({ seatId }) => seatId}
      empty={null}
      columns={[
        { key: "name", header: t("holder"), card: "title", cell: ({ name }) => name },
        {
          key: "title",
          header: t("seat"),
          cell: ({ seatId, title }) => <TextLink href={`/seats/${seatId}`}>{title}</TextLink>,
        },
        { key: "group", header: t("group"), cell: ({ groupCode }) => groupNames.get(groupCode) },
        {
          key: "step",
          header: t("nextStep"),
          card: "plain",
          cell: ({ seatId, residentId, name }) =>
            residentId ? (
              <ButtonLink
                href={listHref(`/villages/${villageCode}/members/new`, { resident: residentId, official: 1 })}
              >
                {t("register")}
                <span className="sr-only"> {name}</span>
              </ButtonLink>
            ) : (
              <ButtonLink href={`/seats/${seatId}#link`}>
                {t("findResident")}
                <span className="sr-only"> {name}</span>
              </ButtonLink>
            ),
        },
      ]}
    />
  );
}
