import { getLocale, getTranslations } from "next-intl/server";
import { PageSection } from "@/components/ui/page-section";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AgentsPage } from "@/lib/agent/queries";
import { formatMonth, formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";
import { MonthForm } from "./month-form";

/** What a month may bring each agent; its arithmetic stands on the agent's own page. */
export async function IncentiveTable({ agents, month }: Pick<AgentsPage, "agents"> & { month: string }) {
  const t = await getTranslations("agent");
  const locale = (await getLocale()) as Locale;
  const money = (rupiah: number | null) => (rupiah === null ? "—" : formatRupiah(rupiah, locale));
  const sum = (of: "newMembers" | "collected") => agents.reduce((all, agent) => all + agent[of], 0);
  const estimates = agents.flatMap(({ estimate }) => estimate ?? []);
  return (
    <PageSection
      id="incentive"
      heading={t("incentive.heading", { month: formatMonth(month, locale) })}
      intro={t("incentive.allIntro")}
    >
      <MonthForm month={month} anchor="incentive" />
      <DataTable
        caption={t("incentive.heading", { month: formatMonth(month, locale) })}
        hideCaption
        rows={agents}
        rowKey={({ id }) => id}
        empty={<p className="text-text-muted">{t("none")}</p>}
        columns={[
          {
            key: "name",
            header: t("name"),
            card: "title",
            cell: ({ id, name }) => (
              <TextLink href={`/agents/${id}?month=${month}#incentive`}>{name}</TextLink>
            ),
            footer: t("incentive.total"),
          },
          {
            key: "new",
            header: t("incentive.newMembers"),
            align: "end",
            cell: ({ newMembers }) => formatNumber(newMembers, locale),
            footer: formatNumber(sum("newMembers"), locale),
          },
          {
            key: "collected",
            header: t("incentive.collected"),
            align: "end",
            cell: ({ collected }) => money(collected),
            footer: money(sum("collected")),
          },
          {
            key: "estimate",
            header: t("incentive.estimate"),
            align: "end",
            cell: ({ estimate }) => money(estimate),
            footer: money(estimates.length > 0 ? estimates.reduce((all, one) => all + one, 0) : null),
          },
        ]}
      />
    </PageSection>
  );
}
