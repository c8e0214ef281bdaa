import { findingSentence, type ImportWords } from "../../finding/rules";
import { type Finding, verdicts } from "../../schema";
import { columnOf } from "../rules";
import type { CellNote, Outcome, PasteAnswer } from "../schema";

/** What the check found, in sentences, each at the column where something can be done about it. */
export function answerOf(t: ImportWords, { text, columns, rows }: Outcome): PasteAnswer {
  const roles = columns.map(({ role }) => role);
  const note =
    (isError: boolean) =>
    (found: Finding): CellNote => {
      const role = columnOf(found.field, roles);
      const header = columns.find((column) => column.role === role)?.header ?? "";
      return { role, label: header.replace("*", ""), sentence: findingSentence(t, found), isError };
    };
  const counts = verdicts.flatMap((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [{ verdict, count }];
  });
  const refused = counts.find(({ verdict }) => verdict === "REFUSED")?.count ?? 0;
  const parts = counts.map(({ verdict, count }) => t(`verdictCount.${verdict}`, { count })).join(", ");
  const judged = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    status: "checked",
    text,
    refused,
    savable: judged - refused,
    message: refused > 0 ? t("paste.someRefused", { parts }) : t("paste.allRight", { parts }),
    rows: rows.map(({ row, verdict, errors, warnings }) => ({
      row,
      verdict,
      word: verdict === "ASIDE" ? t("paste.aside") : t(`verdicts.${verdict}`),
      notes: [...errors.map(note(true)), ...warnings.map(note(false))],
    })),
  };
}
