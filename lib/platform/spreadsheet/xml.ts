import { Refused } from "./limits";

/** Called in document order; names come without prefix, `attributes` as written (see `attribute`). */
export type XmlHandler = {
  open?(name: string, attributes: string): void;
  close?(name: string): void;
  text?(text: string): void;
};

const longestToken = 1024 * 1024;

/**
 * Reads XML in pieces with constant memory. Knows the five entities every XML has and no others; a DOCTYPE,
 * and with it every way to declare or fetch something, is refused.
 */
export async function readXml(pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let rest = "";
  let depth = 0;
  let begun = false;

  for await (const piece of pieces) {
    decoder ??= decoderFor(piece);
    rest += decoder.decode(piece, { stream: true });
    if (!begun) begun = refuseOtherContent(rest);
    rest = rest.slice(consume(rest));
    if (rest.length > longestToken) throw new Refused("FILE_DAMAGED");
  }
  if (!begun || depth !== 0 || rest.trim() !== "") throw new Refused("FILE_DAMAGED");

  function consume(text: string): number {
    let at = 0;
    for (;;) {
      const tag = text.indexOf("<", at);
      if (tag === -1) return at;
      if (tag > at && depth > 0) handler.text?.(decodeEntities(text.slice(at, tag)));
      const end = text.charCodeAt(tag + 1) === 33 ? skipDeclaration(text, tag) : tagEnd(text, tag + 1);
      if (end === -1) return tag;
      if (text.charCodeAt(tag + 1) !== 33) element(text, tag + 1, end);
      at = end + 1;
    }
  }

  function element(text: string, start: number, end: number): void {
    const first = text.charCodeAt(start);
    if (first === 63) return;
    if (first === 47) {
      depth--;
      handler.close?.(localName(text.slice(start + 1, end).trimEnd()));
      return;
    }
    const closed = text.charCodeAt(end - 1) === 47;
    const last = closed ? end - 1 : end;
    const space = nameEnd(text, start, last);
    const name = localName(text.slice(start, space));
    depth++;
    handler.open?.(name, space === last ? "" : text.slice(space, last));
    if (!closed) return;
    depth--;
    handler.close?.(name);
  }

  /** The index of the declaration's ">", -1 when more text is needed. */
  function skipDeclaration(text: string, start: number): number {
    const opening = text.slice(start, start + 9);
    if (opening.startsWith("<!--")) return ending(text, "-->", start + 4);
    if (opening === "<![CDATA[") {
      const end = ending(text, "]]>", start + 9);
      if (end !== -1) handler.text?.(text.slice(start + 9, end - 2));
      return end;
    }
    if ("<![CDATA[".startsWith(opening) || "<!--".startsWith(opening)) return -1;
    throw new Refused("FILE_UNSAFE");
  }
}

/** One attribute's value out of an element's attributes, entities decoded. */
export function attribute(attributes: string, name: string): string | null {
  const found = patternFor(name).exec(attributes);
  const value = found ? (found[1] ?? found[2] ?? "") : null;
  return value?.includes("&") ? decodeEntities(value) : value;
}

const patterns = new Map<string, RegExp>();

function patternFor(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  return pattern;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12});?/g, (_, body: string) => {
    const code = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(body);
    const point = code ? Number.parseInt(code[1] ?? code[2] ?? "", code[1] ? 16 : 10) : null;
    if (point !== null) return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
    const known = entities[body];
    if (known === undefined) throw new Refused("FILE_UNSAFE");
    return known;
  });
}

function ending(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length - 1;
}

/** The ">" that ends a tag; one inside quotes does not. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (quote !== 0) {
      if (char === quote) quote = 0;
    } else if (char === 34 || char === 39) quote = char;
    else if (char === 62) return at;
  }
  return -1;
}

/** Where the name of an element ends: at the first white space, else at the element's end. */
function nameEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const char = text.charCodeAt(at);
    if (char === 32 || (char >= 9 && char <= 13)) return at;
  }
  return end;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

function refuseOtherContent(text: string): boolean {
  const start = text.trimStart();
  if (start !== "" && !start.startsWith("<")) throw new Refused("FILE_DAMAGED");
  return start !== "";
}

function decoderFor(piece: Uint8Array): InstanceType<typeof TextDecoder> {
  const mark = `${piece[0]},${piece[1]}`;
  // "PK": an archive where XML belongs.
  if (mark === "80,75") throw new Refused("FILE_UNSAFE");
  const encoding = mark === "255,254" ? "utf-16le" : mark === "254,255" ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}
