import { v5, v7, validate } from "uuid";

/** A UUIDv7: ids made later sort later. */
export function newId(): string {
  return v7();
}

/** What no id made before that moment comes after. */
export function firstIdAt(at: Date): string {
  return v7({ msecs: at.getTime(), seq: 0, random: new Uint8Array(16) });
}

/** Always the same id for the same text and the same id before it, and none that anybody can guess without that. */
export function idOf(text: string, before: string): string {
  return v5(text, before);
}

/** Whether a piece of an address can be an id at all; the database throws at anything else. */
export function isId(text: string): boolean {
  return validate(text);
}
