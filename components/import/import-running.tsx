import { getTranslations } from "next-intl/server";
import { Panel } from "@/components/ui/page-section";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportPage } from "@/lib/import/queries";
import { stepOf } from "@/lib/import/queries";
import { secondsLeft } from "@/lib/import/rules";
import { CancelForm } from "./decision-forms";
import { ImportWatch } from "./import-watch";

/** A file being checked or written: how far it is, and a way to stop it. */
export async function ImportRunning({ page, now }: { page: ImportPage; now: Date }) {
  const t = await getTranslations("import");
  const { id, state, startedAt } = page.record;
  const { rowsDone, rowsTotal } = stepOf(page.record);
  const undoing = state === "UNDOING";
  return (
    <Panel narrow>
      <ImportWatch href={`/api/v1/imports/${id}/progress`} seen={`${state} ${rowsDone}`} />
      {state === "UPLOADED" ? (
        <div>
          <p className="mb-1.5 font-semibold" id="checking">
            {t("checkingBar")}
          </p>
          <progress className="progress" aria-labelledby="checking" />
          <p className="mt-1 text-sm text-text-muted">{t("checkingLong")}</p>
        </div>
      ) : (
        <ProgressBar
          label={t(undoing ? "undoingBar" : "savingBar")}
          value={rowsDone}
          max={rowsTotal}
          text={t("savingText", { done: rowsDone, total: rowsTotal })}
          sub={timeLeft()}
        />
      )}
      {undoing ? null : (
        <div className="mt-6">
          <CancelForm page={page} />
        </div>
      )}
    </Panel>
  );

  function timeLeft(): string {
    const seconds = secondsLeft({ startedAt, rowsDone, rowsTotal }, now);
    if (seconds === null) return t("timeUnknown");
    return seconds < 90
      ? t("timeLeft", { seconds })
      : t("timeLeftMinutes", { minutes: Math.round(seconds / 60) });
  }
}
