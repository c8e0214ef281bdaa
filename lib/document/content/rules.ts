/** Where the small picture of a file lies. */
export function smallKey(storageKey: string): string {
  return `${storageKey}-small`;
}

/** Where a content is sealed: put under another row or in another's place it no longer opens. */
export function contentPlace(id: string, small = false) {
  return { table: "document", column: small ? "small" : "content", row: id };
}
