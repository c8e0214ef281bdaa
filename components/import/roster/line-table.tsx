import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { reopenMatchAction } from "@/lib/import/roster/actions";
import type { RosterLine } from "@/lib/import/roster/page/queries";
import type { Locale } from "@/lib/platform/format";
import { type ReadSheet, rowLabel } from "../row-label";
import { addressOf, lineWords } from "./line-words";

type Props = {
  importId: string;
  rows: RosterLine[];
  sheets: ReadSheet[];
  caption: string;
  /** Nothing more will be written. */
  over: boolean;
};

/** Rows of a list of members beside what the village has of the same people. */
export async function LineTable({ importId, rows, sheets, caption, over }: Props) {
  const t = await getTranslations("roster");
  const locale = (await getLocale()) as Locale;
  const words = await lineWords();
  const form = await formWords();
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ number }) => String(number)}
      empty={<p className="text-text-muted">{t("empty")}</p>}
      columns={[
        {
          key: "row",
          header: t("row"),
          align: "end",
          cell: ({ number }) => <span className="whitespace-nowrap">{rowLabel(number, sheets, locale)}</span>,
        },
        {
          key: "name",
          header: t("name"),
          card: "title",
          cell: ({ name, person, maskedNik, listed, verdict }) => (
            <>
              {person ? (
                <TextLink href={`/residents/${person.id}`}>{name ?? person.name}</TextLink>
              ) : (
                (name ?? t("noName"))
              )}
              <span className="block whitespace-nowrap text-sm font-normal text-text-muted">
                {maskedNik ?? (verdict === "REFUSED" ? null : listed?.hasHash ? t("byHash") : t("noNik"))}
              </span>
            </>
          ),
        },
        { key: "address", header: t("address"), cell: ({ person, listed }) => addressOf(person ?? listed) },
        { key: "ours", header: t("inVillage"), cell: ours },
        {
          key: "theirs",
          header: t("inTheirs"),
          cell: ({ listed }) => (listed ? words.listed(listed) : "—"),
        },
        { key: "what", header: t("what"), cell: what },
      ]}
    />
  );

  function ours({ ours: mine, person, verdict }: RosterLine) {
    if (mine) return <TextLink href={`/memberships/${mine.id}`}>{words.ours(mine)}</TextLink>;
    if (verdict === "REFUSED" || verdict === "DUPLICATE") return "—";
    return t(person ? "notMember" : "notListed");
  }

  function what(line: RosterLine) {
    const sentences = [...words.differences(line), ...words.fate(line, over)];
    const { decidedAt, person, number } = line;
    return (
      <div className="max-w-prose space-y-1">
        {sentences.length === 0 && !decidedAt ? "—" : null}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {decidedAt ? (
          <p className="text-sm text-text-muted">
            {t(person ? "decided" : "decidedNone", { when: words.when(decidedAt) })}
          </p>
        ) : null}
        {decidedAt && !over ? (
          <ActionForm action={reopenMatchAction} words={form} id={`reopen-${number}`} className="">
            <input type="hidden" name="importId" value={importId} />
            <input type="hidden" name="number" value={number} />
            <SubmitButton variant="quiet" pendingLabel={t("reopening")}>
              {t("reopen")}
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    );
  }
}
