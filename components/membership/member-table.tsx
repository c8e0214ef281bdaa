import { getLocale, getTranslations } from "next-intl/server";
import { StandingBadge } from "@/components/membership/standing-badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { MemberRow } from "@/lib/membership/queries";
import { formatShortDay, type Locale } from "@/lib/platform/format";

type Props = { rows: MemberRow[]; villageCode: string; filtered: boolean };

export async function MemberTable({ rows, villageCode, filtered }: Props) {
  const t = await getTranslations("membership");
  const arrears = await getTranslations("arrears");
  const resident = await getTranslations("resident");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("listTitle")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          heading={filtered ? t("noneMatch") : t("none")}
          action={
            filtered ? undefined : (
              <ButtonLink href={`/villages/${villageCode}/members/new`} variant="primary">
                {t("register")}
              </ButtonLink>
            )
          }
        >
          {filtered ? t("noneMatchHint") : t("noneHint")}
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          header: t("table.name"),
          card: "title",
          cell: ({ id, name }) => <TextLink href={`/residents/${id}`}>{name}</TextLink>,
        },
        {
          key: "nik",
          header: "NIK",
          cell: ({ maskedNik }) => (
            <span className="whitespace-nowrap">{maskedNik ?? resident("provisional")}</span>
          ),
        },
        {
          key: "place",
          header: t("table.place"),
          cell: ({ hamlet, rt, rw }) => `${hamlet ?? "—"}, RT ${rt ?? "—"}/RW ${rw ?? "—"}`,
        },
        {
          key: "segment",
          header: t("table.membership"),
          cell: ({ memberships }) => (
            <ul>
              {memberships.map((one) => (
                <li key={one.id}>
                  <TextLink href={`/memberships/${one.id}`}>
                    {one.segment} · {one.programmes.join(", ")}
                  </TextLink>
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: "standing",
          header: arrears("standingLabel"),
          cell: ({ memberships }) => (
            <ul>
              {memberships.map(({ id, standing }) =>
                standing ? (
                  <li key={id}>
                    <StandingBadge standing={standing} />
                  </li>
                ) : null,
              )}
            </ul>
          ),
        },
        {
          key: "sector",
          header: t("sectorLabel"),
          card: "none",
          cell: ({ memberships }) => memberships.map(({ sector }) => t(`sector.${sector}`)).join("; "),
        },
        {
          key: "payer",
          header: t("payerLabel"),
          cell: ({ memberships }) => memberships.map(({ payer }) => t(`payer.${payer}`)).join("; "),
        },
        {
          key: "since",
          header: t("table.since"),
          cell: ({ memberships }) =>
            memberships.map(({ startsOn }) => formatShortDay(startsOn, locale)).join("; "),
        },
      ]}
    />
  );
}
