/** Without what no XML can hold and nobody can see: control characters, halves of a character, non-characters. */
export function clean(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ud800-\udfff\ufffe\uffff]/gu, "").slice(0, 32_767);
}

/** Text between two tags or in an attribute. */
export function xmlText(text: string): string {
  return clean(text).replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

/**
 * Text in a cell. Excel takes `_x0041_` for the letter A, so what looks like that is escaped in its own way;
 * a carriage return travels so as well, for XML would turn it into a line feed.
 */
export function cellText(text: string): string {
  return xmlText(text)
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("\r", "_x000D_");
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
