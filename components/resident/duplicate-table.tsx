import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { DuplicatesPage } from "@/lib/resident/duplicate/queries";
import { LookLines } from "./look";

/** Pairs of people who may be one, each leading to the two side by side. */
export async function DuplicateTable({ page }: { page: DuplicatesPage }) {
  const t = await getTranslations("duplicate");
  const { kind, rows, village } = page;
  return (
    <DataTable
      caption={t(kind)}
      hideCaption
      rows={rows}
      rowKey={({ first, second }) => `${first.id}-${second.id}`}
      empty={
        <EmptyState heading={t(kind === "probable" ? "none" : "noneElsewhere")}>
          {t(kind === "probable" ? "noneHint" : "noneElsewhereHint")}
        </EmptyState>
      }
      columns={[
        { key: "one", header: t("one"), card: "title", cell: ({ first }) => <LookLines look={first} /> },
        { key: "two", header: t("two"), card: "plain", cell: ({ second }) => <LookLines look={second} /> },
        {
          key: "why",
          header: t("why"),
          card: "plain",
          cell: ({ likeness, slip }) => (
            <div>
              {t(`likeness.${likeness}`)}
              {slip ? <span className="block text-sm text-text-muted">{t(`slip.${slip}`)}</span> : null}
            </div>
          ),
        },
        {
          key: "next",
          header: t("next"),
          card: "plain",
          cell: ({ first, second }) => (
            <ButtonLink href={`/villages/${village.code}/duplicates/${first.id}/${second.id}`}>
              {t("compare")}
              <VisuallyHidden>{`: ${first.name}, ${second.name}`}</VisuallyHidden>
            </ButtonLink>
          ),
        },
      ]}
    />
  );
}
