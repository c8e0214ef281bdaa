import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge, type StatusTone } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { VisitPage } from "@/lib/campaign/visit/queries";
import { type VisitOutcome, visitOutcomes } from "@/lib/campaign/visit/schema";
import { formatDateTime } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

const tones: Record<VisitOutcome, StatusTone> = { FOUND: "ok", NOT_FOUND: "danger", NOT_ENROLLED: "warn" };

type Props = { rows: VisitPage["rows"]; over: boolean };

/** People of the sample, each with a button for what can be found at the door; all post the one form around them. */
export async function SampleList({ rows, over }: Props) {
  const t = await getTranslations("visit");
  const locale = asLocale(await getLocale());
  return (
    <ul className="grid gap-3 lg:grid-cols-2">
      {rows.map(({ number, name, hamlet, rt, rw, found }) => {
        const called = name ?? t("gone");
        const block = hamlet || rt || rw;
        return (
          <li key={number} className="rounded-panel border border-border bg-surface p-4 break-inside-avoid">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <p className="font-semibold">{called}</p>
              {found ? (
                <StatusBadge tone={tones[found.outcome]}>{t(`outcome.${found.outcome}`)}</StatusBadge>
              ) : null}
            </div>
            <p className="text-sm text-text-muted">
              {block ? t("block", { hamlet: hamlet ?? "", rt: rt ?? "–", rw: rw ?? "–" }) : t("noBlock")} ·{" "}
              {t("number", { number })}
            </p>
            {found ? (
              <p className="text-sm text-text-muted">
                {t("tickedBy", {
                  outcome: t(`outcome.${found.outcome}`),
                  name: found.byName,
                  when: formatDateTime(found.at, undefined, locale),
                })}
              </p>
            ) : null}
            {over ? null : (
              <div className="mt-3 grid grid-cols-3 gap-2">
                {visitOutcomes.map((outcome) => (
                  <SubmitButton
                    key={outcome}
                    name="tick"
                    value={`${number}.${outcome}`}
                    variant={outcome === "FOUND" && !found ? "primary" : "secondary"}
                  >
                    <span className="text-sm">
                      {t(`outcome.${outcome}`)}
                      <span className="sr-only">: {called}</span>
                    </span>
                  </SubmitButton>
                ))}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
