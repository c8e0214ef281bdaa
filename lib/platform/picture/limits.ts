/** More than any phone of today takes as one picture of its own accord; beyond it a small file fills the memory. */
export const mostPixels = 50_000_000;
