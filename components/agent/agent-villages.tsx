import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AgentPage } from "@/lib/agent/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

/** Where an agent looks after members. */
export async function AgentVillages({ villages }: Pick<AgentPage, "villages">) {
  const t = await getTranslations("agent");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("villages")}
      hideCaption
      rows={villages}
      rowKey={({ code }) => code}
      empty={<p className="text-text-muted">{t("noMembers")}</p>}
      columns={[
        {
          key: "village",
          header: t("village"),
          card: "title",
          cell: ({ code, name }) => <TextLink href={`/villages/${code}/members`}>{name}</TextLink>,
        },
        { key: "district", header: t("district"), cell: ({ district }) => district },
        {
          key: "members",
          header: t("members"),
          align: "end",
          cell: ({ members }) => formatNumber(members, locale),
        },
      ]}
    />
  );
}
