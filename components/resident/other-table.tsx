import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { ResidentRow } from "@/lib/resident/queries";
import { LookLines } from "./look";

type Props = { villageCode: string; chosenId: string; rows: ResidentRow[] };

/** People of a village who may be the other record of somebody. */
export async function OtherTable({ villageCode, chosenId, rows }: Props) {
  const t = await getTranslations("duplicate");
  return (
    <DataTable
      caption={t("otherTitle")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t("otherNone")}>{t("otherNoneHint")}</EmptyState>}
      columns={[
        {
          key: "who",
          header: t("field.name"),
          card: "title",
          cell: (row) => <LookLines look={{ ...row, place: null }} />,
        },
        {
          key: "next",
          header: t("next"),
          card: "plain",
          cell: ({ id, name }) => (
            <ButtonLink href={`/villages/${villageCode}/duplicates/${chosenId}/${id}`}>
              {t("compare")}
              <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
