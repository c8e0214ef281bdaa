export type InvitedGroup = { name: string; expected: number | null };

const withNumber = /^(.*?)\s*(?:[,;:–-]\s*([\d.]{1,6})(?:\s*orang)?|\s([\d.]{1,6})\s*orang)$/i;

/**
 * One group a line; a number behind a comma, or of people, is how many are expected: "Petani, 40", "Petani 40 orang".
 * Said twice, a group counts once, with what was said last.
 */
export function groupsFromText(text: string): InvitedGroup[] {
  const found = new Map<string, InvitedGroup>();
  for (const line of text.split("\n").map((one) => one.trim())) {
    const [, said = line, behind, people] = withNumber.exec(line) ?? [];
    const name = said.replace(/\s+/g, " ").replace(/[\s,;:–-]+$/, "");
    const number = behind ?? people;
    if (name)
      found.set(name.toLowerCase(), { name, expected: number ? Number(number.replaceAll(".", "")) : null });
  }
  return [...found.values()];
}

/** The same, to be changed by hand. */
export function textFromGroups(groups: readonly InvitedGroup[]): string {
  return groups.map(({ name, expected }) => (expected === null ? name : `${name}, ${expected}`)).join("\n");
}
