import { formatNumber } from "@/lib/platform/format";
import type { Version } from "../../rules";
import type { Content, TariffKind } from "../../schema";
import type { Draft } from "../rules";

export type FormFields = Record<string, string | string[]>;

/** The figures of a version as the form of its kind shows them. */
export function figuresOf({ kind, content }: Pick<Version, "kind" | "content">): FormFields {
  return writers[kind](content as never);
}

/** The whole form of a draft. */
export function fieldsOf(draft: Draft): FormFields {
  const { validFrom, validTo, legalReference, source } = draft;
  return { validFrom, ...(validTo && { validTo }), legalReference, source, ...figuresOf(draft) };
}

const writers: { [K in TariffKind]: (content: Content<K>) => FormFields } = {
  BPU: ({ jkm, jhtBasisPoints, bands }) => ({
    jkm: formatNumber(jkm),
    jht: percentOf(jhtBasisPoints),
    ...Object.fromEntries(
      bands.flatMap(({ min, base, jkk }, at) => [
        [`min.${at}`, formatNumber(min)],
        [`base.${at}`, formatNumber(base)],
        [`jkk.${at}`, formatNumber(jkk)],
      ]),
    ),
  }),
  PU: ({ jkk, ...shares }) =>
    Object.fromEntries(
      Object.entries({ ...jkk, ...shares }).map(([name, value]) => [name, percentOf(value)]),
    ),
  PENSION_CEILING: ({ rupiah }) => ({ rupiah: formatNumber(rupiah) }),
  RELIEF: ({ basisPoints, segments, programmes, sectors, exceptSectors, excludedFunding, askFunding }) => ({
    off: percentOf(basisPoints),
    segments,
    programmes,
    reach: sectors.length > 0 ? "ONLY" : exceptSectors.length > 0 ? "EXCEPT" : "ALL",
    sectors: sectors.length > 0 ? sectors : exceptSectors,
    excludedFunding,
    askFunding,
  }),
  BENEFIT: (amounts) =>
    Object.fromEntries(Object.entries(amounts).map(([name, value]) => [name, formatNumber(value)])),
};

/** 24 is "0,24", 200 is "2". */
function percentOf(basisPoints: number): string {
  return String(basisPoints / 100).replace(".", ",");
}
