import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/description-list";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { MouPage } from "@/lib/mou/queries";
import { formatDateTime, formatDay, formatLongDay, type Locale } from "@/lib/platform/format";

type Props = Pick<MouPage, "mou" | "follower"> & {
  /** Whether the page of those signed together is the reader's to open. */
  ceremony: boolean;
};

/** Numbers, place, days and both sides as they were called. */
export async function MouFacts({ mou, follower, ceremony }: Props) {
  const t = await getTranslations("mou");
  const none = (await getTranslations("form"))("noValue");
  const locale = (await getLocale()) as Locale;
  const { validFrom, validTo, signedOn } = mou;
  const parties = [...mou.parties].sort(
    (a, b) => Number(b.side === mou.firstSide) - Number(a.side === mou.firstSide),
  );
  const people = (kind: "WITNESS" | "ACKNOWLEDGES") =>
    mou.witnesses
      .filter((one) => one.kind === kind)
      .map(({ name, office }) => [name, office].filter(Boolean).join(", "));
  const items = [
    { term: t("formLabel"), value: t(`form.${mou.form}`) },
    { term: t("numberVillage"), value: mou.numberVillage ?? none },
    { term: t("numberOffice"), value: mou.numberOffice ?? none },
    { term: t("signedOn"), value: signedOn ? formatLongDay(signedOn, locale) : none },
    { term: t("place"), value: mou.place ?? none },
    {
      term: t("validity"),
      value:
        validFrom && validTo
          ? t("validityRange", { from: formatDay(validFrom, locale), to: formatDay(validTo, locale) })
          : none,
    },
    ...parties.map((party, at) => ({
      term: t(at === 0 ? "asFirst" : "asSecond"),
      value: (
        <>
          {party.name}, {party.office}
          {party.number ? ` (${party.number})` : ""}
          <span className="block text-text-muted">{party.organisation}</span>
        </>
      ),
    })),
    ...(["ACKNOWLEDGES", "WITNESS"] as const)
      .filter((kind) => people(kind).length > 0)
      .map((kind) => ({
        term: t(kind === "WITNESS" ? "witnesses" : "acknowledgedBy"),
        value: people(kind).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        )),
      })),
  ];
  if (mou.renews)
    items.push({
      term: t("before"),
      value: <TextLink href={`/mous/${mou.renews.id}`}>{mou.renews.subject}</TextLink>,
    });
  if (follower)
    items.push({
      term: t("step.RENEWED"),
      value: <TextLink href={`/mous/${follower.id}`}>{t("follower")}</TextLink>,
    });
  if (mou.ceremonyId && ceremony)
    items.push({
      term: t("ceremony.see"),
      value: <TextLink href={`/mous/ceremonies/${mou.ceremonyId}`}>{t("ceremony.seeAll")}</TextLink>,
    });
  return <DescriptionList items={items} />;
}

/** Who took which step, when. */
export async function MouSteps({ steps }: Pick<MouPage, "steps">) {
  const t = await getTranslations("mou");
  const none = (await getTranslations("form"))("noValue");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("steps")}
      hideCaption
      rows={steps}
      rowKey={({ kind }) => kind}
      empty={null}
      columns={[
        { key: "step", header: t("stepTable.step"), card: "title", cell: ({ kind }) => t(`step.${kind}`) },
        { key: "day", header: t("stepTable.day"), cell: ({ day }) => formatDay(day, locale) },
        {
          key: "by",
          header: t("stepTable.by"),
          cell: ({ byName, at }) => `${byName}, ${formatDateTime(at, "Asia/Jakarta", locale)}`,
        },
        { key: "note", header: t("stepTable.note"), cell: ({ note }) => note ?? none },
      ]}
    />
  );
}
