import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Term } from "@/lib/official/seat/queries";
import { removeTermAction } from "@/lib/official/term/actions";
import { formatDay, type Locale } from "@/lib/platform/format";

/** Everybody who has held a seat, the latest first. */
export async function TermTable({ terms }: { terms: Term[] }) {
  const t = await getTranslations("official");
  const locale = (await getLocale()) as Locale;
  const words = await formWords();
  return (
    <DataTable
      caption={t("holders")}
      hideCaption
      rows={terms}
      rowKey={({ id }) => id}
      empty={<EmptyState heading={t("neverHeld")}>{t("neverHeldHint")}</EmptyState>}
      columns={[
        {
          key: "name",
          header: t("holder"),
          card: "title",
          cell: ({ name, residentId }) =>
            residentId ? <TextLink href={`/residents/${residentId}`}>{name}</TextLink> : name,
        },
        { key: "from", header: t("startsOn"), cell: ({ startsOn }) => formatDay(startsOn, locale) },
        {
          key: "to",
          header: t("endsOn"),
          cell: ({ endsOn }) => (endsOn ? formatDay(endsOn, locale) : t("now")),
        },
        { key: "decree", header: t("decree"), cell: ({ decree }) => decree ?? "—" },
        {
          key: "remove",
          header: "",
          card: "plain",
          cell: ({ id, name }) => (
            <ConfirmDetails label={t("wrongEntry")} question={t("removeQuestion", { name })}>
              <ActionForm action={removeTermAction} words={words} id={`remove-${id}`}>
                <input type="hidden" name="termId" value={id} />
                <SubmitButton variant="danger">{t("removeTerm")}</SubmitButton>
              </ActionForm>
            </ConfirmDetails>
          ),
        },
      ]}
    />
  );
}
