import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection } from "@/components/ui/page-section";
import { DataTable } from "@/components/ui/table";
import { formatDay, formatNumber } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import type { FrozenRow } from "@/lib/ranking/standing/queries";

/** What the frozen figures rest on: the checksums of the lists that were counted, and the rules of that day. */
export async function ProofSection({ rows }: { rows: FrozenRow[] }) {
  const t = await getTranslations("standing");
  const names = await getTranslations("membership.rule.name");
  const locale = asLocale(await getLocale());
  const rules = new Map(
    rows.flatMap((row) => row.rules.map((rule) => [`${rule.name} ${rule.validFrom}`, rule])),
  );
  const list = ({ sameList }: FrozenRow) =>
    sameList === null ? t("listHidden") : sameList ? t("listSame") : t("listChanged");
  return (
    <PageSection heading={t("proof")} intro={t("proofIntro")}>
      <div className="space-y-6">
        <DataTable
          caption={t("proof")}
          hideCaption
          rows={rows}
          rowKey={({ code }) => code}
          empty={null}
          columns={[
            {
              key: "village",
              header: t("village"),
              card: "title",
              cell: ({ name, districtName }) => `${name}, Kec. ${districtName}`,
            },
            {
              key: "counted",
              header: t("counted"),
              align: "end",
              cell: ({ counted }) => formatNumber(counted, locale),
            },
            {
              key: "checksum",
              header: t("checksum"),
              cell: ({ checksum }) => <code className="text-xs break-all">{checksum}</code>,
            },
            { key: "list", header: t("list"), cell: list },
          ]}
        />
        <p className="max-w-prose text-text-muted">{t("proofHow")}</p>
        {rules.size > 0 ? (
          <div className="max-w-2xl">
            <h3 className="mb-2 font-semibold">{t("rules")}</h3>
            <DescriptionList
              items={[...rules.values()].map(({ name, value, validFrom }) => ({
                term: names.has(name) ? names(name) : name,
                value: `${formatNumber(value, locale)}, ${t("since", { day: formatDay(validFrom, locale) })}`,
              }))}
            />
          </div>
        ) : null}
      </div>
    </PageSection>
  );
}
