import { basename, dirname } from "node:path";
import { describe, expect, it, test } from "vitest";
import { exportedFunctions, listFiles, readSources, type Source } from "./support/sources";
import { isNoun, levels, nounFile, nounOf, nouns, walls } from "./support/walls";

const sources = readSources("app", "components", "lib");
const everything = [...sources, ...readSources("prisma", "tests")];

describe("who may not import what", () => {
  it.each(walls)("$who not $mayNot: $because", ({ who, mayNot, but }) => {
    const crossings = sources
      .filter(({ path }) => who.test(path) && !but?.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ from, typeOnly }) => !typeOnly && mayNot.test(from))
          .map(({ from }) => `${path} → ${from}`),
      );
    expect(crossings).toEqual([]);
  });

  test("every import that names a file of ours finds one", () => {
    const known = new Set(everything.map(({ path }) => path.replace(/\.(ts|tsx|mjs)$/, "")));
    const lost = sources.flatMap(({ path, imports }) =>
      imports
        .map(({ from }) => from.replace(/\.(ts|tsx|mjs)$/, ""))
        .filter(
          (from) =>
            /^(app|components|lib|tests|prisma)\//.test(from) &&
            !/generated|\.(json|css)$/.test(from) &&
            !known.has(from),
        )
        .map((from) => `${path} → ${from}`),
    );
    expect(lost).toEqual([]);
  });

  test("an actor is minted by the session reader and, for the system itself, at the door", () => {
    const minting = everything.filter(
      ({ imports, code }) =>
        imports.some(({ from }) => from === "lib/platform/db/actor") && /\bmintActor\b/.test(code),
    );
    expect(minting.map(({ path }) => path)).toEqual([
      "lib/platform/auth/sessions.ts",
      "lib/platform/db/door.ts",
    ]);
  });
});

describe("the nouns", () => {
  const edges = new Map<string, Set<string>>();
  for (const { path, imports } of sources.filter(({ path: one }) => isNoun(one)))
    for (const { from, typeOnly } of imports)
      if (!typeOnly && isNoun(`${from}.ts`) && nounOf(path) !== nounOf(from)) {
        const noun = nounOf(path) ?? "";
        edges.set(noun, (edges.get(noun) ?? new Set()).add(nounOf(from) ?? ""));
      }
  const levelOf = (noun: string) => levels.findIndex((level) => level.includes(noun));

  test("are all in the stated order", () => {
    const folders = new Set(
      sources.map(({ path }) => nounOf(path)).filter((noun) => noun && !["platform", "demo"].includes(noun)),
    );
    expect([...folders].filter((noun) => !nouns.includes(noun ?? ""))).toEqual([]);
  });

  test("import only nouns below them or beside them", () => {
    const upwards = [...edges].flatMap(([noun, others]) =>
      [...others].filter((other) => levelOf(other) > levelOf(noun)).map((other) => `${noun} → ${other}`),
    );
    expect(upwards).toEqual([]);
  });

  test("make no cycle", () => {
    expect(nouns.filter((noun) => reaches(noun, noun))).toEqual([]);
  });

  function reaches(start: string, goal: string, seen = new Set<string>()): boolean {
    return [...(edges.get(start) ?? [])].some(
      (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
    );
  }
});

describe("names of files", () => {
  const vocabulary = ["schema", "rules", "policy", "queries", "mutations", "actions", "jobs", "sheet"];
  /** Beside the eight names, because. */
  const besides: Record<string, string> = {
    "lib/resident/codes.ts": "the population office's code tables: data",
    "lib/resident/sheet/row.ts": "the sheet outgrew one file: one row",
    "lib/resident/sheet/template.ts": "the sheet outgrew one file: our own template",
    "lib/resident/sheet/columns.ts": "the sheet outgrew one file: headers",
  };

  test("a noun has eight kinds of file", () => {
    const others = sources
      .map(({ path }) => path)
      .filter((path) => isNoun(path) && !vocabulary.includes(basename(path, ".ts")) && !besides[path]);
    expect(others).toEqual([]);
  });

  test("app/ has only names that Next.js reserves", () => {
    const reserved =
      /\/(page|layout|loading|error|not-found|template|default|route|global-error|manifest|robots|sitemap|icon|apple-icon|opengraph-image)\.(ts|tsx|png|ico|svg)$|^app\/(globals\.css|favicon\.ico)$/;
    expect(listFiles("app").filter((path) => !reserved.test(path))).toEqual([]);
  });

  test("no folder is a drawer for whatever is left over", () => {
    const drawers = everything.filter(({ path }) =>
      /\/(src|utils?|helpers?|hooks|services?|types|constants?|common|misc)\//.test(`/${dirname(path)}/`),
    );
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  test("no file gathers what others export", () => {
    const barrels = everything.filter(
      ({ path, code }) => /\/index\.tsx?$/.test(path) || /^export \* from/m.test(code),
    );
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  test("components/ has the folders of nouns, and ui, charts, shell and the start page", () => {
    const folders = new Set(sources.flatMap(({ path }) => /^components\/([^/]+)\//.exec(path)?.[1] ?? []));
    expect(
      [...folders].filter((folder) => ![...nouns, "ui", "charts", "shell", "home"].includes(folder)),
    ).toEqual([]);
  });
});

describe("signatures", () => {
  /** Reach the database without an actor or a transaction, because. */
  const withoutActor: Record<string, string> = {
    "lib/document/sweep/mutations.ts#noteMissing": "whether a file is there is nobody's decision",
    "lib/document/sweep/mutations.ts#sweepDocuments": "the sweep brings files and rows back in step",
    "lib/document/queries.ts#findMissing": "what the store has lost is the machine's business",
    "lib/notification/mail/mutations.ts#sendWaitingMail": "the worker sends what waits, whoever it is for",
    "lib/notification/spread/mutations.ts#spreadAnnouncements":
      "the worker tells everybody an announcement is for",
    "lib/notification/sweep/mutations.ts#clearOldNotifications": "old news goes, whoever it was for",
    "lib/notification/spread/mutations.ts#tellMissing": "the worker tells every administrator",
    "lib/membership/cover/mutations.ts#advanceFigures":
      "a day goes by for every village, and no person is read",
    "lib/user/queries.ts#listAdministratorIds": "the daily job asks as whom to look before there is an actor",
    "lib/user/queries.ts#listOfficerIds": "the daily job asks as whom to look before there is an actor",
    "lib/import/queries.ts#findImportOwner":
      "the job runner asks whose the import is before there is an actor",
    "lib/import/queries.ts#listUnfinishedImports":
      "the sweep asks what is left to do before there is an actor",
    "lib/import/mutations.ts#clearOldImports": "the sweep clears what nobody has touched for a month",
    "lib/ranking/campaign/mutations.ts#rankPlaces": "the hourly job ranks counts of all branches",
    "lib/mou/reminder/queries.ts#listEnding": "the job asks what ends before there is an actor",
    "lib/region/queries.ts#countVillagesByRegency": "public geography, the same for everybody",
    "lib/region/queries.ts#listRegencyCodes": "public geography, the same for everybody",
    "lib/event/calendar/queries.ts#findCalendarOwner": "whoever subscribes has the address and no session",
    "lib/user/queries.ts#findOpenLink": "whoever has the link has no account yet",
    "lib/user/first/mutations.ts#createAdministrator": "the first account is made at the machine, by nobody",
    "lib/user/password/mutations.ts#acceptLink": "whoever has the link has no account yet",
  };

  test("what reaches the database is told first who acts, or in which transaction", () => {
    const without = sources
      .filter(({ path }) => nounFile("queries|mutations").test(path))
      .flatMap((source) =>
        exportedFunctions(source)
          .filter(
            ({ first, body }) =>
              !/^(actor: Actor|tx: Tx)\b/.test(first) && /\b(asActor|asSystem|asPublic|tx)\b/.test(body),
          )
          .map(({ name }) => `${source.path}#${name}`),
      );
    expect(without.filter((name) => !withoutActor[name])).toEqual([]);
    expect(Object.keys(withoutActor).filter((name) => !without.includes(name))).toEqual([]);
  });

  test("a file with server actions exports functions that are asynchronous, and nothing else", () => {
    const files = sources.filter(isActionFile);
    expect(files.length).toBeGreaterThan(5);
    for (const { path, code } of files) {
      const exports = [...code.matchAll(/^export (?!type\b)(.*)$/gm)].map(([, rest]) => rest ?? "");
      const odd = exports.filter(
        (rest) =>
          !/^async function /.test(rest) && !/^const \w+Action = (publicFormAction|formAction)\b/.test(rest),
      );
      expect(odd, path).toEqual([]);
    }
  });
});

function isActionFile({ code }: Source): boolean {
  return /^\s*["']use server["']/.test(code);
}

describe("what is never written", () => {
  /** Longer than 250 lines, because. */
  const long: Record<string, string> = {};
  /** Text that no source of ours has, because. */
  const unsafe: [RegExp, string][] = [
    [/\$(queryRaw|executeRaw)Unsafe\b/, "a statement as text invites injection"],
    [/\bPrisma\.raw\(/, "a statement as text invites injection"],
    [/:\s*any\b|\bas any\b|<any>|\bany\[\]/, "any switches the compiler off"],
    [/@ts-(ignore|expect-error|nocheck)/, "the compiler is right more often"],
    [/biome-ignore|eslint-disable/, "the linter is right more often"],
    [/\b(TODO|FIXME|XXX|HACK)\b/, "what is to do belongs into an issue"],
    [/\bdangerouslySetInnerHTML\b/, "markup as text invites scripts"],
    [
      /\bconsole\.(log|debug|info)\(/,
      "the log is structured and free of persons; only programs for people print",
    ],
  ];
  const prints = /^(lib\/(demo|install|server)|lib\/demo\/|lib\/create-user|prisma\/|tests\/)/;

  it.each(unsafe)("%s: %s", (pattern) => {
    const self = "tests/architecture.test.ts";
    const found = everything.filter(
      ({ path, text }) =>
        path !== self && pattern.test(text) && !(pattern.source.includes("console") && prints.test(path)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test("a file longer than 250 lines, and half of all longer than 60", () => {
    const found = everything.filter(({ path, text }) => text.split("\n").length > 251 && !long[path]);
    expect(found.map(({ path, text }) => `${path}: ${text.split("\n").length}`)).toEqual([]);
    const lengths = sources.map(({ text }) => text.split("\n").length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  test("rules read no clock and roll no dice", () => {
    const found = sources.filter(
      ({ path, code }) =>
        nounFile("rules").test(path) &&
        /\bDate\.now\(|new Date\(\)|Math\.random\(|[^.\w]today\(\)/.test(code),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
