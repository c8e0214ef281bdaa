/** The address of a list with its filters; what is empty or undefined is left out. */
export function listHref(path: string, filter: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter))
    if (value !== undefined && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** How many filters are in force, not counting where in the list one is. */
export function countFilters(filter: Record<string, unknown>): number {
  return Object.entries(filter).filter(
    ([name, value]) => name !== "after" && value !== undefined && value !== "",
  ).length;
}
