import { addMonths } from "@/lib/platform/dates";
import type { Month, Programme, Tariffs, Version } from "../rules";
import type { Content } from "../schema";
import { type Draft, replacedFrom } from "../version/rules";
import { type Example, examplesOf } from "./example/rules";

/** Whom a tariff is for: every sector but those left out, or only some; one programme when it asks for that. */
export type Reach = {
  segments: ("BPU" | "PU")[];
  programme: Programme | null;
  sectors: string[];
  exceptSectors: string[];
};

export function reachOf({ kind, content }: Draft): Reach {
  const all = { programme: null, sectors: [], exceptSectors: [] };
  if (kind === "BPU" || kind === "PU") return { ...all, segments: [kind] };
  if (kind === "PENSION_CEILING") return { ...all, segments: ["PU"], programme: "JP" };
  if (kind === "BENEFIT") return { ...all, segments: ["BPU", "PU"] };
  const { segments, sectors, exceptSectors } = content as Content<"RELIEF">;
  return { programme: null, segments, sectors, exceptSectors };
}

export type Preview = {
  draft: Draft;
  /** Of the first month that changes, or of the first month at all. */
  examples: Example[];
  /** Null when no example changes in any month. */
  firstChange: Month | null;
  /** The month that a later version of the kind takes over. */
  replacedFrom: Month | null;
  /** Reliefs that begin or end while the version is in force. */
  turns: { relief: Version<"RELIEF">; month: Month; what: "BEGINS" | "ENDS" }[];
  /** Reliefs of some of the same months, segments and sectors. */
  overlaps: Version<"RELIEF">[];
};

/** What would come of a version, by the tariffs alone. */
export function previewOf(tariffs: Tariffs, draft: Draft): Preview {
  const until = replacedFrom(tariffs, draft);
  const reliefs = (tariffs as readonly Version[]).filter(
    (one) => one.kind === "RELIEF",
  ) as Version<"RELIEF">[];
  return {
    draft,
    ...changesOf(tariffs, draft, until),
    replacedFrom: until,
    turns: draft.kind === "BPU" || draft.kind === "PU" ? turnsOf(reliefs, draft.validFrom, until) : [],
    overlaps: draft.kind === "RELIEF" ? reliefs.filter((one) => overlap(one, draft)) : [],
  };
}

function turnsOf(reliefs: Version<"RELIEF">[], from: Month, until: Month | null): Preview["turns"] {
  const within = (month: Month) => month >= from && (until === null || month < until);
  return reliefs
    .flatMap((relief) => [
      { relief, month: relief.validFrom, what: "BEGINS" as const },
      ...(relief.validTo ? [{ relief, month: relief.validTo, what: "ENDS" as const }] : []),
    ])
    .filter(({ month }) => within(month))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function overlap(one: Version<"RELIEF">, draft: Draft): boolean {
  const mine = draft.content as Content<"RELIEF">;
  const theirs = one.content;
  const open = "9999-12";
  if (one.validFrom > (draft.validTo ?? open) || (one.validTo ?? open) < draft.validFrom) return false;
  if (!theirs.segments.some((segment) => mine.segments.includes(segment))) return false;
  const only = [mine.sectors, theirs.sectors].filter((list) => list.length > 0);
  const except = [...mine.exceptSectors, ...theirs.exceptSectors];
  if (only.length === 0) return true;
  return (only[0] ?? []).some(
    (sector) => only.every((list) => list.includes(sector)) && !except.includes(sector),
  );
}

/** As far as a preview looks ahead for the first month that changes. */
const monthsAhead = 60;

function changesOf(
  tariffs: Tariffs,
  draft: Draft,
  until: Month | null,
): Pick<Preview, "examples" | "firstChange"> {
  const { validFrom, validTo } = draft;
  const changes = (examples: Example[]) => examples.some(({ before, after }) => before !== after);
  for (let at = 0; at < monthsAhead; at++) {
    const month = addMonths(validFrom, at);
    if ((validTo && month > validTo) || (until && month >= until)) break;
    const examples = examplesOf(tariffs, draft, month);
    if (changes(examples)) return { examples, firstChange: month };
    // Nothing but a relief comes and goes while a version is in force.
    if (draft.kind !== "RELIEF") break;
  }
  return { examples: examplesOf(tariffs, draft, validFrom), firstChange: null };
}
