import { getLocale, getTranslations } from "next-intl/server";
import type { OursLine, RosterLine } from "@/lib/import/roster/page/queries";
import { formatDateTime, formatMonth, formatShortDay, type Locale } from "@/lib/platform/format";
import { findingSentence } from "../finding-words";

type Listed = NonNullable<RosterLine["listed"]>;

/** What the two lists say of somebody, in words; for the page and for the workbook. */
export async function lineWords() {
  const t = await getTranslations("roster");
  const words = await getTranslations("import");
  const locale = (await getLocale()) as Locale;
  const day = (given: string) => formatShortDay(given, locale);

  const paid = ({ paid: given }: Pick<Listed, "paid">): string | null => {
    if (!given) return null;
    if ("months" in given) return t("paidMonths", { months: given.months });
    return t("paidThrough", { month: formatMonth(given.through, locale) });
  };

  const ours = (one: OursLine): string =>
    [
      one.segment,
      one.programmes.join(", "),
      t("since", { day: day(one.startsOn) }),
      one.maskedKpj && t("kpj", { kpj: one.maskedKpj }),
      one.ended && t("ended"),
    ]
      .filter(Boolean)
      .join(" · ");

  const listed = (one: Listed): string =>
    [
      one.status ? t(`statuses.${one.status}`) : t("listedOnly"),
      one.segment,
      one.programmes?.join(", "),
      one.startsOn && t("since", { day: day(one.startsOn) }),
      one.maskedKpj && t("kpj", { kpj: one.maskedKpj }),
      paid(one),
    ]
      .filter(Boolean)
      .join(" · ");

  /** In what the lists differ, ours beside theirs; of what has changed since only that it did. */
  const differences = ({ fields, ours: mine, listed: theirs }: RosterLine): string[] => {
    if (!mine || !theirs) return [];
    const said = {
      status: ["", (theirs.status ? t(`statuses.${theirs.status}`) : t("listedOnly")).toLowerCase()],
      segment: [mine.segment, theirs.segment],
      programmes: [mine.programmes.join(", "), theirs.programmes?.join(", ")],
      startsOn: [day(mine.startsOn), theirs.startsOn && day(theirs.startsOn)],
      kpj: [mine.maskedKpj, theirs.maskedKpj],
    };
    return fields.map((field) => {
      const [here, there] = said[field];
      return t(`differs.${field}`, { ours: here ?? "—", theirs: there ?? "—" });
    });
  };

  /** What a commit will do with a row, or did. */
  const fate = (line: RosterLine, over: boolean): string[] => {
    const { verdict, committed, undone, person, reasons, warnings } = line;
    const notes = [...reasons, ...warnings].map((finding) => findingSentence(words, finding));
    const stays = warnings.some(({ code }) => code.endsWith("_SINCE"));
    if (undone && !stays) return [t("undone"), ...notes];
    if (committed) return [t(verdict === "THEIRS" ? "enrolled" : "confirmed"), ...notes];
    if (verdict !== "THEIRS" || over) return notes;
    return [t(person ? "willEnrol" : "willNotEnrol"), ...notes];
  };

  const when = (at: Date) => formatDateTime(at, undefined, locale);
  return { paid, ours, listed, differences, fate, day, when };
}

/** "KRAJAN, 003/001", or a dash. */
export function addressOf(
  at: { hamlet: string | null; rt: string | null; rw: string | null } | null,
): string {
  if (!at) return "—";
  const block = at.rt || at.rw ? `${at.rt ?? "—"}/${at.rw ?? "—"}` : null;
  return [at.hamlet, block].filter(Boolean).join(", ") || "—";
}
