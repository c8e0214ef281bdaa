import { readdirSync, readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import {
  fileSentence,
  findingSentence,
  groupSentence,
  type ImportWords,
} from "@/components/import/finding-words";
import { confirmedStatuses } from "@/lib/membership/schema";
import en from "@/lib/platform/i18n/en/import.json";
import id from "@/lib/platform/i18n/id/import.json";
import { residentInput } from "@/lib/resident/schema";
import { asideKinds } from "@/lib/resident/sheet/aside/rules";

const wordsOf = (locale: "id" | "en"): ImportWords =>
  createTranslator<Record<string, Record<string, never>>, string>({
    locale,
    messages: { import: locale === "id" ? id : en } as never,
    namespace: "import",
    onError: (error) => {
      throw error;
    },
  }) as unknown as ImportWords;

const languages = [["id", wordsOf("id")] as const, ["en", wordsOf("en")] as const];
const params = { row: 7, place: "Karanglo, Kec. Kerek", column: "nama", value: "99" };

const folder = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? folder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
const textOf = (files: string[]) => files.map((file) => readFileSync(file, "utf8")).join("\n");

/** Every upper-case literal with an underscore: in these files that is how a code looks. */
function codesIn(files: string[], ...none: string[]): string[] {
  const codes = [...textOf(files).matchAll(/"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)"/g)].map(
    ([, code]) => code ?? "",
  );
  return [...new Set(codes)].filter((code) => !none.includes(code)).sort();
}

const wholeFile = [
  "SHEET_UNKNOWN",
  "NO_DATA_ROWS",
  "COLUMN_MISSING",
  "SHEET_CHOICE",
  "ROSTER_UNKNOWN",
  "ROSTER_COLUMN_MISSING",
  "ROSTER_EMPTY",
  "ROSTER_SHEET_CHOICE",
  "RESIDENT_LIST",
  "MEMBER_LIST",
  "EXCHANGE_KEY_MISSING",
];
const rowCodes = codesIn(
  [
    "lib/resident/rules.ts",
    "lib/resident/schema.ts",
    "lib/resident/sheet.ts",
    "lib/import/check/rules.ts",
    ...folder("lib/resident/sheet"),
    ...folder("lib/membership/roster"),
    "lib/import/roster/check/rules.ts",
    "lib/import/roster/commit/mutations.ts",
    "lib/import/roster/person/mutations.ts",
  ],
  ...wholeFile,
  ...asideKinds,
  ...confirmedStatuses,
);
const route = textOf(["app/api/v1/villages/[villageCode]/imports/route.ts"]);
const fileCodes = [
  ...codesIn(folder("lib/platform/spreadsheet"), "ERR_WORKER_OUT_OF_MEMORY"),
  ...[...route.matchAll(/refused=([A-Z_]+)/g)].map(([, code]) => code ?? ""),
  "SENT_ALREADY",
  ...wholeFile,
];

describe.each(languages)("in %s", (_locale, t) => {
  it("every code a row can get has a sentence that says what to do", () => {
    expect(rowCodes).toContain("NIK_LOST_DIGITS");
    expect(rowCodes).toContain("ALSO_ELSEWHERE");
    expect(rowCodes).toContain("KK_NOT_16_DIGITS");
    const unworded = rowCodes.filter(
      (code) => findingSentence(t, { code, field: "name", params }) === t("reasons.UNKNOWN"),
    );
    expect(unworded).toEqual([]);
    for (const code of rowCodes)
      expect(groupSentence(t, { code, field: "name" })).not.toMatch(/[{}]|reasons\./);
  });

  it("every code that refuses a whole file has a sentence that says what to do", () => {
    expect(fileCodes).toContain("FILE_BOMB");
    expect(fileCodes).toContain("UPLOAD_BROKEN");
    const unworded = fileCodes.filter((code) => fileSentence(t, code, params) === t("files.UNKNOWN"));
    expect(unworded).toEqual([]);
  });

  it("every field of a resident has a name", () => {
    const fields = Object.keys(residentInput.shape);
    expect(fields.filter((field) => !t.has(`fields.${field}`))).toEqual([]);
  });

  it("a code from an address is never repeated", () => {
    expect(fileSentence(t, "<script>")).toBe(t("files.UNKNOWN"));
    expect(fileSentence(t, "__proto__")).toBe(t("files.UNKNOWN"));
  });
});

it("both languages have the same keys", () => {
  const keysOf = (value: object, path = ""): string[] =>
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === "string" ? [`${path}${key}`] : keysOf(inner, `${path}${key}.`),
    );
  expect(keysOf(en).sort()).toEqual(keysOf(id).sort());
});
