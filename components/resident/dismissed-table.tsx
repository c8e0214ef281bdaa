import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import { recallPairAction } from "@/lib/resident/duplicate/actions";
import type { DuplicatesPage } from "@/lib/resident/duplicate/queries";
import { LookLines } from "./look";

/** Pairs that were said to be two people, each with its way back. */
export async function DismissedTable({ page }: { page: DuplicatesPage }) {
  const t = await getTranslations("duplicate");
  const form = await getTranslations("form");
  const words = await formWords();
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("dismissedHeading")}
      hideCaption
      rows={page.dismissed}
      rowKey={({ first, second }) => `${first.id}-${second.id}`}
      empty={null}
      columns={[
        { key: "one", header: t("one"), card: "title", cell: ({ first }) => <LookLines look={first} /> },
        { key: "two", header: t("two"), card: "plain", cell: ({ second }) => <LookLines look={second} /> },
        {
          key: "when",
          header: t("dismissedWhen"),
          cell: ({ at, by }) => (
            <div className="text-start">
              {formatDateTime(at, undefined, locale)}
              <span className="block text-sm text-text-muted">{by}</span>
            </div>
          ),
        },
        {
          key: "next",
          header: t("next"),
          card: "plain",
          cell: ({ first, second }) => (
            <ActionForm action={recallPairAction} words={words} className="print:hidden">
              <input type="hidden" name="villageCode" value={page.village.code} />
              <input type="hidden" name="firstId" value={first.id} />
              <input type="hidden" name="secondId" value={second.id} />
              <SubmitButton variant="secondary" pendingLabel={form("saving")}>
                {t("recall")}
                <VisuallyHidden>{`: ${first.name}, ${second.name}`}</VisuallyHidden>
              </SubmitButton>
            </ActionForm>
          ),
        },
      ]}
    />
  );
}
