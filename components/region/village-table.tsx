import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { VillageHit } from "@/lib/region/queries";

export async function VillageTable({ villages, empty }: { villages: VillageHit[]; empty: ReactNode }) {
  const t = await getTranslations("region");
  return (
    <DataTable
      caption={t("villagesTitle")}
      hideCaption
      rows={villages}
      rowKey={({ code }) => code}
      empty={empty}
      columns={[
        {
          key: "name",
          header: t("table.village"),
          card: "title",
          cell: ({ code, name }) => <TextLink href={`/villages/${code}`}>{name}</TextLink>,
        },
        { key: "district", header: t("table.district"), cell: ({ districtName }) => districtName },
        { key: "regency", header: t("table.regency"), cell: ({ regencyName }) => regencyName },
        { key: "code", header: t("table.code"), cell: ({ code }) => code },
      ]}
    />
  );
}
