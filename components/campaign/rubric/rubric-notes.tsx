import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { RubricPurpose } from "@/lib/campaign/rubric/schema";
import { formatDateTime, type Locale } from "@/lib/platform/format";

type Props = { purpose: RubricPurpose; written: { byName: string; at: Date } | null };

/** Who settled a rubric or, until somebody has, that its weights are an example; and what the order of its rows means. */
export async function RubricNotes({ purpose, written }: Props) {
  const t = await getTranslations("selection.rubric");
  const locale = (await getLocale()) as Locale;
  return (
    <div className="mb-4 max-w-prose space-y-3">
      {written ? (
        <p className="text-text-muted">
          {t("written", { name: written.byName, when: formatDateTime(written.at, "Asia/Jakarta", locale) })}
        </p>
      ) : (
        <Notice tone="warning" heading={t("example")}>
          {t("exampleHint")}
        </Notice>
      )}
      <p className="text-text-muted">{t(purpose === "JUDGING" ? "tieHint" : "again")}</p>
    </div>
  );
}
