import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { listRuns } from "@/lib/scheme/run/queries";
import { RunStateBadge } from "./run-state";
import { runWords } from "./run-words";

type Run = NonNullable<Awaited<ReturnType<typeof listRuns>>>["runs"][number];

/** The monthly runs of a village, the latest month first. */
export async function RunTable({ runs, empty }: { runs: Run[]; empty: ReactNode }) {
  const { t, month, byWhen, payable, short } = await runWords();
  return (
    <DataTable
      caption={t("listCaption")}
      hideCaption
      rows={runs}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "month",
          header: t("month"),
          card: "title",
          cell: (run) => <TextLink href={`/runs/${run.id}`}>{month(run.month)}</TextLink>,
        },
        { key: "state", header: t("state"), cell: ({ state }) => <RunStateBadge state={state} /> },
        { key: "payable", header: t("payable"), align: "end", cell: ({ totals }) => payable(totals) },
        { key: "short", header: t("short"), align: "end", cell: ({ totals }) => short(totals) },
        { key: "by", header: t("by"), cell: ({ byName, at }) => byWhen(byName, at) },
      ]}
    />
  );
}
