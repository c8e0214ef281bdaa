import { getLocale, getTranslations } from "next-intl/server";
import { paceTones } from "@/components/progress/pace-words";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureRow } from "@/components/ui/figure";
import { PageSection } from "@/components/ui/page-section";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { listOpenImports } from "@/lib/import/queries";
import { listLatestRegistrations } from "@/lib/membership/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { formatDateTime, formatNumber, formatPace, formatShortDay, type Locale } from "@/lib/platform/format";
import { listVillagesAtRisk } from "@/lib/ranking/queries";

/** Where the branch goes this week: villages that will miss, files that wait, people who just came. */
export async function BranchHome({ actor }: { actor: Actor }) {
  const t = await getTranslations("ranking");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const [risk, imports, latest] = await Promise.all([
    listVillagesAtRisk(actor),
    listOpenImports(actor),
    listLatestRegistrations(actor),
  ]);
  const number = (value: number) => formatNumber(value, locale);
  const answer =
    risk.atRisk.length > 0
      ? t("home.answer", { behind: number(risk.atRisk.length), withTarget: number(risk.withTarget) })
      : t("home.answerFine", { withTarget: number(risk.withTarget) });
  return (
    <>
      <PageHeader
        title={t("home.title")}
        answer={answer}
        actions={
          <ButtonLink href="/villages" variant="primary">
            {t("home.openVillage")}
          </ButtonLink>
        }
      />
      <FigureRow
        figures={[
          { label: t("home.behind"), value: number(risk.atRisk.length), href: "#at-risk", large: true },
          { label: t("home.withTarget"), value: number(risk.withTarget) },
          { label: t("home.members"), value: number(risk.members), href: "/ranking" },
          { label: t("home.openImports"), value: number(imports.length), href: "#imports" },
        ]}
      />
      <PageSection heading={t("home.atRisk")} intro={t("home.atRiskIntro")} id="at-risk">
        <DataTable
          caption={t("home.atRisk")}
          hideCaption
          rows={risk.atRisk}
          rowKey={({ code }) => code}
          empty={<EmptyState heading={t("home.noneAtRisk")} />}
          columns={[
            {
              key: "name",
              header: shell("villages"),
              card: "title",
              cell: ({ code, name, districtName }) => (
                <>
                  <TextLink href={`/villages/${code}`}>{name}</TextLink>
                  <span className="font-normal text-text-muted">, Kec. {districtName}</span>
                </>
              ),
            },
            {
              key: "status",
              header: t("home.status"),
              cell: ({ pace }) => pace && <RiskBadge status={pace.status} />,
            },
            {
              key: "achieved",
              header: t("home.achieved"),
              align: "end",
              cell: ({ pace, target }) =>
                pace && target && `${number(pace.achieved)} / ${number(target.current.value)}`,
            },
            {
              key: "needed",
              header: t("home.needed"),
              align: "end",
              cell: ({ pace }) => (pace?.neededPerDay ? formatPace(pace.neededPerDay, 1, locale) : "—"),
            },
            {
              key: "pace",
              header: t("home.pace"),
              align: "end",
              cell: ({ pace }) => (pace ? formatPace(pace.perDayLastWeek, 1, locale) : "—"),
            },
            {
              key: "deadline",
              header: t("home.deadline"),
              cell: ({ target }) => target && formatShortDay(target.current.deadline, locale),
            },
          ]}
        />
      </PageSection>
      <PageSection heading={t("home.imports")} id="imports">
        <DataTable
          caption={t("home.imports")}
          hideCaption
          rows={imports}
          rowKey={({ id }) => id}
          empty={<EmptyState heading={t("home.noImports")}>{t("home.noImportsHint")}</EmptyState>}
          columns={[
            {
              key: "village",
              header: shell("villages"),
              card: "title",
              cell: ({ id, village }) => (
                <TextLink href={`/imports/${id}`}>
                  {village.name}, Kec. {village.district.name}
                </TextLink>
              ),
            },
            { key: "state", header: t("home.state"), cell: ({ state }) => t(`home.states.${state}`) },
            {
              key: "rows",
              header: t("home.rows"),
              align: "end",
              cell: ({ rowsDone, rowsTotal, state }) =>
                state === "COMMITTING" ? `${number(rowsDone)} / ${number(rowsTotal)}` : number(rowsTotal),
            },
            {
              key: "at",
              header: t("home.at"),
              cell: ({ createdAt }) => formatDateTime(createdAt, "Asia/Jakarta", locale),
            },
          ]}
        />
      </PageSection>
      <PageSection heading={t("home.latest")}>
        <DataTable
          caption={t("home.latest")}
          hideCaption
          rows={latest}
          rowKey={({ id }) => id}
          empty={<EmptyState heading={t("home.noLatest")} />}
          columns={[
            {
              key: "name",
              header: t("home.name"),
              card: "title",
              cell: ({ id, name }) => <TextLink href={`/memberships/${id}`}>{name}</TextLink>,
            },
            {
              key: "village",
              header: shell("villages"),
              cell: ({ village, district }) => `${village}, Kec. ${district}`,
            },
            { key: "at", header: t("home.at"), cell: ({ at }) => formatDateTime(at, "Asia/Jakarta", locale) },
          ]}
        />
      </PageSection>
    </>
  );
}

async function RiskBadge({ status }: { status: keyof typeof paceTones }) {
  const progress = await getTranslations("progress");
  return <StatusBadge tone={paceTones[status]}>{progress(`statusWord.${status}`)}</StatusBadge>;
}
