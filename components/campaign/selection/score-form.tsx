import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField, TextAreaField } from "@/components/ui/text-field";
import { asTyped } from "@/lib/campaign/rubric/rules";
import { scoreCandidateAction } from "@/lib/campaign/selection/actions";
import type { BoardRow } from "@/lib/campaign/selection/board/queries";
import { scoreWords } from "./score-words";

type Props = { campaignId: string; rubricId: string; row: BoardRow };

/** What an officer says of one candidate, each score with its evidence. */
export async function ScoreForm({ campaignId, rubricId, row }: Props) {
  const t = await getTranslations("selection");
  const form = await getTranslations("form");
  const { plain } = await scoreWords();
  const judged = row.lines.filter(({ criterion }) => criterion.measure === "JUDGED");
  const fields = judged.map(({ criterion: { key, name, full }, judged: given }) => ({
    value: { name: `value${key}`, label: t("value", { name, full: plain(full) }), given },
    evidence: { name: `evidence${key}`, label: t("evidence", { name }), given },
  }));
  const labels = Object.fromEntries(
    fields.flatMap(({ value, evidence }) => [
      [value.name, value.label],
      [evidence.name, evidence.label],
    ]),
  );
  return (
    <details className="rounded-panel border border-border bg-surface px-4 py-2">
      <summary className="min-h-(--control) py-1.5 font-semibold">
        {t("scoreOf", { village: row.village.name })}
      </summary>
      <ActionForm
        action={scoreCandidateAction}
        words={await formWords()}
        labels={labels}
        id={`score-${row.village.code}`}
        className="mt-2 space-y-5 pb-3"
      >
        <input type="hidden" name="campaignId" value={campaignId} />
        <input type="hidden" name="villageCode" value={row.village.code} />
        <input type="hidden" name="rubricId" value={rubricId} />
        {fields.map(({ value, evidence }) => (
          <div key={value.name} className="space-y-3">
            <NumberField
              name={value.name}
              label={value.label}
              inputMode="decimal"
              defaultValue={value.given ? asTyped(value.given.value) : ""}
            />
            <TextAreaField
              name={evidence.name}
              label={evidence.label}
              hint={t("evidenceHint")}
              rows={2}
              defaultValue={evidence.given?.evidence}
            />
          </div>
        ))}
        <SubmitButton pendingLabel={form("saving")}>{t("saveScores")}</SubmitButton>
      </ActionForm>
    </details>
  );
}
