import { getTranslations } from "next-intl/server";
import { StandingBadge } from "@/components/membership/standing-badge";
import { WhatsAppText } from "@/components/notification/whatsapp-text";
import { villageName } from "@/components/region/place";
import { listHref } from "@/components/shell/list-links";
import { PageSection } from "@/components/ui/page-section";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ArrearsPage, LapsingRow } from "@/lib/contribution/arrears/queries";
import { groupByPlace } from "@/lib/contribution/arrears/rules";
import { arrearsWords } from "./words";

/** One list for each RT with a box to tick at the door, a text for its group and one for each person. */
export async function LapsingLists({ page }: { page: ArrearsPage }) {
  const { t, place, day, owed, payer } = await arrearsWords();
  const share = await getTranslations("arrears.share");
  const village = await villageName(page.village);
  return groupByPlace(page.rows).map((group) => {
    const name = place(group.place);
    const first = day(group.rows.map(({ lapsesOn }) => lapsesOn).sort()[0] ?? "");
    return (
      <PageSection
        key={name}
        heading={name}
        intro={t("block.people", { count: group.rows.length, day: first })}
      >
        <div className="space-y-4">
          <DataTable
            caption={name}
            hideCaption
            rows={group.rows}
            rowKey={({ id }) => id}
            empty={null}
            columns={[
              {
                key: "tick",
                header: t("table.visited"),
                card: "none",
                cell: () => <span aria-hidden="true">☐</span>,
              },
              {
                key: "name",
                header: t("table.name"),
                card: "title",
                cell: ({ id, name: person }) => (
                  <TextLink href={`/memberships/${id}/contributions`}>{person}</TextLink>
                ),
              },
              {
                key: "standing",
                header: t("table.standing"),
                cell: ({ standing }) =>
                  standing ? <StandingBadge standing={{ ...standing, lapsesOn: null }} /> : "—",
              },
              { key: "owed", header: t("table.owed"), cell: owed },
              { key: "lapses", header: t("table.lapses"), cell: ({ lapsesOn }) => day(lapsesOn) },
              { key: "payer", header: t("table.payer"), cell: (row) => payer(row.payer) },
              {
                key: "reminder",
                header: t("table.reminder"),
                card: "plain",
                cell: (row) => <Reminder row={row} />,
              },
            ]}
          />
          <WhatsAppText
            text={share("block", {
              place: name,
              village,
              count: group.rows.length,
              days: page.days,
              day: first,
            })}
          />
        </div>
      </PageSection>
    );
  });
}

/** A polite text to send to one person by hand; it holds no number of anybody. */
async function Reminder({ row }: { row: LapsingRow }) {
  const { day, owed } = await arrearsWords();
  const share = await getTranslations("arrears.share");
  const words = await getTranslations("notification.share");
  const text = share("person", { name: row.name, day: day(row.lapsesOn), month: owed(row) });
  return (
    <details className="print:hidden">
      <summary className="min-h-11 py-2 text-accent-text underline underline-offset-4">
        {share("personHeading")}
        <span className="sr-only">, {row.name}</span>
      </summary>
      <p className="max-w-prose">{text}</p>
      <a
        href={`https://wa.me/?text=${encodeURIComponent(text)}`}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-11 items-center text-accent-text underline underline-offset-4"
      >
        {words("whatsApp")}
        <span className="sr-only">, {row.name}</span>
      </a>
    </details>
  );
}

/** Each place with how many of its memberships will lapse, to open one at a time. */
export async function PlaceLinks({ page, path }: { page: ArrearsPage; path: string }) {
  const { place } = await arrearsWords();
  return (
    <ul className="mt-2">
      {page.places.map(({ memberships, ...at }) => (
        <li key={place(at)} className="py-1">
          <TextLink
            href={listHref(path, {
              days: page.days,
              hamlet: at.hamlet ?? "-",
              rw: at.rw ?? "-",
              rt: at.rt ?? "-",
            })}
          >
            {place(at)}
          </TextLink>
          : {memberships}
        </li>
      ))}
    </ul>
  );
}
