import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge, type StatusTone } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { judgeHome } from "@/lib/campaign/judging/sheet/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { formatDay, type Locale } from "@/lib/platform/format";

const tones: Record<string, StatusTone> = {
  TO_DECLARE: "warn",
  SCORING: "ok",
  FINISHED: "good",
  CLOSED: "neutral",
  CANCELLED: "neutral",
};

/** Where a judge begins: the contests he or she is appointed to, and what each waits for. */
export async function JudgeHome({ actor }: { actor: Actor }) {
  const campaigns = (await judgeHome(actor)) ?? [];
  const t = await getTranslations("judging");
  const locale = (await getLocale()) as Locale;
  return (
    <>
      <PageHeader title={t("home.title")} answer={t("home.answer", { count: campaigns.length })} />
      <DataTable
        caption={t("home.title")}
        hideCaption
        rows={campaigns}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={t("home.none")}>{t("home.noneHint")}</EmptyState>}
        columns={[
          {
            key: "campaign",
            header: t("home.campaign"),
            card: "title",
            cell: ({ id, name }) => <TextLink href={`/campaigns/${id}/judging`}>{name}</TextLink>,
          },
          { key: "organiser", header: t("home.organiser"), cell: ({ organiser }) => organiser },
          {
            key: "deadline",
            header: t("home.deadline"),
            cell: ({ deadline }) => formatDay(deadline, locale),
          },
          {
            key: "state",
            header: t("home.state"),
            cell: ({ state }) => (
              <StatusBadge tone={tones[state] ?? "neutral"}>{t(`state.${state}`)}</StatusBadge>
            ),
          },
        ]}
      />
    </>
  );
}
