import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { RunPage, ShownLine } from "@/lib/scheme/run/page/queries";
import { runWords } from "./run-words";

/** The lines of the chosen group, a table for each scheme. */
export async function RunLines({ page }: { page: RunPage }) {
  const { t, month, rupiah } = await runWords();
  const words = await getTranslations("contribution");
  const { schemes, lines, group, run } = page;
  if (lines.length === 0)
    return <EmptyState heading={t(`emptyGroup.${group}`)}>{t("emptyGroupHint")}</EmptyState>;
  const amount: Column<ShownLine> = {
    key: "amount",
    header: t("amount"),
    align: "end",
    cell: (line) => rupiah(line.rupiah),
  };
  const ends: Record<RunPage["group"], (funding: string) => Column<ShownLine>[]> = {
    payable: (funding) => [
      amount,
      {
        key: "relief",
        header: t("relief"),
        cell: ({ relief }) => t(`reliefs.${relief ?? "NONE"}`, { funding: words(`funding.${funding}`) }),
      },
      ...(run.state === "APPROVED"
        ? [{ key: "receipt", header: t("receipt"), cell: (line: ShownLine) => <Receipt line={line} /> }]
        : []),
    ],
    short: () => [
      amount,
      { key: "shortBy", header: t("shortBy"), align: "end", cell: ({ shortBy }) => rupiah(shortBy) },
      { key: "of", header: t("shortOf"), cell: ({ outcome }) => t(`outcome.${outcome}`) },
    ],
    out: () => [{ key: "why", header: t("why"), cell: ({ reason }) => t(`reasons.${reason}`) }],
  };
  return (
    <div className="space-y-6">
      {schemes
        .map((scheme) => ({ ...scheme, own: lines.filter(({ schemeId }) => schemeId === scheme.id) }))
        .filter(({ own }) => own.length > 0)
        .map(({ id, name, funding, own }) => (
          <DataTable
            key={id}
            caption={name}
            rows={own}
            rowKey={(line) => `${line.accountId} ${line.membershipId} ${line.month}`}
            empty={null}
            columns={[
              {
                key: "member",
                header: t("member"),
                card: "title",
                cell: ({ membershipId, member }) => (
                  <TextLink href={`/memberships/${membershipId}`}>{member}</TextLink>
                ),
              },
              { key: "saver", header: t("saver"), cell: ({ saver }) => saver },
              {
                key: "month",
                header: t("month"),
                // The page's title says it already, unless arrears are paid as well.
                ...(run.fromMonth === run.month && { card: "none" as const }),
                cell: (line) => month(line.month),
              },
              ...ends[group](funding),
            ]}
          />
        ))}
    </div>
  );
}

async function Receipt({ line: { receipt } }: { line: ShownLine }) {
  const t = await getTranslations("run");
  if (!receipt) return t("nobody");
  const { id, number, year, isReversed } = receipt;
  return (
    <>
      <TextLink href={`/receipts/${id}`}>
        {t("receiptNumber", { number: String(number), year: String(year) })}
      </TextLink>
      {isReversed ? ` (${t("receiptReversed")})` : null}
    </>
  );
}
