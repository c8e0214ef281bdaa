import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AgentsPage } from "@/lib/agent/queries";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";

export async function AgentTable({ agents }: Pick<AgentsPage, "agents">) {
  const t = await getTranslations("agent");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("agents")}
      hideCaption
      rows={agents}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>}
      columns={[
        {
          key: "name",
          header: t("name"),
          card: "title",
          cell: ({ id, name }) => <TextLink href={`/agents/${id}`}>{name}</TextLink>,
        },
        { key: "office", header: t("office"), cell: ({ officeName }) => officeName },
        { key: "certificate", header: t("certificateNo"), cell: ({ certificateNo }) => certificateNo },
        {
          key: "active",
          header: t("active"),
          cell: ({ activeFrom, activeTo }) =>
            activeTo
              ? t("activeRange", { from: formatDay(activeFrom, locale), to: formatDay(activeTo, locale) })
              : t("activeSince", { from: formatDay(activeFrom, locale) }),
        },
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
