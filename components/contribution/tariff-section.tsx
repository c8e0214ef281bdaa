import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import type { Version } from "@/lib/contribution/tariff/rules";
import { riskGroups } from "@/lib/contribution/tariff/schema";
import { formatMonth, formatPercent, formatRupiah, type Locale } from "@/lib/platform/format";
import { BandTable } from "./band-table";
import { ReliefFacts } from "./relief-facts";

/** One version of a tariff: from which month, by which regulation, and what it says. */
export async function TariffVersion({ version }: { version: Version }) {
  const t = await getTranslations("contribution.tariffs");
  const locale = (await getLocale()) as Locale;
  const { validFrom, validTo, legalReference, source } = version;
  const when = validTo
    ? t("range", { from: formatMonth(validFrom, locale), to: formatMonth(validTo, locale) })
    : t("since", { month: formatMonth(validFrom, locale) });
  return (
    <article className="space-y-2">
      <h3 className="font-semibold">{when}</h3>
      <p className="max-w-prose text-sm text-text-muted">
        {t("reference", { reference: legalReference, source })}
      </p>
      <Content version={version} />
    </article>
  );
}

async function Content({ version }: { version: Version }): Promise<ReactNode> {
  const t = await getTranslations("contribution.tariffs");
  const risk = await getTranslations("contribution.simulator.risks");
  const locale = (await getLocale()) as Locale;
  const percent = (basisPoints: number) => formatPercent(basisPoints / 10_000, 2, locale);
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  if (is(version, "BPU")) return <BandTable content={version.content} />;
  if (is(version, "RELIEF")) return <ReliefFacts content={version.content} />;
  if (is(version, "PENSION_CEILING"))
    return <DescriptionList items={[{ term: t("ceiling"), value: rupiah(version.content.rupiah) }]} />;
  if (is(version, "PU")) {
    const { jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker } = version.content;
    const shares = { jkmShare: jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker };
    return (
      <DescriptionList
        items={[
          ...riskGroups.map((group) => ({ term: `JKK: ${risk(group)}`, value: percent(jkk[group]) })),
          ...(Object.keys(shares) as (keyof typeof shares)[]).map((name) => ({
            term: t(name),
            value: percent(shares[name]),
          })),
        ]}
      />
    );
  }
  if (!is(version, "BENEFIT")) return null;
  const { accidentWages, ...amounts } = version.content;
  return (
    <DescriptionList
      items={[
        ...(Object.keys(amounts) as (keyof typeof amounts)[]).map((name) => ({
          term: t(name),
          value: rupiah(amounts[name]),
        })),
        { term: t("accidentWages"), value: t("times", { count: accidentWages }) },
      ]}
    />
  );
}

function is<K extends Version["kind"]>(version: Version, kind: K): version is Version & Version<K> {
  return version.kind === kind;
}
