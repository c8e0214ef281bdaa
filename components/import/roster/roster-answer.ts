import { getLocale, getTranslations } from "next-intl/server";
import type { ImportPage } from "@/lib/import/queries";
import type { RosterPage } from "@/lib/import/roster/page/queries";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import { importAnswer } from "../import-answer";

/** Where the import of a list of members stands, in one sentence or two. */
export async function rosterAnswer(page: ImportPage, roster: RosterPage): Promise<string> {
  const t = await getTranslations("roster");
  const { record } = page;
  const { counts, known, enrolled, confirmed } = roster;
  if (record.state === "REFUSED") return t("refusedAnswer");
  if (record.format === "inquiry" && record.state === "CHECKED")
    return t("inquiryAnswer", { known, total: record.rowsTotal });
  if (record.state === "CHECKED") {
    const { BOTH, DIFFERS, THEIRS, OURS, PROPOSED } = counts;
    const found = t("checkedAnswer", { both: BOTH, differs: DIFFERS, theirs: THEIRS, ours: OURS });
    return PROPOSED > 0 ? `${found} ${t("proposedAnswer", { count: PROPOSED })}` : found;
  }
  if (record.state === "COMMITTED") {
    const locale = (await getLocale()) as Locale;
    const when = formatDateTime(record.finishedAt ?? record.updatedAt, undefined, locale);
    const done = t("doneAnswer", { enrolled, confirmed, when });
    const left = counts.THEIRS - enrolled;
    return left > 0 ? `${done} ${t("doneNot", { left })}` : done;
  }
  return importAnswer(page);
}
