/** What a file says of itself in its properties. */
export type Made = { title: string; by: string; at: Date };
