import { getLocale, getTranslations } from "next-intl/server";
import { villageName } from "@/components/region/place";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusBadge } from "@/components/ui/status-badge";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ParticipantsPage } from "@/lib/campaign/participant/queries";
import type { Checked } from "@/lib/campaign/rules";
import { formatShortDay, type Locale } from "@/lib/platform/format";
import { campaignWords } from "./campaign-words";

type Participant = ParticipantsPage["participants"][number];
type Props = Pick<ParticipantsPage, "participants" | "mayEnter"> & { linkVillages: boolean };

/** Who takes part, since when, and how each meets the conditions. */
export async function ParticipantTable({ participants, mayEnter, linkVillages }: Props) {
  const t = await getTranslations("campaign");
  const locale = (await getLocale()) as Locale;
  const names = new Map(
    await Promise.all(participants.map(async (one) => [one.code, await villageName(one)] as const)),
  );
  const checked = participants.some((one) => one.checked && one.checked.length > 0);
  const conditions: Column<Participant>[] = [
    {
      key: "conditions",
      header: t("participants.conditions"),
      cell: (one) => (one.left || !one.checked ? "—" : <Conditions checked={one.checked} />),
    },
  ];
  const badge = ({ left, qualifies }: Participant) => {
    if (left)
      return t("participants.left", { day: formatShortDay(left.on, locale), reason: left.reason ?? "" });
    if (!checked) return "—";
    if (qualifies === null) return <StatusBadge tone="neutral">{t("participants.unknown")}</StatusBadge>;
    return qualifies ? (
      <StatusBadge tone="good">{t("participants.qualifies")}</StatusBadge>
    ) : (
      <StatusBadge tone="warn">{t("participants.fails")}</StatusBadge>
    );
  };
  return (
    <DataTable
      caption={t("participants.caption")}
      hideCaption
      rows={participants}
      rowKey={({ code }) => code}
      empty={
        <EmptyState heading={t("participants.none")}>
          {mayEnter ? t("participants.noneHint") : t("participants.noneHintOthers")}
        </EmptyState>
      }
      columns={[
        {
          key: "village",
          header: t("participants.village"),
          card: "title",
          cell: ({ code, districtName }) => (
            <>
              {linkVillages ? (
                <TextLink href={`/villages/${code}`}>{names.get(code)}</TextLink>
              ) : (
                names.get(code)
              )}
              <span className="block font-normal text-text-muted">Kec. {districtName}</span>
            </>
          ),
        },
        {
          key: "joined",
          header: t("participants.joined"),
          cell: ({ joinedOn }) => formatShortDay(joinedOn, locale),
        },
        ...(checked ? conditions : []),
        { key: "state", header: t("participants.state"), cell: badge },
      ]}
    />
  );
}

async function Conditions({ checked }: { checked: Checked[] }) {
  const t = await getTranslations("campaign");
  const words = await campaignWords();
  const found = ({ condition, found }: Checked) =>
    found === null
      ? ""
      : ` (${t(condition.kind.startsWith("COVERAGE") ? "found.percent" : "found.count", { found })})`;
  const said = (held: boolean | null) =>
    held === null ? t("participants.notKnown") : held ? t("participants.held") : t("participants.notHeld");
  return (
    <ul className="space-y-1">
      {checked.map((one) => (
        <li key={one.condition.kind}>
          {words.condition(one.condition)}:{" "}
          <span className={one.held ? "" : "font-semibold"}>{said(one.held)}</span>
          {found(one)}
        </li>
      ))}
    </ul>
  );
}
