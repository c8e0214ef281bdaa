import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField } from "@/components/ui/text-field";
import { countAttendanceAction } from "@/lib/event/attendance/actions";
import type { EventPage } from "@/lib/event/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

type Props = { eventId: string; group: EventPage["groups"][number]; at: number };

const kinds = ["men", "women"] as const;

/** One group: a large button for each person who comes, or the number typed. */
export async function CountForm({ eventId, group, at }: Props) {
  const t = await getTranslations("event.attendance");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const words = await formWords();
  const number = (value: number) => formatNumber(value, locale);
  const { name, expected, total } = group;
  const key = (
    <>
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="group" value={name} />
    </>
  );
  const labels = { men: t("men"), women: t("women"), unsplit: t("unsplit") };
  return (
    <section
      aria-label={name}
      className="rounded-panel border border-border bg-surface p-4 break-inside-avoid"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-semibold">{name}</h3>
        <p className="text-end">
          <output aria-live="polite" className="text-2xl font-semibold">
            {number(total)}
          </output>
          {expected === null ? null : (
            <span className="block text-sm text-text-muted">
              {t("ofExpected", { count: number(expected) })}
            </span>
          )}
        </p>
      </div>
      <ActionForm action={countAttendanceAction} words={words} id={`tap-${at}`} className="mt-3 space-y-2">
        {key}
        <div className="grid grid-cols-2 gap-3">
          {kinds.map((of) => (
            <Tap
              key={of}
              step={`${of}+`}
              label={t("oneMore", { of: labels[of] })}
              value={number(group[of])}
            />
          ))}
        </div>
        <div className="grid grid-cols-2 gap-3">
          {kinds.map((of) => (
            <SubmitButton key={of} name="step" value={`${of}-`} variant="quiet">
              {t("oneFewer", { of: labels[of] })}
            </SubmitButton>
          ))}
        </div>
      </ActionForm>
      <details className="mt-2">
        <summary className="inline-flex min-h-(--control) items-center text-accent-text underline underline-offset-4">
          {t("type")}
        </summary>
        <ActionForm
          action={countAttendanceAction}
          words={words}
          labels={labels}
          id={`count-${at}`}
          className="mt-2 space-y-3"
        >
          {key}
          <p className="text-sm text-text-muted">{t("typeHint")}</p>
          <div className="grid grid-cols-3 items-end gap-3">
            {(["men", "women", "unsplit"] as const).map((of) => (
              <NumberField key={of} name={of} label={labels[of]} defaultValue={group[of]} />
            ))}
          </div>
          <SubmitButton variant="secondary" pendingLabel={form("saving")} wide>
            {t("saveCount")}
          </SubmitButton>
        </ActionForm>
      </details>
    </section>
  );
}

/** As large as a thumb, with how many there are already. */
function Tap({ step, label, value }: { step: string; label: string; value: string }) {
  return (
    <button
      type="submit"
      name="step"
      value={step}
      className="flex min-h-20 cursor-pointer flex-col items-center justify-center rounded-control border border-accent bg-accent-surface px-2 py-2 font-semibold text-accent-text"
    >
      <span className="text-2xl">{value}</span>
      <span>{label}</span>
    </button>
  );
}
