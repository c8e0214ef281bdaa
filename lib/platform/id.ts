import { v7, validate } from "uuid";

/** A UUIDv7: ids made later sort later. */
export function newId(): string {
  return v7();
}

/** Whether a piece of an address can be an id at all; the database throws at anything else. */
export function isId(text: string): boolean {
  return validate(text);
}
