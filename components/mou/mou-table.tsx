import { getLocale, getTranslations } from "next-intl/server";
import { villageName } from "@/components/region/place";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { MouCard } from "@/lib/mou/queries";
import { daysBetween, today } from "@/lib/platform/dates";
import { formatNumber, formatShortDay, type Locale } from "@/lib/platform/format";
import { MouStateBadge } from "./mou-state";

type Props = {
  caption: string;
  mous: MouCard[];
  /** Of several villages: each is named. */
  named?: boolean;
  empty: React.ReactNode;
};

/** Agreements, each with what it is about, where it stands and how long it still holds. */
export async function MouTable({ caption, mous, named, empty }: Props) {
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const day = (value: string | null) => (value ? formatShortDay(value, locale) : form("noValue"));
  const about: Column<MouCard> = {
    key: "subject",
    header: t("table.subject"),
    card: "title",
    cell: (mou) => (
      <>
        <TextLink href={`/mous/${mou.id}`}>{t(`form.${mou.form}`)}</TextLink>
        <span className="block font-normal text-text-muted">{mou.subject}</span>
      </>
    ),
  };
  const village: Column<MouCard> = {
    key: "village",
    header: t("table.village"),
    cell: ({ village: { name, kind, district } }) => (
      <Village name={name} kind={kind} district={district.name} />
    ),
  };
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={mous}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        about,
        ...(named ? [village] : []),
        { key: "state", header: t("table.state"), cell: ({ state }) => <MouStateBadge state={state} /> },
        { key: "signedOn", header: t("table.signedOn"), cell: ({ signedOn }) => day(signedOn) },
        { key: "validTo", header: t("table.validTo"), cell: ({ validTo }) => day(validTo) },
        {
          key: "daysLeft",
          header: t("table.daysLeft"),
          align: "end",
          cell: ({ state, validTo }) =>
            validTo && ["SIGNED", "RUNNING", "EXPIRING"].includes(state)
              ? formatNumber(daysBetween(today(), validTo), locale)
              : form("noValue"),
        },
      ]}
    />
  );
}

async function Village({ name, kind, district }: { name: string; kind: string; district: string }) {
  return `${await villageName({ name, kind })}, Kec. ${district}`;
}
