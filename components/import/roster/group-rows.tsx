import { getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { PageSection } from "@/components/ui/page-section";
import { Pagination } from "@/components/ui/pagination";
import type { ImportPage } from "@/lib/import/queries";
import type { RosterPage } from "@/lib/import/roster/page/queries";
import type { RosterFilter } from "@/lib/import/roster/schema";
import type { ReadSheet } from "../row-label";
import { LineTable } from "./line-table";
import { OursTable } from "./ours-table";
import { ProposalList } from "./proposal-list";

type Props = { page: ImportPage; roster: RosterPage; filter: RosterFilter };

/** The list behind a figure of the comparison, fifty at a time. */
export async function GroupRows({ page, roster, filter }: Props) {
  const t = await getTranslations("roster");
  const words = await getTranslations("import");
  const form = await getTranslations("form");
  const { group, counts, rows, ours, next } = roster;
  const { id, state } = page.record;
  const sheets = page.record.sheets as ReadSheet[];
  const path = `/imports/${id}`;
  const isAnswer = page.record.format === "inquiry" && (group === "BOTH" || group === "NEITHER");
  const caption = t(isAnswer ? `inquiry.${group}` : `groups.${group}`);
  const total = counts[group];
  const shown = words("shown", { shown: rows.length + ours.length, total });
  return (
    <PageSection
      id="rows"
      heading={`${caption}: ${t(group === "OURS" ? "membersCount" : "rowsCount", { count: total })}`}
      intro={isAnswer ? undefined : t(`groupIntros.${group}`)}
    >
      {list()}
      <Pagination
        label={form("pages")}
        summary={shown}
        {...((filter.after || filter.afterId) && {
          previous: { href: `${listHref(path, { group })}#rows`, label: form("first") },
        })}
        {...(next && {
          next: { href: `${listHref(path, { group, ...next })}#rows`, label: form("older") },
        })}
      />
    </PageSection>
  );

  function list() {
    if (group === "OURS") return <OursTable rows={ours} caption={caption} />;
    if (group === "PROPOSED")
      return <ProposalList importId={id} rows={rows} sheets={sheets} open={state === "CHECKED"} />;
    return (
      <LineTable importId={id} rows={rows} sheets={sheets} caption={caption} over={state !== "CHECKED"} />
    );
  }
}
