import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelImportAction, startCommitAction, startUndoAction } from "@/lib/import/actions";
import type { ImportPage } from "@/lib/import/queries";
import { keptCodes, undoableUntil } from "@/lib/import/undo/rules";
import { formatDateTime, type Locale } from "@/lib/platform/format";

/** Rows that a commit writes, and those it does not. */
export function sizesOf({ counts }: Pick<ImportPage, "counts">) {
  const added = counts.NEW ?? 0;
  const changed = counts.CHANGED ?? 0;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { added, changed, written: added + changed, left: all - added - changed };
}

/** Rows that an undo left as they are. */
export function keptOf({ reasons }: Pick<ImportPage, "reasons">): number {
  return reasons.filter(isKept).reduce((sum, { rows }) => sum + rows, 0);
}

export function isKept({ code }: { code: string }): boolean {
  return (keptCodes as readonly string[]).includes(code);
}

export async function CommitForm({ page }: { page: ImportPage }) {
  const t = await getTranslations("import");
  return (
    <ActionForm action={startCommitAction} words={await formWords()} id="commit">
      <input type="hidden" name="importId" value={page.record.id} />
      <SubmitButton wide pendingLabel={t("committing")}>
        {t("commit", { count: sizesOf(page).written })}
      </SubmitButton>
    </ActionForm>
  );
}

export async function CancelForm({ page }: { page: ImportPage }) {
  const t = await getTranslations("import");
  const { id, state, rowsDone, rowsTotal } = page.record;
  const question =
    state === "COMMITTING"
      ? t("cancelCommitQuestion", { done: rowsDone, left: rowsTotal - rowsDone })
      : t("cancelQuestion");
  return (
    <ConfirmDetails label={t("cancel")} question={question}>
      <ActionForm action={cancelImportAction} words={await formWords()} id="cancel">
        <input type="hidden" name="importId" value={id} />
        <SubmitButton variant="danger" pendingLabel={t("cancelling")}>
          {t("cancelYes")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}

/** Putting everything back that this import wrote, offered for a day. */
export async function UndoForm({ page, now }: { page: ImportPage; now: Date }) {
  const until = undoableUntil(page.record, now);
  if (!until) return null;
  const t = await getTranslations("import");
  const locale = (await getLocale()) as Locale;
  const roster = await getTranslations("roster");
  const { id, rowsDone, kind } = page.record;
  const said = { count: rowsDone, until: formatDateTime(until, undefined, locale) };
  return (
    <ConfirmDetails
      label={t("undo")}
      question={kind === "MEMBERS" ? roster("undoQuestion", said) : t("undoQuestion", said)}
    >
      <ActionForm action={startUndoAction} words={await formWords()} id="undo">
        <input type="hidden" name="importId" value={id} />
        <SubmitButton variant="danger" pendingLabel={t("undoStarting")}>
          {t("undoYes")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
