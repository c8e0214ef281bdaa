import { type Programme, relieve, type Tariffs } from "@/lib/contribution/tariff/rules";
import type { Funding } from "@/lib/contribution/tariff/schema";
import type { SchemeKind } from "./schema";

/** Whether a month lies in what was agreed. */
export function coversMonth(
  { fromMonth, untilMonth }: { fromMonth: string; untilMonth: string | null },
  month: string,
): boolean {
  return fromMonth <= month && (untilMonth === null || month <= untilMonth);
}

/** What was agreed last of all that has begun: the newest by day or month, the later written of equals. */
export function newestOf<T extends { from: string; id: string }>(
  versions: readonly T[],
  on: string,
): T | null {
  const begun = versions.filter(({ from }) => from <= on);
  return (
    begun.sort((a, b) => (a.from === b.from ? (a.id < b.id ? 1 : -1) : a.from < b.from ? 1 : -1))[0] ?? null
  );
}

const programmes: Programme[] = ["JKK", "JKM"];

/** Whether contributions that a scheme pays for self-employed workers in a month are relieved, and by what. */
export function reliefOf(tariffs: Tariffs, funding: string, month: string) {
  const charges = programmes.map((programme) => ({ programme, rupiah: 1, ofWorker: 1 }));
  const paid = { month, segment: "BPU" as const, sector: "OTHER", funding: funding as Funding };
  const { state, relief } = relieve(tariffs, charges, paid);
  return { state, legalReference: relief?.legalReference ?? null };
}

/** What scheme money counts as; an allotment says so itself. */
export function fundingOf(kind: SchemeKind, allotted: string | undefined) {
  if (kind === "ALLOTMENT") return allotted ?? "CSR";
  return kind === "CHILD_SERVES" ? "FAMILY" : "SCHEME";
}
