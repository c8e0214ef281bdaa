import { hashPassword } from "@/lib/platform/auth/password";
import { type Attempt, signIn } from "@/lib/platform/auth/sign-in";
import { newId } from "@/lib/platform/id";
import { actorWith, type Scope } from "./access";
import { asOwner, type TestDatabase } from "./database";

export const password = "jimpitan tiap malam";
let hashed: Promise<string> | undefined;

export type Account = { id: string; email: string };

/** An account that has chosen `password`. */
export async function accountWith(database: TestDatabase, scope: Scope): Promise<Account> {
  const { id } = await actorWith(database, scope);
  hashed ??= hashPassword(password);
  const hash = await hashed;
  await asOwner(database, (client) =>
    client.query(`update "user" set password_hash = $2 where id = $1`, [id, hash]),
  );
  return { id: id ?? "", email: `${id}@uji.example` };
}

/** Accounts by the hundred, all administrators, all with `password`. */
export async function manyAccounts(database: TestDatabase, count: number): Promise<Account[]> {
  hashed ??= hashPassword(password);
  const hash = await hashed;
  const accounts = Array.from({ length: count }, () => newId()).map((id) => ({
    id,
    email: `${id}@uji.example`,
  }));
  await asOwner(database, (client) =>
    client.query(
      `insert into "user" (id, email, name, role, password_hash) select id, id || '@uji.example', 'Uji', 'ADMIN', $2 from unnest($1::uuid[]) id`,
      [accounts.map(({ id }) => id), hash],
    ),
  );
  return accounts;
}

let hosts = 0;

/** An address nobody has used yet, in a network of its own. */
export function newAddress(): string {
  hosts++;
  return `2001:db8:${(hosts >> 16).toString(16)}:${(hosts & 0xffff).toString(16)}::1`;
}

/** One try at signing in from a place of its own, with the right password unless told otherwise. */
export function tryToSignIn(account: { email: string }, change: Partial<Attempt> = {}) {
  const { email } = account;
  return signIn({ email, password, device: null, address: newAddress(), browser: "Uji", ...change });
}

/** The session token of an account that signs in. */
export async function tokenOf(account: Account): Promise<string> {
  const result = await tryToSignIn(account);
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

/** How often a password was looked at, as the audit trail has it. */
export async function passwordChecks(database: TestDatabase): Promise<number> {
  const { rows } = await asOwner(database, (client) =>
    client.query(
      "select count(*)::int as checks from audit_event where action in ('signIn', 'signInRefused')",
    ),
  );
  return rows[0].checks;
}
