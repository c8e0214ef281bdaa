/** A form says nothing of a field by leaving it out or empty. */
type Said = string | number | bigint | boolean | Date | null | undefined;

/**
 * Whether what is on record under a form's id says all that the form says which was sent again; lists may come in
 * any order, and what the record says besides does not count.
 */
export function says(kept: object, sent: Record<string, Said | readonly Said[]>): boolean {
  const record = kept as Record<string, Said | readonly Said[]>;
  return Object.entries(sent).every(([name, value]) => textOf(record[name]) === textOf(value));
}

function textOf(value: Said | readonly Said[]): string {
  if (!Array.isArray(value)) return String(value ?? "");
  return value.map(String).sort().join("\n");
}
