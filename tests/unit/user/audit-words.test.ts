import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, test } from "vitest";
import { auditActions } from "@/components/audit/audit-words";
import en from "@/lib/platform/i18n/en/audit.json";
import id from "@/lib/platform/i18n/id/audit.json";

/** Everything under lib/ that puts something on record, by the names it gives it. */
function recordedActions(): string[] {
  const names = new Set<string>();
  for (const file of readdirSync("lib", { recursive: true, encoding: "utf8" })) {
    if (!/(mutations|jobs|sign-in)\.ts$/.test(file)) continue;
    const source = readFileSync(join("lib", file), "utf8");
    for (const [, expression] of source.matchAll(/\baction: ([^,\n]+)/g))
      for (const [, name] of (expression ?? "").matchAll(/"(\w+)"/g)) names.add(name ?? "");
    for (const [, name] of source.matchAll(/\b(?:audit(?:Import)?|recordEvent)\(\s*tx,\s*actor,\s*"(\w+)"/g))
      names.add(name ?? "");
  }
  names.delete("NEW");
  return [...names].sort();
}

test("whatever is put on record can be filtered for and read in both languages", () => {
  const recorded = recordedActions();
  expect(recorded).toEqual(expect.arrayContaining(["signIn", "signInRefused", "inviteUser", "addResident"]));
  for (const name of recorded) {
    expect(auditActions).toContain(name);
    expect(id.actions).toHaveProperty(name);
    expect(en.actions).toHaveProperty(name);
  }
});

it.each(["user", "audit"])("the %s catalogue has the same keys in both languages", async (noun) => {
  const keys = async (locale: string) =>
    paths((await import(`../../../lib/platform/i18n/${locale}/${noun}.json`)).default);
  expect(await keys("id")).toEqual(await keys("en"));
});

function paths(tree: object, before = ""): string[] {
  return Object.entries(tree)
    .flatMap(([key, value]) =>
      typeof value === "object" ? paths(value, `${before}${key}.`) : [`${before}${key}`],
    )
    .sort();
}
