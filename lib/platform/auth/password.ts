import { hash, verify } from "@node-rs/argon2";

const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const mayWait = 64;

let running = 0;
const waiting: (() => void)[] = [];

/** Thrown when so many sign-ins wait that another would only starve everybody else. */
export class TooBusyError extends Error {}

/** argon2id in PHC notation. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, parameters));
}

/**
 * Takes the same time whether or not there is a hash to compare with,
 * so that the answer's delay does not tell whether an account exists.
 */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const matches = await inTurn(async () => verify(stored ?? (await decoy()), password));
  return stored !== null && matches;
}

let decoyHash: Promise<string> | undefined;

function decoy(): Promise<string> {
  decoyHash ??= hash("no account has this password", parameters);
  return decoyHash;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) throw new TooBusyError("too many sign-ins at once");
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}
