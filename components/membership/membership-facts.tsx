import { getLocale, getTranslations } from "next-intl/server";
import { StandingBadge } from "@/components/membership/standing-badge";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import type { MembershipPage } from "@/lib/membership/queries";
import { today } from "@/lib/platform/dates";
import { formatDay, type Locale } from "@/lib/platform/format";

type Props = { page: MembershipPage };

/** What the rules say of the registration; none of it stands in its way. */
export async function MembershipNotices({ page, registered }: Props & { registered: boolean }) {
  const t = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  const { ageFinding, fullBenefitFrom, resident, membership } = page;
  const waiting = fullBenefitFrom && fullBenefitFrom > today() && !membership.endedOn;
  return (
    <div className="mb-6 space-y-4 empty:hidden">
      {registered ? (
        <Notice tone="success" heading={t("registered", { name: resident.name })} live>
          {t("registeredHint")}
        </Notice>
      ) : null}
      {ageFinding ? (
        <Notice tone="warning" heading={t("checkAge")}>
          {t(`age.${ageFinding.code}`, { age: ageFinding.age, limit: ageFinding.limit })}
        </Notice>
      ) : null}
      {resident.maskedNik === null ? (
        <Notice tone="warning" heading={t("withoutNik")}>
          {t("withoutNikHint")}
        </Notice>
      ) : null}
      {waiting ? (
        <Notice heading={t("waiting", { day: formatDay(fullBenefitFrom, locale) })}>
          {t("waitingHint")}
        </Notice>
      ) : null}
    </div>
  );
}

export async function MembershipFacts({ page }: Props) {
  const t = await getTranslations("membership");
  const arrears = await getTranslations("arrears");
  const locale = (await getLocale()) as Locale;
  const { membership, resident } = page;
  const { confirmedStatus, confirmedOn, endedOn, endReason } = membership;
  const items: Description[] = [
    { term: t("table.name"), value: resident.name },
    { term: "NIK", value: resident.maskedNik ?? "—" },
    { term: t("segmentLabel"), value: t(`segment.${membership.segment}`) },
    {
      term: t("programmesLabel"),
      value: membership.programmes.map((one) => t(`programme.${one}`)).join(", "),
    },
    { term: t("sectorLabel"), value: t(`sector.${membership.sector}`) },
    { term: t("payerLabel"), value: t(`payer.${membership.payer}`) },
    { term: t("startsOn"), value: formatDay(membership.startsOn, locale) },
    ...(endedOn && endReason
      ? [{ term: t("endedOn"), value: `${formatDay(endedOn, locale)}: ${t(`endReason.${endReason}`)}` }]
      : []),
    { term: "KPJ", value: membership.maskedKpj ?? "—" },
    ...(membership.standing
      ? [{ term: arrears("standingLabel"), value: <StandingBadge standing={membership.standing} /> }]
      : []),
    {
      term: t("confirmedStatus"),
      value:
        confirmedStatus && confirmedOn
          ? t("confirmedOn", {
              status: t(`statuses.${confirmedStatus}`),
              day: formatDay(confirmedOn, locale),
            })
          : t("notConfirmed"),
    },
    {
      term: t("consent"),
      value: `${t(`consentProof.${membership.consentProof}`)}, ${formatDay(membership.consentOn, locale)}`,
    },
  ];
  return <DescriptionList items={items} />;
}
