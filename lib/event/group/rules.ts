export type InvitedGroup = { name: string; expected: number | null };

/**
 * One group a line; a number at its end is how many are expected: "Petani, 40", "Petani 40 orang". Said twice, a
 * group counts once, with the number said last.
 */
export function groupsFromText(text: string): InvitedGroup[] {
  const found = new Map<string, InvitedGroup>();
  for (const line of text.split("\n")) {
    const [, said = "", number] =
      /^(.*?)(?:[\s,;:–-]+([\d.]{1,6})(?:\s*orang)?)?\s*$/i.exec(line.trim()) ?? [];
    const name = said.replace(/\s+/g, " ").replace(/[\s,;:–-]+$/, "");
    if (!name) continue;
    const expected = number ? Number(number.replaceAll(".", "")) : null;
    found.set(name.toLowerCase(), { name, expected });
  }
  return [...found.values()];
}

/** The same, to be changed by hand. */
export function textFromGroups(groups: readonly InvitedGroup[]): string {
  return groups.map(({ name, expected }) => (expected === null ? name : `${name}, ${expected}`)).join("\n");
}
