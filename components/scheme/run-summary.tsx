import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/description-list";
import { DataTable } from "@/components/ui/table";
import { formatDay, type Locale } from "@/lib/platform/format";
import type { RunPage } from "@/lib/scheme/run/page/queries";
import { sumOf } from "@/lib/scheme/run/rules";
import { runWords } from "./run-words";

/** Which months, who proposed, who decided, and who took in the money. */
export async function RunFacts({ page: { run, collectors } }: { page: RunPage }) {
  const { t, month, byWhen } = await runWords();
  const locale = (await getLocale()) as Locale;
  const { approval, withdrawal } = run;
  const range = t("monthRange", { from: month(run.fromMonth), to: month(run.month) });
  return (
    <DescriptionList
      items={[
        { term: t("months"), value: run.fromMonth === run.month ? month(run.month) : range },
        { term: t("paidOn"), value: run.day ? formatDay(run.day, locale) : t("paidOnApproval") },
        { term: t("by"), value: byWhen(run.byName, run.at) },
        ...(collectors.length > 0 ? [{ term: t("collectors"), value: collectors.join(", ") }] : []),
        ...(approval ? [{ term: t("approvedBy"), value: byWhen(approval.byName, approval.at) }] : []),
        ...(withdrawal
          ? [
              { term: t("withdrawnBy"), value: byWhen(withdrawal.byName, withdrawal.at) },
              { term: t("reason"), value: withdrawal.reason },
            ]
          : []),
      ]}
    />
  );
}

/** What each scheme can pay, lacks and leaves out, with the sums of all. */
export async function RunSchemes({ page: { schemes } }: { page: RunPage }) {
  const { t, payable, short, out } = await runWords();
  const words = await getTranslations("contribution");
  const all = sumOf(schemes.map(({ totals }) => totals));
  return (
    <DataTable
      caption={t("bySchemes")}
      hideCaption
      rows={schemes}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        { key: "name", header: t("scheme"), card: "title", cell: ({ name }) => name, footer: t("total") },
        {
          key: "funding",
          header: t("funding"),
          cell: ({ funding }) => words(`funding.${funding}`),
          footer: "",
        },
        {
          key: "payable",
          header: t("payable"),
          align: "end",
          cell: ({ totals }) => payable(totals),
          footer: payable(all),
        },
        {
          key: "short",
          header: t("short"),
          align: "end",
          cell: ({ totals }) => short(totals),
          footer: short(all),
        },
        { key: "out", header: t("out"), align: "end", cell: ({ totals }) => out(totals), footer: out(all) },
      ]}
    />
  );
}
