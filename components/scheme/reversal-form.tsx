import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { formatDay, formatRupiah, type Locale } from "@/lib/platform/format";
import type { EventRow } from "@/lib/scheme/ledger/events/queries";
import { reverseEventAction } from "@/lib/scheme/money/actions";

/** Takes one event back, with the reason. */
export async function ReversalForm({ schemeId, event }: { schemeId: string; event: EventRow }) {
  const t = await getTranslations("scheme.events");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  return (
    <section id="reverse" aria-labelledby="reverse-heading" className="mb-8">
      <Panel narrow>
        <h2 id="reverse-heading" className="text-lg font-semibold">
          {t("reverseHeading", {
            kind: t(`kinds.${event.kind}`),
            rupiah: formatRupiah(event.rupiah, locale),
            day: formatDay(event.day, locale),
          })}
        </h2>
        <p className="mt-1 mb-4 max-w-prose">{t("reverseQuestion")}</p>
        <ActionForm
          action={reverseEventAction}
          words={await formWords()}
          labels={{ reason: t("reason") }}
          id="reversal"
        >
          <input type="hidden" name="transactionId" value={event.id} />
          <TextField name="reason" label={t("reason")} hint={t("reasonHint")} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton variant="danger" pendingLabel={form("saving")}>
              {t("reverseYes")}
            </SubmitButton>
            <ButtonLink href={`/schemes/${schemeId}`} variant="quiet">
              {t("reverseNo")}
            </ButtonLink>
          </div>
        </ActionForm>
      </Panel>
    </section>
  );
}
