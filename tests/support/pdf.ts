import { inflateSync } from "node:zlib";

/** The text of each page of a PDF that we wrote ourselves: every piece as it was set, in the order of setting. */
export function pagesOf(bytes: Uint8Array): string[][] {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = objectsOf(file);
  const get = (id: string | undefined) => objects.get(id ?? "") ?? "";
  const letters = new Map<string, Map<string, string>>();
  const kids = [...objects.values()].find((body) => /\/Type \/Pages\b/.test(body)) ?? "";
  const pages = [...(/\/Kids \[([^\]]*)\]/.exec(kids)?.[1]?.matchAll(/(\d+) 0 R/g) ?? [])].map(([, id]) =>
    get(id),
  );
  return pages.map((page) => {
    const resources = get(/\/Resources (\d+) 0 R/.exec(page)?.[1]);
    const named = /\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? "";
    for (const [, name = "", id] of named.matchAll(/\/(\w+) (\d+) 0 R/g))
      if (!letters.has(name))
        letters.set(name, lettersOf(streamOf(get(/\/ToUnicode (\d+) 0 R/.exec(get(id))?.[1]))));
    return piecesOf(streamOf(get(/\/Contents (\d+) 0 R/.exec(page)?.[1])), letters);
  });
}

/** Each object by its number, found by the table at the end, for a compressed stream may hold any word. */
function objectsOf(file: string): Map<string, string> {
  const table = file.slice(file.lastIndexOf("\nxref\n"));
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, offset]) => Number(offset));
  return new Map(
    offsets.map((offset) => {
      const [head, id = ""] = /^(\d+) 0 obj\n/.exec(file.slice(offset, offset + 20)) ?? [""];
      const start = offset + head.length;
      const dictionary = file.slice(
        start,
        Math.min(endOf(file, "stream\n", start), endOf(file, "endobj", start)),
      );
      const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
      return [id, file.slice(start, start + dictionary.length + length)];
    }),
  );
}

function endOf(file: string, word: string, from: number): number {
  const at = file.indexOf(word, from);
  return at < 0 ? file.length : at + word.length;
}

function streamOf(body: string): string {
  const raw = Buffer.from(body.slice(endOf(body, "stream\n", 0)), "latin1");
  return body.includes("/FlateDecode") ? inflateSync(raw).toString("latin1") : raw.toString("latin1");
}

function lettersOf(map: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, first = "0", list = ""] of map.matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/gi))
    for (const [at, [, hex = ""]] of [...list.matchAll(/<([\da-f ]*)>/gi)].entries())
      found.set(
        (Number.parseInt(first, 16) + at).toString(16).padStart(4, "0"),
        Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"),
      );
  return found;
}

function piecesOf(content: string, letters: Map<string, Map<string, string>>): string[] {
  let font = "";
  const pieces: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = name;
    const glyphs = [...(shown ?? "").matchAll(/<([\da-f]*)>/gi)].flatMap(
      ([, hex]) => hex?.match(/.{4}/g) ?? [],
    );
    if (shown) pieces.push(glyphs.map((glyph) => letters.get(font)?.get(glyph) ?? "?").join(""));
  }
  return pieces;
}
