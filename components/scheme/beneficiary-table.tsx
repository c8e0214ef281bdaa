import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { monthOf, today } from "@/lib/platform/dates";
import { stopPayingForAction } from "@/lib/scheme/saver/actions";
import type { SaverBook } from "@/lib/scheme/saver/queries";
import { monthsWord } from "./months";

type Beneficiary = SaverBook["beneficiaries"][number];

/** For whom a saver's money pays, from when to when, and the end of it. */
export async function BeneficiaryTable({ rows, mayKeep }: { rows: Beneficiary[]; mayKeep: boolean }) {
  const t = await getTranslations("scheme.cover");
  const months = await monthsWord();
  const stop = {
    key: "stop",
    header: t("stop"),
    cell: (row: Beneficiary) => (row.running ? <StopForm row={row} /> : "—"),
  };
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="text-text-muted">{t("nobody")}</p>}
      columns={[
        {
          key: "name",
          header: t("member"),
          card: "title",
          cell: ({ membershipId, name }) => <TextLink href={`/memberships/${membershipId}`}>{name}</TextLink>,
        },
        { key: "months", header: t("months"), cell: (row) => months(row) },
        {
          key: "state",
          header: t("state"),
          cell: ({ ended, running }) => t(ended ? "membershipEnded" : running ? "running" : "notRunning"),
        },
        ...(mayKeep ? [stop] : []),
      ]}
    />
  );
}

async function StopForm({ row }: { row: Beneficiary }) {
  const t = await getTranslations("scheme.cover");
  const form = await getTranslations("form");
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-(--control) items-center text-accent-text underline underline-offset-4">
        {t("stopFor")}
        <span className="sr-only"> {row.name}</span>
      </summary>
      <ActionForm
        action={stopPayingForAction}
        words={await formWords()}
        labels={{ untilMonth: t("untilMonth") }}
        id={`stop-${row.id}`}
        className="my-2 space-y-3"
      >
        <input type="hidden" name="beneficiaryId" value={row.id} />
        <TextField
          name="untilMonth"
          type="month"
          label={t("untilMonth")}
          defaultValue={monthOf(today())}
          width="short"
        />
        <SubmitButton variant="secondary" pendingLabel={form("saving")}>
          {t("saveStop")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
