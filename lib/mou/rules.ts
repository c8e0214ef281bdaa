import { type Day, daysBetween } from "@/lib/platform/dates";
import type { MouState, MouStepKind } from "./schema";

/** So many days before its end an agreement is one that runs out. */
export const expiringDays = 90;

export type Standing = {
  steps: readonly MouStepKind[];
  validFrom: Day | null;
  validTo: Day | null;
};

/** What state an agreement is in: somebody's last step, and once it is signed its validity on that day. */
export function stateOn({ steps, validFrom, validTo }: Standing, day: Day): MouState {
  if (steps.includes("WITHDRAWN")) return "WITHDRAWN";
  if (!steps.includes("SIGNED")) return "DRAFT";
  if (steps.includes("ENDED")) return "ENDED";
  if (steps.includes("RENEWED")) return "RENEWED";
  if (validTo !== null && day > validTo) return "EXPIRED";
  if (validFrom !== null && day < validFrom) return "SIGNED";
  return validTo !== null && daysBetween(day, validTo) <= expiringDays ? "EXPIRING" : "RUNNING";
}

/** What may be done next; a text is never changed once it is signed. */
export function nextSteps(state: MouState): MouStepKind[] {
  if (state === "DRAFT") return ["SIGNED", "WITHDRAWN"];
  if (state === "SIGNED" || state === "RUNNING" || state === "EXPIRING") return ["RENEWED", "ENDED"];
  return state === "EXPIRED" ? ["RENEWED"] : [];
}

/** A number as it is compared: "005 / DPMD/2018" and "005/dpmd/2018" are the same. */
export function tidyNumber(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?\/ ?/g, "/");
}

/** "Name; office" on each line, as people type witnesses; the office may be missing. */
export function readPeople(text: string): { name: string; office: string | null }[] {
  return linesOf(text).map((line) => {
    const [name = "", ...office] = line.split(";");
    return { name: name.trim(), office: office.join(";").trim() || null };
  });
}

export function writePeople(people: { name: string; office: string | null }[]): string {
  return people.map(({ name, office }) => (office ? `${name}; ${office}` : name)).join("\n");
}

export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

type Placed = { name: string; kind: string; districtName: string; regencyName: string };

const kindOf = ({ kind }: Placed) => (kind === "KELURAHAN" ? "Kelurahan" : "Desa");

/** How a village's government is called as a party; never without its kecamatan. */
export function governmentOf(village: Placed): string {
  return `Pemerintah ${kindOf(village)} ${village.name} Kecamatan ${village.districtName}`;
}
