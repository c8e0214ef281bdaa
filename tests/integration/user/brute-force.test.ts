import { beforeAll, beforeEach, expect, test } from "vitest";
import { knownDevice, newDeviceMark } from "@/lib/platform/auth/device";
import { readSession } from "@/lib/platform/auth/sessions";
import { changePassword } from "@/lib/user/password/mutations";
import { ownDatabase } from "@/tests/support/access";
import {
  type Account,
  accountWith,
  manyAccounts,
  newAddress,
  passwordChecks,
  tokenOf,
  tryToSignIn,
} from "@/tests/support/accounts";
import { asOwner, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let wiryo: Account;

beforeAll(async () => {
  database = await ownDatabase("user_brute_force");
});

beforeEach(async () => {
  wiryo = await accountWith(database, { role: "ADMIN" });
});

const wrong = { password: "tebakan" };
const hammered = { ok: false, code: "TOO_MANY_ATTEMPTS", params: { minutes: 15 } };

/** Guesses in bursts of fifty; answers how many came back with each code. */
async function guess(count: number, attempt: (n: number) => ReturnType<typeof tryToSignIn>) {
  const codes: Record<string, number> = {};
  for (let done = 0; done < count; done += 50) {
    const burst = Array.from({ length: Math.min(50, count - done) }, (_, at) => attempt(done + at));
    for (const result of await Promise.all(burst)) {
      const code = result.ok ? "IN" : result.code;
      codes[code] = (codes[code] ?? 0) + 1;
    }
  }
  return codes;
}

test("of 10,000 guesses at one account, each from another network, ten passwords are looked at", async () => {
  const before = await passwordChecks(database);
  const codes = await guess(10_000, () => tryToSignIn(wiryo, wrong));
  expect(codes).toEqual({ WRONG_CREDENTIALS: 10, TOO_MANY_ATTEMPTS: 9_990 });
  expect((await passwordChecks(database)) - before).toBe(10);
  // The right password does not help either, so a lucky guess tells nothing.
  expect(await tryToSignIn(wiryo)).toMatchObject(hammered);
});

test("a quarter of an hour later there are ten more", async () => {
  await guess(20, () => tryToSignIn(wiryo, wrong));
  await asOwner(database, (client) => client.query("update rate_limit set expire = 1"));
  expect(await guess(30, () => tryToSignIn(wiryo, wrong))).toEqual({
    WRONG_CREDENTIALS: 10,
    TOO_MANY_ATTEMPTS: 20,
  });
});

test("a stranger who hammers, even from the owner's own network, does not keep the owner out", async () => {
  const address = newAddress();
  const device = knownDevice(newDeviceMark(wiryo.email), wiryo.email);
  await guess(200, () => tryToSignIn(wiryo, { ...wrong, address }));
  expect(await tryToSignIn(wiryo)).toMatchObject(hammered);
  expect(await tryToSignIn(wiryo, { device, address })).toMatchObject({ ok: true });
  // And the owner's coming in does not open the door for the stranger.
  expect(await tryToSignIn(wiryo, { ...wrong, address: newAddress() })).toMatchObject(hammered);
});

test("a known device has ten guesses too, and its mark is worth nothing for another account", async () => {
  const mark = newDeviceMark(wiryo.email);
  const device = knownDevice(mark, wiryo.email);
  expect(device).not.toBeNull();
  expect(await guess(40, () => tryToSignIn(wiryo, { ...wrong, device }))).toEqual({
    WRONG_CREDENTIALS: 10,
    TOO_MANY_ATTEMPTS: 30,
  });
  expect(knownDevice(mark, "siti@uji.example")).toBeNull();
  const forged = `${mark.split(".")[0]}.${newDeviceMark("siti@uji.example").split(".")[1]}`;
  expect([knownDevice(forged, wiryo.email), knownDevice("", wiryo.email)]).toEqual([null, null]);
});

test("one IPv6 /64 has a hundred tries over all accounts, and its neighbour is not made to pay", async () => {
  const accounts = await manyAccounts(database, 400);
  const codes = await guess(400, (n) =>
    tryToSignIn(accounts[n] as Account, { ...wrong, address: `2001:db8:ffff:7::${n.toString(16)}` }),
  );
  expect(codes).toEqual({ WRONG_CREDENTIALS: 100, TOO_MANY_ATTEMPTS: 300 });
  expect(await tryToSignIn(wiryo, { address: "2001:db8:ffff:8::1" })).toMatchObject({ ok: true });
});

test("somebody at a borrowed, signed-in phone has ten guesses at the present password", async () => {
  const session = await readSession(await tokenOf(wiryo), null);
  if (!session) throw new Error("not signed in");
  const codes: string[] = [];
  for (let n = 0; n < 15; n++) {
    const result = await changePassword(session.actor, session.sessionId, {
      currentPassword: `tebakan ${n}`,
      password: "milik saya sekarang",
    });
    codes.push(result.ok ? "CHANGED" : result.code);
  }
  expect(codes).toEqual([...Array(10).fill("PASSWORD_WRONG"), ...Array(5).fill("TOO_MANY_ATTEMPTS")]);
});

test("neither words nor time tell whether an account exists", async () => {
  const existing = await manyAccounts(database, 75);
  const unknown = existing.map((_, n) => ({ email: `tidak-ada-${n}@uji.example` }));
  for (let n = 0; n < 6; n++) await tryToSignIn({ email: `pemanasan-${n}@uji.example` }, wrong);
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  for (const [n, account] of existing.entries()) {
    const pair = [
      ["known", account],
      ["unknown", unknown[n] as { email: string }],
    ] as const;
    for (const [kind, who] of n % 2 ? pair : [...pair].reverse()) {
      const began = performance.now();
      expect(await tryToSignIn(who, wrong)).toEqual({ ok: false, code: "WRONG_CREDENTIALS" });
      times[kind].push(performance.now() - began);
    }
  }
  expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThanOrEqual(10);
});

test("an account closed or not yet taken up is refused as an unknown one is", async () => {
  const asUnknown = { ok: false, code: "WRONG_CREDENTIALS" };
  const set = (sql: string) => asOwner(database, (client) => client.query(sql, [wiryo.id]));
  await set(`update "user" set disabled_at = now() where id = $1`);
  expect(await tryToSignIn(wiryo)).toEqual(asUnknown);
  await set(`update "user" set disabled_at = null, password_hash = null where id = $1`);
  expect(await tryToSignIn(wiryo)).toEqual(asUnknown);
  expect(await tryToSignIn(wiryo, { password: "no account has this password" })).toEqual(asUnknown);
});

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
