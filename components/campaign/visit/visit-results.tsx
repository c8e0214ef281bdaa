import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import type { VisitList } from "@/lib/campaign/visit/queries";
import { formatDateTime } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import { visitWords } from "./visit-words";

/** Visits that are over: what they say of all members, and the seed to draw the sample again. */
export async function VisitResults({ results }: Pick<VisitList, "results">) {
  const t = await getTranslations("visit");
  const locale = asLocale(await getLocale());
  const words = await visitWords();
  if (results.length === 0) return <EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {results.map((row) => (
        <li
          key={row.visitId}
          className="rounded-panel border border-border bg-surface p-4 break-inside-avoid"
        >
          <h3 className="font-semibold">{`${row.name}, Kec. ${row.districtName}`}</h3>
          <p className="mt-1 text-pretty">{words.result(row, row.found, row.interval)}</p>
          <p className="mt-2">
            {`${t("outcome.FOUND")} ${words.number(row.found)} · ${t("outcome.NOT_FOUND")} ${words.number(row.notFound)} · ${t("outcome.NOT_ENROLLED")} ${words.number(row.notEnrolled)}`}
          </p>
          <p className="mt-2 text-sm text-text-muted">
            {t("over", { when: formatDateTime(row.at, undefined, locale), name: row.byName })} {t("seed")}:{" "}
            <code className="break-all text-text">{row.seed}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}
