import { ok, type Result, refuse } from "@/lib/platform/result";
import { type BandRefusal, readBands } from "../band/rules";
import type { Month, Tariffs, Version } from "../rules";
import { type Content, riskGroups, type TariffKind } from "../schema";
import type { VersionInput } from "./schema";

export type Draft = Omit<Version, "id">;

export type DraftRefusal =
  | BandRefusal
  | "RELIEF_ENDS_BEFORE"
  | "RELIEF_SECTORS"
  | "RELIEF_FUNDING_TWICE"
  | "TARIFF_TAKEN";

/** The version that a form asks for. */
export function draftOf(input: VersionInput): Result<Draft, DraftRefusal> {
  const content = contentOf(input);
  if (!content.ok) return content;
  const { kind, validFrom, legalReference, source } = input;
  const validTo = input.kind === "RELIEF" ? input.validTo : null;
  if (validTo !== null && validTo < validFrom)
    return refuse("RELIEF_ENDS_BEFORE", { month: validFrom }, "validTo");
  return ok({ kind, validFrom, validTo, content: content.value, legalReference, source });
}

function contentOf(input: VersionInput): Result<Content<TariffKind>, DraftRefusal> {
  if (input.kind === "BPU") {
    const bands = readBands(input);
    return bands.ok ? ok({ jkm: input.jkm, jhtBasisPoints: input.jht, bands: bands.value }) : bands;
  }
  if (input.kind === "PENSION_CEILING") return ok({ rupiah: input.rupiah });
  if (input.kind === "RELIEF") return reliefOf(input);
  const {
    kind,
    validFrom: _from,
    legalReference: _by,
    source: _source,
    step: _step,
    seen: _seen,
    ...figures
  } = input;
  if (kind === "BENEFIT") return ok(figures as Content<"BENEFIT">);
  const { jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker, ...jkk } = figures as Extract<
    VersionInput,
    { kind: "PU" }
  >;
  const byRisk = Object.fromEntries(riskGroups.map((group) => [group, jkk[group]]));
  return ok({ jkk: byRisk as Content<"PU">["jkk"], jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker });
}

function reliefOf(input: Extract<VersionInput, { kind: "RELIEF" }>): Result<Content<"RELIEF">, DraftRefusal> {
  const { off, segments, programmes, reach, sectors, excludedFunding, askFunding } = input;
  if (reach !== "ALL" && sectors.length === 0) return refuse("RELIEF_SECTORS", undefined, "sectors");
  if (askFunding.some((one) => excludedFunding.includes(one)))
    return refuse("RELIEF_FUNDING_TWICE", undefined, "askFunding");
  return ok({
    basisPoints: off,
    segments,
    programmes,
    sectors: reach === "ONLY" ? sectors : [],
    exceptSectors: reach === "EXCEPT" ? sectors : [],
    excludedFunding,
    askFunding,
  });
}

/** One version of a kind from a month on; several reliefs may begin together, but not twice the same. */
export function clashOf(tariffs: Tariffs, draft: Draft): Result<null, "TARIFF_TAKEN"> {
  const same = (tariffs as readonly Version[]).some(
    (one) =>
      one.kind === draft.kind &&
      one.validFrom === draft.validFrom &&
      (draft.kind !== "RELIEF" ||
        textOf([one.validTo, one.content]) === textOf([draft.validTo, draft.content])),
  );
  return same ? refuse("TARIFF_TAKEN", { month: draft.validFrom }, "validFrom") : ok(null);
}

/** The same text for the same thing, in whatever order its parts were written. */
export function textOf(thing: unknown): string {
  return JSON.stringify(thing, (_key, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** With a version more, in the order in which they are read. */
export function withDraft(tariffs: Tariffs, draft: Version): Tariffs {
  const all = [...tariffs, draft] as Version[];
  return all.sort(
    (a, b) => compare(a.kind, b.kind) || compare(b.validFrom, a.validFrom) || compare(a.id, b.id),
  ) as unknown as Tariffs;
}

/** The first month that a later version of the kind takes over; null when none does. */
export function replacedFrom(tariffs: Tariffs, { kind, validFrom }: Draft): Month | null {
  const later = (tariffs as readonly Version[]).filter(
    (one) => one.kind === kind && kind !== "RELIEF" && one.validFrom > validFrom,
  );
  return later.map((one) => one.validFrom).sort()[0] ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
