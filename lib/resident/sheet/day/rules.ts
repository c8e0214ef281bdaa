import { serialDay } from "@/lib/platform/spreadsheet/values";
import { checkDay, normalizeName } from "../../rules";

/** Full and short names, Indonesian first, and those an English Excel writes. */
const months = [
  "januari jan january",
  "februari feb pebruari peb february",
  "maret mar mrt march",
  "april apr",
  "mei may",
  "juni jun june",
  "juli jul july",
  "agustus agu agt ags agst aug august",
  "september sep sept",
  "oktober okt oct october",
  "november nov nopember nop",
  "desember des dec december",
].map((names) => names.split(" "));

export type ReadDay = { day: string; shortYear: boolean };

/**
 * A calendar day in the spellings of hand-made lists, as yyyy-mm-dd: 17/08/1990, 17 Agustus 1990, 17-Agu-90,
 * 17081990, 1990-08-17, 33102 (Excel's day number). A year of two digits is the latest that has begun by `today`.
 * null when it is none of these.
 */
export function readDay(text: string, today: string): ReadDay | null {
  const clean = normalizeName(text).replace(/[ T]\d{2}[:.]\d{2}([:.]\d{2})?$/, "");
  if (/^\d{5}$/.test(clean)) return whole(Number(clean) > 3_653 ? serialDay(Number(clean), false) : null);
  if (/^\d{8}$/.test(clean)) {
    const parts = [clean.slice(0, 2), clean.slice(2, 4), clean.slice(4)];
    return whole(
      dayOf(parts.join("-")) ?? dayOf([clean.slice(0, 4), clean.slice(4, 6), clean.slice(6)].join("-")),
    );
  }
  const parts = clean.split(/[\s\-/.,]+/).filter((part) => part !== "");
  if (parts.length !== 3) return null;
  const [first = "", middle = "", last = ""] = parts;
  const month = /^\d{1,2}$/.test(middle) ? middle : monthOf(middle);
  if (month === null) return null;
  if (/^\d{4}$/.test(first)) return whole(dayOf([first, month, last].join("-")));
  if (/^\d{4}$/.test(last)) return whole(dayOf([first, month, last].join("-")));
  if (!/^['’]?\d{2}$/.test(last)) return null;
  const year = Number(last.slice(-2));
  const thisCentury = dayOf(`${first}-${month}-${2000 + year}`);
  const day = thisCentury && thisCentury <= today ? thisCentury : dayOf(`${first}-${month}-${1900 + year}`);
  return day === null ? null : { day, shortYear: true };
}

/** "Tuban, 17-08-1990" → the place and the text of the day; a text without a day is a place alone. */
export function splitBirth(text: string): { place: string | null; day: string | null } {
  const clean = normalizeName(text);
  const found =
    /(?<!\d)(\d{1,2}[\s\-/.]+(?:\d{1,2}|\p{L}{3,9}\.?)[\s\-/.,]+\d{2,4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{8})$/u.exec(
      clean,
    );
  const day = found?.[1] ?? (/\d/.test(clean) ? clean : null);
  const place = found ? clean.slice(0, found.index) : day === null ? clean : "";
  return { place: place.replace(/[\s,;:/.\-–(]+$/u, "") || null, day };
}

function whole(day: string | null): ReadDay | null {
  return day === null ? null : { day, shortYear: false };
}

function dayOf(text: string): string | null {
  const checked = checkDay(text);
  return checked.ok ? checked.value : null;
}

function monthOf(text: string): string | null {
  const name = text.toLowerCase().replace(/\.$/, "");
  const at = months.findIndex((names) => names.includes(name));
  return at === -1 ? null : String(at + 1);
}
