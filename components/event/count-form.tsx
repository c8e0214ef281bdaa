import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField } from "@/components/ui/text-field";
import { countAttendanceAction } from "@/lib/event/attendance/actions";
import type { EventPage } from "@/lib/event/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { newId } from "@/lib/platform/id";
import { TapCounter } from "./tap-counter";

type Props = { eventId: string; group: EventPage["groups"][number]; at: number };

/** One group: a tap for each person who comes, or the number typed. */
export async function CountForm({ eventId, group, at }: Props) {
  const t = await getTranslations("event.attendance");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const number = (value: number) => formatNumber(value, locale);
  const { name, expected, total, men, women } = group;
  const labels = { men: t("men"), women: t("women"), unsplit: t("unsplit") };
  const both = (key: "oneMore" | "oneFewer") => ({
    men: t(key, { of: labels.men }),
    women: t(key, { of: labels.women }),
  });
  return (
    <section
      aria-label={name}
      className="rounded-panel border border-border bg-surface p-4 break-inside-avoid"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-semibold">{name}</h3>
        <p className="text-end text-sm text-text-muted">
          <output className="font-semibold text-text">{t("people", { count: number(total) })}</output>{" "}
          {expected === null ? null : t("ofExpected", { count: number(expected) })}
        </p>
      </div>
      <TapCounter
        action={countAttendanceAction}
        eventId={eventId}
        group={name}
        counts={{ men, women }}
        firstTap={newId()}
        words={{
          more: both("oneMore"),
          fewer: both("oneFewer"),
          lost: t("lost"),
          lostHint: t("lostHint"),
          again: t("sendAgain"),
        }}
      />
      <details className="mt-1">
        <summary className="inline-flex min-h-(--control) items-center text-sm text-accent-text underline underline-offset-4">
          {t("type")}
        </summary>
        <ActionForm
          action={countAttendanceAction}
          words={await formWords()}
          labels={labels}
          id={`count-${at}`}
          className="mt-2 space-y-3"
        >
          <input type="hidden" name="eventId" value={eventId} />
          <input type="hidden" name="group" value={name} />
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
