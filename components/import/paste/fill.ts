/** A sentence with its blanks filled: "Baris {row}" and 3 give "Baris 3". */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
