import { getLocale, getTranslations } from "next-intl/server";
import { villageName } from "@/components/region/place";
import type { BinderPage } from "@/lib/campaign/binder/queries";
import { aspects } from "@/lib/campaign/binder/schema";
import { formatDateTime } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import type { Made } from "@/lib/platform/made";
import type { Report, ReportPart } from "@/lib/platform/pdf/report";
import { binderWords } from "./binder-words";

/** A file of the binder; a photo that is printed with its picture. */
export type Printed = { indicatorId: string; name: string; jpeg: Uint8Array | null };

/** The binder as a report: what is complete, then each aspect with its indicators, their evidence and photos. */
export async function binderReport(binder: BinderPage, files: Printed[], made: Made): Promise<Report> {
  const t = await getTranslations("binder");
  const words = await binderWords();
  const locale = asLocale(await getLocale());
  const { campaign, village } = binder;
  const place = `${await villageName(village)}, Kec. ${village.districtName}, ${village.regencyName}`;
  const share = ({ complete, total }: { complete: number; total: number }) => t("share", { complete, total });
  return {
    paper: "A4",
    title: t("of", { village: await villageName(village) }),
    lines: [
      place,
      t("report.contest", { name: campaign.name }),
      t("figuresIntro", { day: words.day(binder.figures.day) }),
    ],
    contents: t("report.contents"),
    chapters: [
      {
        title: t("report.summary"),
        parts: [
          { kind: "heading", text: t("report.completeness") },
          { kind: "facts", rows: binder.aspects.map((one) => [t(`aspect.${one.aspect}`), share(one)]) },
          { kind: "heading", text: t("figures") },
          { kind: "facts", rows: words.figures(binder) },
        ],
      },
      ...aspects.map((aspect) => ({
        title: t(`aspect.${aspect}`),
        parts: binder.indicators
          .filter((one) => one.aspect === aspect)
          .flatMap((one) => indicatorParts(one, files, words, t)),
      })),
    ],
    foot: t("report.made", { when: formatDateTime(made.at, undefined, locale), name: made.by }),
    pages: t.raw("report.pages"),
    made,
  };
}

type Words = Awaited<ReturnType<typeof binderWords>>;
type Catalogue = Awaited<ReturnType<typeof getTranslations<"binder">>>;

function indicatorParts(
  one: BinderPage["indicators"][number],
  files: Printed[],
  words: Words,
  t: Catalogue,
): ReportPart[] {
  const own = files.filter(({ indicatorId }) => indicatorId === one.id);
  const pictures = own.flatMap(({ name, jpeg }) => (jpeg ? [{ jpeg, caption: name }] : []));
  const listed = own.filter(({ jpeg }) => !jpeg).map(({ name }) => name);
  const found = words.found(one);
  const status = t(one.missing.length === 0 ? "complete" : "incomplete");
  const note = found ? `${status}. ${t("report.there", { list: found })}` : status;
  const items = [
    ...one.events.filter(({ cancelled }) => !cancelled).map(words.event),
    ...one.regulations.map(words.regulation),
    ...(listed.length > 0 ? [t("report.listed", { names: listed.join(", ") })] : []),
  ];
  return [
    { kind: "heading", text: one.name, note },
    ...(one.missing.length > 0
      ? [{ kind: "text" as const, paragraphs: [`${words.missing(one)}. ${words.task(one)}.`] }]
      : []),
    ...(items.length > 0 ? [{ kind: "list" as const, items }] : []),
    ...(items.length + pictures.length === 0 && !found
      ? [{ kind: "text" as const, paragraphs: [t("report.nothing")] }]
      : []),
    ...(pictures.length > 0 ? [{ kind: "pictures" as const, pictures }] : []),
  ];
}
