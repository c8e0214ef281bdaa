import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DueTable } from "@/components/contribution/due-table";
import { ProtectionList } from "@/components/contribution/protection-list";
import { ReliefNotice } from "@/components/contribution/relief-notice";
import { SimulatorForm } from "@/components/contribution/simulator-form";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { simulatorPage } from "@/lib/contribution/simulator/queries";
import { simulatorInput } from "@/lib/contribution/tariff/schema";
import { requireActor } from "@/lib/platform/auth/session";
import { formatMonth, formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  return { title: (await getTranslations("contribution"))("simulator.title") };
}

export default async function SimulatorPage({ searchParams }: Props) {
  const actor = await requireActor();
  const page = await simulatorPage(actor, simulatorInput.parse(await searchParams));
  if (!page) notFound();
  const t = await getTranslations("contribution");
  const locale = (await getLocale()) as Locale;
  const { input, result } = page;
  const due = result?.due ?? null;
  const sum = (of: "total" | "normalTotal") => due?.reduce((all, month) => all + month[of], 0) ?? 0;
  const answer = due
    ? t("simulator.answer", {
        months: due.length,
        month: formatMonth(input.from, locale),
        total: formatRupiah(sum("total"), locale),
        normal: formatRupiah(sum("normalTotal"), locale),
        relieved: String(sum("total") < sum("normalTotal")),
      })
    : t(result ? "simulator.unknown" : "simulator.answerEmpty");
  const first = due?.find(({ relieved }) => relieved.state !== "NONE") ?? due?.[0];
  return (
    <>
      <PageHeader
        title={t("simulator.title")}
        answer={answer}
        actions={<ButtonLink href="/tariffs">{t("tariffs.title")}</ButtonLink>}
      />
      <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[22rem_1fr]">
        <div className="print:hidden">
          <Panel>
            <SimulatorForm input={input} income={input.income ? formatNumber(input.income, locale) : ""} />
          </Panel>
        </div>
        <div className="min-w-0">
          {due && first ? (
            <>
              <PageSection heading={t("due.heading")}>
                <div className="space-y-4">
                  <ReliefNotice relieved={first.relieved} funding={input.funding} />
                  <DueTable due={due} employed={input.segment === "PU"} />
                </div>
              </PageSection>
              {result?.protection ? (
                <PageSection heading={t("protection.heading")} intro={t("protection.estimate")}>
                  <ProtectionList
                    protection={result.protection}
                    waiting={result.waiting}
                    months={input.months}
                  />
                </PageSection>
              ) : null}
            </>
          ) : null}
          <p className="mt-6 max-w-prose text-sm text-text-muted first:mt-0">{t("noPayment")}</p>
        </div>
      </div>
    </>
  );
}
