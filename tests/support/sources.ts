import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

export type Import = { from: string; typeOnly: boolean };

/** A source file of ours: its path from the root, its text, and its text without comments. */
export type Source = { path: string; text: string; code: string; imports: Import[] };

const generated = "lib/platform/db/generated";

/** Every TypeScript source below the given folders, but for what Prisma generates. */
export function readSources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
        posix.join(folder, name.replaceAll("\\", "/")),
      ),
    )
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.startsWith(generated))
    .sort()
    .map(readSource);
}

/** Every file below a folder, whatever it is. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"));
}

export function readSource(path: string): Source {
  const text = readFileSync(path, "utf8");
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(path, code) };
}

/** Functions that a file exports, with their first parameter as written and their whole text. */
export function exportedFunctions({ code }: Source): { name: string; first: string; body: string }[] {
  return [...code.matchAll(/^export (?:async )?function\*? (\w+)(?:<[^(]*>)?\(/gm)].map((found) => {
    const start = (found.index ?? 0) + found[0].length;
    const first = /^\s*([^,)]*)/.exec(code.slice(start))?.[1] ?? "";
    const end = code.indexOf("\n}\n", start);
    return {
      name: found[1] ?? "",
      first: first.trim(),
      body: code.slice(start, end === -1 ? undefined : end),
    };
  });
}

/** Everything a file exports by name. */
export function exportedNames({ code }: Source): string[] {
  const declared = [...code.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(
    ([, name]) => name ?? "",
  );
  const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) =>
    (list ?? "").split(",").map(
      (one) =>
        one
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? "",
    ),
  );
  return [...declared, ...listed].filter(Boolean);
}

// Strings are matched first, so that "https://" is no comment.
function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_all, string) => string ?? "",
  );
}

function importsOf(path: string, code: string): Import[] {
  const found: Import[] = [];
  for (const [, keyword, clause = "", from = ""] of code.matchAll(
    /^\s*(import|export)\s+([^;"']*?)\s*from\s*["']([^"']+)["']/gm,
  ))
    if (keyword === "import" || /^(type\s+)?[{*]/.test(clause))
      found.push({ from: resolve(path, from), typeOnly: isTypeOnly(clause) });
  for (const [, from = ""] of code.matchAll(/(?:^\s*import|\bimport\(|\brequire\()\s*["']([^"']+)["']/gm))
    found.push({ from: resolve(path, from), typeOnly: false });
  return found;
}

function isTypeOnly(clause: string): boolean {
  if (clause.startsWith("type ")) return true;
  const names = /^\{([\s\S]*)\}$/
    .exec(clause.trim())?.[1]
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return names?.every((name) => name.startsWith("type ")) ?? false;
}

function resolve(path: string, from: string): string {
  if (from.startsWith("@/")) return from.slice(2);
  return from.startsWith(".") ? posix.join(dirname(path), from) : from;
}
