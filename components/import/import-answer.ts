import { getLocale, getTranslations } from "next-intl/server";
import type { ImportPage } from "@/lib/import/queries";
import { type Verdict, verdicts } from "@/lib/import/schema";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import { keptOf, sizesOf } from "./decision-forms";
import type { ImportWords } from "./finding-words";

/** Where an import stands, in one sentence or two. */
export async function importAnswer(page: ImportPage): Promise<string> {
  const t = await getTranslations("import");
  const { record, counts } = page;
  const { added, changed, left } = sizesOf(page);
  switch (record.state) {
    case "UPLOADED":
      return t("checking");
    case "MAPPING":
      return t("mappingAnswer");
    case "REFUSED":
      return t("refusedAnswer");
    case "CHECKED":
      return t("checkedAnswer", { parts: partsOf(t, counts, verdicts) });
    case "COMMITTING":
      return t("savingAnswer", { done: record.rowsDone, total: record.rowsTotal });
    case "CANCELLED":
      if (record.rowsDone === 0) return t("cancelledNothing");
      return t("cancelledAnswer", { done: record.rowsDone, left: added + changed + left - record.rowsDone });
    case "UNDOING":
      return t("undoingAnswer", { done: record.rowsUndone, total: record.rowsDone });
    case "UNDONE": {
      const kept = keptOf(page);
      return t("undoneAnswer", { restored: record.rowsUndone - kept, kept });
    }
    case "COMMITTED": {
      const locale = (await getLocale()) as Locale;
      const when = formatDateTime(record.finishedAt ?? record.updatedAt, undefined, locale);
      const done = t("doneAnswer", { added, changed, when });
      const parts = partsOf(t, counts, ["UNCHANGED", "DUPLICATE", "REFUSED"]);
      return left > 0 ? `${done} ${t("doneNot", { count: left, parts })}` : done;
    }
  }
}

function partsOf(t: ImportWords, counts: ImportPage["counts"], of: readonly Verdict[]): string {
  const present = of.filter((verdict) => counts[verdict]);
  return present.map((verdict) => t(`verdictCount.${verdict}`, { count: counts[verdict] ?? 0 })).join(", ");
}
