import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import { undoMergeAction } from "@/lib/resident/merge/actions";
import type { Merge } from "@/lib/resident/merge/chain/queries";
import { mergeFields } from "@/lib/resident/merge/rules";
import { fieldWords } from "./field-words";

/** The records that were merged into a person, and the way back for the latest of them. */
export async function MergedFrom({ merges }: { merges: Merge[] }) {
  const t = await getTranslations("duplicate");
  const words = await fieldWords();
  const locale = (await getLocale()) as Locale;
  if (merges.length === 0) return null;
  return (
    <PageSection id="merged" heading={t("mergedHeading")} intro={t("mergedIntro")}>
      <ul className="grid items-start gap-6 lg:grid-cols-2">
        {merges.map((merge) => (
          <li key={merge.id} className="space-y-3">
            <p>
              {t("mergedWhen", {
                at: formatDateTime(merge.mergedAt, undefined, locale),
                name: merge.mergedBy,
                moved: merge.moved,
              })}
            </p>
            <DescriptionList
              items={mergeFields
                .filter((field) => merge.gone[field] !== null)
                .map((field) => ({
                  term: words.label(field),
                  value: words.value(field, merge.gone[field]),
                }))}
            />
            {merge.undoable ? <SplitForm merge={merge} /> : <p>{t("through")}</p>}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

async function SplitForm({ merge }: { merge: Merge }) {
  const t = await getTranslations("duplicate");
  const words = await fieldWords();
  const fields = merge.changed.map(words.label).join(", ");
  return (
    <ConfirmDetails
      label={t("split")}
      tone="plain"
      question={
        <>
          <p>{t("splitQuestion")}</p>
          {fields ? <p className="mt-2">{t("splitKeeps", { fields })}</p> : null}
        </>
      }
    >
      <ActionForm action={undoMergeAction} words={await formWords()} id="split">
        <input type="hidden" name="mergeId" value={merge.id} />
        <SubmitButton variant="danger" pendingLabel={t("splitting")}>
          {t("split")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
