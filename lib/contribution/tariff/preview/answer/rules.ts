import { formatMonth, formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";
import type { Content, Funding } from "../../schema";
import { fieldsOf } from "../../version/field/rules";
import type { VersionAnswer } from "../../version/schema";
import type { Reached } from "../queries";
import type { Preview } from "../rules";

type Words = (key: string, values?: Record<string, string | number>) => string;
type Seen = { seen: string; preview: Preview; reached: Reached; thisMonth: string };

/** What would come of a version, in sentences. */
export function answerOf(t: Words, m: Words, locale: Locale, given: Seen): VersionAnswer {
  const { seen, preview, reached } = given;
  const { draft } = preview;
  const month = (one: string) => formatMonth(one, locale);
  const count = (key: "villages" | "members") => formatNumber(reached[key], locale);
  const amounts = { members: count("members"), villages: count("villages") };
  return {
    status: "checked",
    seen,
    values: fieldsOf(draft),
    message: t("version.message", {
      kind: t(`tariffs.kind.${draft.kind}`),
      when: draft.validTo
        ? t("tariffs.range", { from: month(draft.validFrom), to: month(draft.validTo) })
        : t("tariffs.since", { month: month(draft.validFrom) }),
      ...amounts,
    }),
    warnings: warningsOf(t, locale, given),
    facts: [
      {
        term: t("version.first"),
        value: preview.firstChange ? month(preview.firstChange) : t("version.nothing"),
      },
      ...(preview.replacedFrom
        ? [
            {
              term: t("version.until"),
              value: t("version.untilValue", { month: month(preview.replacedFrom) }),
            },
          ]
        : []),
      ...groupsOf(t, m, locale, given),
      ...preview.turns.map(({ relief, month: at, what }) => ({
        term: t(`version.${what}`),
        value: t("version.turn", {
          reference: relief.legalReference,
          source: relief.source,
          month: month(at),
        }),
      })),
    ],
    examples: tableOf(t, locale, preview),
  };
}

function warningsOf(t: Words, locale: Locale, { preview, reached, thisMonth }: Seen): string[] {
  const { draft, overlaps } = preview;
  const month = (one: string) => formatMonth(one, locale);
  const paid = formatNumber(reached.paidVillages, locale);
  return [
    ...(draft.validFrom <= thisMonth ? [t("version.past", { month: month(draft.validFrom) })] : []),
    ...(reached.paidVillages > 0 && draft.kind !== "BENEFIT"
      ? [t("version.paid", { villages: paid, month: month(draft.validFrom) })]
      : []),
    ...overlaps.map(({ legalReference, source, validFrom, validTo }) =>
      t("version.overlap", {
        reference: legalReference,
        source,
        from: month(validFrom),
        to: validTo ? month(validTo) : t("relief.open"),
      }),
    ),
    ...(draft.kind === "PENSION_CEILING" ? [t("version.above")] : []),
    ...(reached.members === 0 ? [t("version.nobody")] : []),
  ];
}

function groupsOf(t: Words, m: Words, locale: Locale, { preview, reached }: Seen) {
  const summed = (key: "segment" | "sector" | "payer", word: (one: string) => string) => {
    const sums = new Map<string, number>();
    for (const group of reached.groups) sums.set(group[key], (sums.get(group[key]) ?? 0) + group.members);
    const sorted = [...sums].sort(([, a], [, b]) => b - a);
    return sorted.map(([one, members]) => `${word(one)} ${formatNumber(members, locale)}`).join("; ");
  };
  if (reached.groups.length === 0) return [];
  const relief = preview.draft.kind === "RELIEF" ? (preview.draft.content as Content<"RELIEF">) : null;
  const payer = (one: string) =>
    relief
      ? t("version.payerState", {
          payer: m(`payer.${one}`),
          state: t(`version.state.${stateOf(relief, one)}`),
        })
      : m(`payer.${one}`);
  return [
    { term: m("segmentLabel"), value: summed("segment", (one) => one) },
    { term: m("sectorLabel"), value: summed("sector", (one) => m(`sector.${one}`)) },
    { term: m("payerLabel"), value: summed("payer", payer) },
  ];
}

const fundingOf: Record<string, Funding> = {
  SELF: "SELF",
  VILLAGE_BUDGET: "APBDES",
  COMPANY: "COMPANY",
  CSR: "CSR",
};

/** Whether a relief holds for who pays at registration; of the rest each contribution says where its money is from. */
function stateOf({ excludedFunding, askFunding }: Content<"RELIEF">, payer: string) {
  const funding = fundingOf[payer];
  if (!funding) return "UNKNOWN";
  if (excludedFunding.includes(funding)) return "EXCLUDED";
  return askFunding.includes(funding) ? "ASK" : "APPLIES";
}

function tableOf(t: Words, locale: Locale, { draft, examples }: Preview): VersionAnswer["examples"] {
  const money = (amount: number | null) => (amount === null ? "—" : formatRupiah(amount, locale));
  if (draft.kind === "BENEFIT") {
    const shown = (name: string, value: number | null) =>
      name === "accidentWages" && value !== null ? t("tariffs.times", { count: value }) : money(value);
    return {
      headers: [t("version.what"), t("version.before"), t("version.after")],
      rows: examples.flatMap((one) =>
        "benefit" in one
          ? [[t(`tariffs.${one.benefit}`), shown(one.benefit, one.before), shown(one.benefit, one.after)]]
          : [],
      ),
    };
  }
  const charges = examples.flatMap((one) =>
    "income" in one ? [{ ...one, set: one.programmes.join(", ") }] : [],
  );
  const sets = [...new Set(charges.map(({ set }) => set))];
  const incomes = [...new Set(charges.map(({ income }) => income))];
  const cellsOf = (income: number, set: string) => {
    const found = charges.find((one) => one.income === income && one.set === set);
    return [money(found?.before ?? null), money(found?.after ?? null)];
  };
  return {
    headers: [
      t(draft.kind === "BPU" ? "tariffs.band" : "version.income"),
      ...sets.flatMap((set) => [
        t("version.beforeOf", { programmes: set }),
        t("version.afterOf", { programmes: set }),
      ]),
    ],
    rows: incomes.map((income) => [money(income), ...sets.flatMap((set) => cellsOf(income, set))]),
  };
}
