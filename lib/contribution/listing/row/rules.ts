import { readSegment } from "@/lib/membership/roster/spelling/rules";
import type { Day } from "@/lib/platform/dates";
import { checkNik, cleanDigits, hasLostDigits, normalizeName } from "@/lib/resident/rules";
import { readDay } from "@/lib/resident/sheet/day/rules";
import { source } from "../../schema";
import type { Funding } from "../../tariff/schema";
import { type ListingRole, listingHeaders, listingRoles } from "../column/rules";
import { readMonth, readMonths } from "../month/rules";
import type { Listed, Note } from "../schema";

/** The cells of a row by what they hold; "" where there is nothing. */
export type Cells = Record<ListingRole, string>;

/** What one row says, and every reason why it cannot be taken. */
export function readListed(row: number, cells: Cells, today: Day): Listed {
  const errors: Note[] = [];
  const warnings: Note[] = [];
  const faults = brokenCells(cells);
  errors.push(...faults.map(({ note }) => note));
  const broken = new Set(faults.map(({ role }) => role));
  const text = (role: ListingRole) => (broken.has(role) ? "" : cells[role]);
  const listed: Listed = {
    row,
    name: normalizeName(cells.name).slice(0, 100) || null,
    kpj: null,
    nik: null,
    segment: readSegment(text("segment")),
    months: [],
    until: null,
    day: null,
    amount: readRupiah(text("amount")),
    code: text("code") || null,
    funding: readFunding(text("funding")),
    errors,
    warnings,
  };
  readNumbers(listed, text("nik"), text("kpj"));
  if (errors.length === 0 && !listed.nik && !listed.kpj) errors.push({ code: "NUMBER_MISSING" });
  readPeriod(listed, text("month"), text("until"), broken.has("month") || broken.has("until"), today);
  if (text("segment") && !listed.segment) warnings.push({ code: "SEGMENT_UNREAD" });
  if (text("amount") && listed.amount === null) warnings.push({ code: "AMOUNT_UNREAD" });
  if (text("funding") && !listed.funding) errors.push({ code: "FUNDING_UNREAD" });
  listed.day = text("day") ? (readDay(text("day"), today)?.day ?? null) : null;
  if (text("day") && !listed.day) errors.push({ code: "DAY_UNREAD" });
  if (listed.code && !isCode(listed)) errors.push({ code: "CODE_INVALID" });
  return listed;
}

/** Cells whose content is lost: formulas, Excel's errors, and numbers that it rounded. */
function brokenCells(cells: Cells): { role: ListingRole; note: Note }[] {
  return listingRoles.flatMap((role) => {
    const code = role === "name" ? null : faultOf(role, cells[role]);
    return code ? [{ role, note: { code, params: { field: listingHeaders[role] } } }] : [];
  });
}

function faultOf(role: ListingRole, text: string): string | null {
  if (/^\s*'?=/.test(text)) return "FORMULA_CELL";
  if (/^#[A-Z/0!?]{2,10}$/i.test(text)) return "CELL_ERROR";
  if (!hasLostDigits({ text, type: "text" })) return null;
  if (role === "nik") return "NIK_LOST_DIGITS";
  return role === "kpj" || role === "code" ? "LOST_DIGITS" : null;
}

/** A number that is none refuses its row: beside a good one it may be somebody else's. */
function readNumbers(listed: Listed, nik: string, kpj: string): void {
  if (nik !== "" && !/^0+$/.test(cleanDigits(nik))) {
    const checked = checkNik(nik);
    if (checked.ok) listed.nik = checked.value;
    else listed.errors.push({ code: checked.code });
  }
  const digits = cleanDigits(kpj).replace(/[-.]/g, "");
  if (digits === "" || /^0+$/.test(digits)) return;
  if (/^\d{11}$/.test(digits)) listed.kpj = digits;
  else listed.errors.push({ code: "KPJ_NOT_11_DIGITS" });
}

function readPeriod(listed: Listed, month: string, until: string, isBroken: boolean, today: Day): void {
  if (isBroken) return;
  if (month !== "") {
    const months = readMonths(month, today);
    if (months) listed.months = months;
    else listed.errors.push({ code: "MONTHS_UNREAD" });
  } else if (until !== "") {
    listed.until = readMonth(until, today);
    if (!listed.until) listed.errors.push({ code: "UNTIL_UNREAD" });
  } else listed.errors.push({ code: "MONTH_MISSING" });
}

/** A code is kept in the clear, so it is nobody's number. */
function isCode({ code, nik, kpj }: Listed): boolean {
  if (!source.paymentCode.safeParse(code).success) return false;
  const digits = (code ?? "").replace(/\D/g, "");
  return digits === "" || (digits !== nik && digits !== kpj);
}

/** "Rp 16.800", "16.800,00", "16,800"; null for what is no sum of whole rupiah. */
export function readRupiah(text: string): number | null {
  const clean = text
    .trim()
    .replace(/^rp\.?\s*/i, "")
    .replace(/(,-|[.,]00?)$/, "")
    .replace(/\s/g, "");
  if (!/^(\d{1,3}([.,]\d{3})+|\d{1,9})$/.test(clean)) return null;
  const rupiah = Number(clean.replace(/[.,]/g, ""));
  return rupiah < 1_000_000_000 ? rupiah : null;
}

const fundingWords: [Funding, RegExp][] = [
  ["DBHCHT", /dbhcht|cukai/],
  ["APBDES", /apbdes|apbdesa|danadesa|desa$/],
  ["APBD", /apbd|pemda|pemkab|pemkot|pemprov/],
  ["APBN", /apbn/],
  ["CSR", /csr|tjsl/],
  ["FAMILY", /keluarga|anak|suami|istri|orangtua/],
  ["COMPANY", /perusahaan|pemberikerja|majikan/],
  ["SPONSOR", /sponsor|donatur|hibah|bantuan/],
  ["SELF", /mandiri|sendiri|pribadi|swadaya|ybs|bersangkutan/],
];

/** "Mandiri", "APBDes", "CSR PT Semen"; null for what is none of them, a scheme among it, which books by its own runs. */
export function readFunding(text: string): Funding | null {
  const clean = text.toLowerCase().replace(/[^a-z]/g, "");
  if (/skema|sampah|jimpitan|mengabdi|bumdes/.test(clean)) return null;
  return fundingWords.find(([, pattern]) => pattern.test(clean))?.[0] ?? null;
}
