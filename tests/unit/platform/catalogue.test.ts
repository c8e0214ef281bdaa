import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it, test } from "vitest";
import { listFiles, readSources, type Source } from "@/tests/support/sources";

const sources = readSources("lib");

describe("both languages", () => {
  const folder = "lib/platform/i18n";
  const files = listFiles(`${folder}/id`)
    .map((path) => basename(path))
    .sort();
  const catalogue = (language: string, file: string) =>
    flatten(JSON.parse(readFileSync(`${folder}/${language}/${file}`, "utf8")));

  test("have the same catalogues", () => {
    expect(
      listFiles(`${folder}/en`)
        .map((path) => basename(path))
        .sort(),
    ).toEqual(files);
  });

  it.each(files)("say the same things with the same blanks in %s", (file) => {
    const [id, en] = [catalogue("id", file), catalogue("en", file)];
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
    for (const [key, sentence] of Object.entries(id)) {
      expect(sentence, key).not.toBe("");
      expect(blanksOf(en[key] ?? ""), key).toEqual(blanksOf(sentence));
    }
  });

  test("have words for every refusal", () => {
    const inFiles = catalogue("id", "import.json");
    const worded = (code: string) =>
      catalogue("id", "refusal.json")[code] ??
      inFiles[`files.${code}`] ??
      inFiles[`reasons.${code}`] ??
      catalogue("id", "map.json")[`refused.${code}`];
    const codes = new Set(sources.filter(({ path }) => !path.startsWith("lib/demo")).flatMap(refusalsIn));
    expect(codes.size).toBeGreaterThan(30);
    expect([...codes].filter((code) => !worded(code)).sort()).toEqual([]);
  });

  function refusalsIn({ code }: Source): string[] {
    const refused = [...code.matchAll(/\brefuse\(\s*"([A-Z][A-Z0-9_]+)"/g)];
    const messages = [...code.matchAll(/\b(?:error|message): "([A-Z][A-Z0-9_]+)"/g)];
    return [...refused, ...messages].map(([, found]) => found ?? "");
  }

  function flatten(tree: Record<string, unknown>, at = ""): Record<string, string> {
    return Object.assign(
      {},
      ...Object.entries(tree).map(([key, value]) =>
        typeof value === "string"
          ? { [`${at}${key}`]: value }
          : flatten(value as Record<string, unknown>, `${at}${key}.`),
      ),
    );
  }

  function blanksOf(sentence: string): string[] {
    return [...new Set([...sentence.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ""))].sort();
  }
});
