import { getLocale, getTranslations } from "next-intl/server";
import type { BinderIndicator, BinderPage } from "@/lib/campaign/binder/queries";
import type { Need } from "@/lib/campaign/binder/schema";
import { today } from "@/lib/platform/dates";
import { formatDay, formatNumber } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

type Regulation = BinderIndicator["regulations"][number];
type Event = Pick<BinderIndicator["events"][number], "kind" | "title" | "day">;

/** What is in a binder, in words. */
export async function binderWords() {
  const t = await getTranslations("binder");
  const kinds = await getTranslations("event.kinds");
  const locale = asLocale(await getLocale());
  const number = (value: number) => formatNumber(value, locale);
  const day = (value: string) => formatDay(value, locale);
  const named = (needs: readonly Need[]) => needs.map((need) => t(`need.${need}`)).join(", ");
  return {
    number,
    day,
    named,
    missing: ({ missing }: Pick<BinderIndicator, "missing">) => t("missing", { list: named(missing) }),
    /** "2 foto, 1 acara" of what the indicator asks for and has. */
    found: ({ needs, found }: Pick<BinderIndicator, "needs" | "found">) =>
      needs
        .filter((need) => found[need])
        .map((need) => t(`found.${need}`, { count: number(found[need] ?? 0) }))
        .join(", "),
    task: ({ task }: Pick<BinderIndicator, "task">) =>
      task
        ? t(task.dueOn < today() ? "taskLate" : "task", { who: task.who, day: day(task.dueOn) })
        : t("noTask"),
    event: ({ kind, title, day: on }: Event) => `${title ?? kinds(kind)}, ${day(on)}`,
    regulation: ({ kind, number: no, day: on, subject }: Omit<Regulation, "evidenceId" | "id">) =>
      t("regulationLine", { kind: t(`kinds.${kind}`), number: no, day: day(on), subject }),
    figures: ({ figures }: Pick<BinderPage, "figures">): [label: string, value: string][] => [
      [t("figure.events"), number(figures.events)],
      [t("figure.attendance"), number(figures.attendance)],
      [t("figure.mou"), t(figures.mou ? "figure.mouYes" : "figure.mouNo")],
      [t("figure.officials"), t(figures.officials ? "figure.officialsYes" : "figure.officialsNo")],
      [
        t("figure.members"),
        figures.workers === null
          ? number(figures.members)
          : `${number(figures.members)} ${t("figure.workers", { count: number(figures.workers) })}`,
      ],
      [t("figure.innovations"), number(figures.innovations)],
    ],
  };
}
