import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { listCampaigns } from "@/lib/campaign/queries";
import { formatNumber, formatShortDay, type Locale } from "@/lib/platform/format";
import { campaignTones, campaignWords } from "./campaign-words";

type Campaigns = NonNullable<Awaited<ReturnType<typeof listCampaigns>>>;
type Props = { campaigns: Campaigns; counted: boolean; caption: string; empty: React.ReactNode };

/** Contests, each with where it is held, whether it runs and until when. */
export async function CampaignTable({ campaigns, counted, caption, empty }: Props) {
  const t = await getTranslations("campaign");
  const words = await campaignWords();
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={campaigns}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "name",
          header: t("table.name"),
          card: "title",
          cell: ({ id, name, organiser }) => (
            <>
              <TextLink href={`/campaigns/${id}`}>{name}</TextLink>
              <span className="block font-normal text-text-muted">{organiser}</span>
            </>
          ),
        },
        { key: "level", header: t("table.level"), cell: (one) => words.place(one, one.place) },
        {
          key: "state",
          header: t("table.state"),
          cell: ({ state }) => <StatusBadge tone={campaignTones[state]}>{t(`state.${state}`)}</StatusBadge>,
        },
        {
          key: "deadline",
          header: t("table.deadline"),
          cell: ({ deadline }) => formatShortDay(deadline, locale),
        },
        ...(counted
          ? [
              {
                key: "participants",
                header: t("table.participants"),
                align: "end" as const,
                cell: ({ participants }: Campaigns[number]) => formatNumber(participants, locale),
              },
            ]
          : []),
      ]}
    />
  );
}
