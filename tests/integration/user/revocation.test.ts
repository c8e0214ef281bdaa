import { beforeAll, expect, test } from "vitest";
import { readSession } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { disableUser, enableUser, issueNewLink, rescopeUser } from "@/lib/user/mutations";
import { acceptLink, changePassword, endOwnSession, signOutEverywhere } from "@/lib/user/password/mutations";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { accountWith, password, tokenOf, tryToSignIn } from "@/tests/support/accounts";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { makeRegions, type Place, value } from "@/tests/support/world";

let database: TestDatabase;
let bagus: Actor;
let karanglo: Place;
let socorejo: Place;

beforeAll(async () => {
  database = await ownDatabase("user_revocation");
  [karanglo, socorejo] = (await makeRegions(database, [[1], [1]])) as [Place, Place];
  bagus = await actorWith(database, { role: "ADMIN" });
});

/** A village head signed in on three devices. */
async function signedInThrice() {
  const account = await accountWith(database, { role: "VILLAGE", villageId: karanglo.id });
  const tokens = [await tokenOf(account), await tokenOf(account), await tokenOf(account)];
  for (const token of tokens) expect(await read(token)).toMatchObject({ actor: { id: account.id } });
  return { account, tokens: tokens as [string, string, string] };
}

const read = (token: string) => readSession(token, null);

/** What each device is answered after the deed, and how long deed and answers took together. */
async function after(deed: () => Promise<unknown>, tokens: string[]) {
  const began = performance.now();
  await deed();
  const answers = await Promise.all(tokens.map(read));
  expect(performance.now() - began).toBeLessThan(1000);
  return answers;
}

const nobody = [null, null, null];

test("closing an account ends it on every device at once, and opening it brings no session back", async () => {
  const { account, tokens } = await signedInThrice();
  const userId = account.id;
  expect(await after(async () => value(await disableUser(bagus, { userId })), tokens)).toEqual(nobody);
  expect(await tryToSignIn(account)).toMatchObject({ ok: false, code: "WRONG_CREDENTIALS" });
  expect(await after(async () => value(await enableUser(bagus, { userId })), tokens)).toEqual(nobody);
  expect(await tryToSignIn(account)).toMatchObject({ ok: true });
});

test("an account closed behind the application's back is refused all the same", async () => {
  const { account, tokens } = await signedInThrice();
  const close = `update "user" set disabled_at = now() where id = $1`;
  expect(await after(() => asOwner(database, (c) => c.query(close, [account.id])), tokens)).toEqual(nobody);
});

test("another village, and then another role, is in force on the next request of every device", async () => {
  const { account, tokens } = await signedInThrice();
  const userId = account.id;
  const moved = await after(
    async () => value(await rescopeUser(bagus, { userId, role: "VILLAGE", villageCode: socorejo.code })),
    tokens,
  );
  for (const session of moved)
    expect(session?.actor).toMatchObject({ villageId: socorejo.id, regencies: [socorejo.regencyId] });
  const changed = await after(
    async () =>
      value(await rescopeUser(bagus, { userId, role: "REGENCY", regencyCode: karanglo.regencyCode })),
    tokens,
  );
  for (const session of changed)
    expect(session?.actor).toMatchObject({
      role: "REGENCY",
      villageId: null,
      regencies: [karanglo.regencyId],
    });
});

test("a changed password leaves only the device on which it was changed", async () => {
  const { account, tokens } = await signedInThrice();
  const session = await read(tokens[1]);
  if (!session) throw new Error("not signed in");
  const answers = await after(
    async () =>
      value(
        await changePassword(session.actor, session.sessionId, {
          currentPassword: password,
          password: "kata sandi yang baru",
        }),
      ),
    tokens,
  );
  expect(answers.map((answer) => answer?.sessionId ?? null)).toEqual([null, session.sessionId, null]);
  expect(await tryToSignIn(account)).toMatchObject({ ok: false, code: "WRONG_CREDENTIALS" });
});

test("a password chosen through the administrator's link ends every session", async () => {
  const { account, tokens } = await signedInThrice();
  const { token, purpose } = value(await issueNewLink(bagus, { userId: account.id }));
  expect(purpose).toBe("RESET");
  const fresh = "kata sandi dari tautan";
  expect(await after(async () => value(await acceptLink({ token, password: fresh })), tokens)).toEqual(
    nobody,
  );
  expect(await tryToSignIn(account)).toMatchObject({ ok: false });
  expect(await tryToSignIn(account, { password: fresh })).toMatchObject({ ok: true });
});

test("signing out everywhere ends all, signing out of one browser ends that one, and only one's own", async () => {
  const { tokens } = await signedInThrice();
  const stranger = await signedInThrice();
  const session = await read(tokens[0]);
  const foreign = await read(stranger.tokens[0]);
  if (!session || !foreign) throw new Error("not signed in");
  value(await endOwnSession(session.actor, { sessionId: foreign.sessionId }));
  expect(await read(stranger.tokens[0])).not.toBeNull();
  const [first, second] = await after(
    () => endOwnSession(session.actor, { sessionId: session.sessionId }),
    tokens,
  );
  expect([first, second?.actor.id]).toEqual([null, session.actor.id]);
  expect(await after(() => signOutEverywhere(session.actor), tokens)).toEqual(nobody);
  expect(await read(stranger.tokens[1])).not.toBeNull();
});

test("eight idle hours end a session, and so do seven days however busy", async () => {
  const { account, tokens } = await signedInThrice();
  const set = (sql: string) => asOwner(database, (c) => c.query(sql, [account.id]));
  await set("update session set seen_at = now() - interval '7 hours 59 minutes' where user_id = $1");
  expect((await read(tokens[0]))?.actor.id).toBe(account.id);
  await set("update session set seen_at = now() - interval '8 hours' where user_id = $1");
  expect(await Promise.all(tokens.map(read))).toEqual(nobody);
  await set("update session set seen_at = now(), expires_at = now() where user_id = $1");
  expect(await Promise.all(tokens.map(read))).toEqual(nobody);
});

test("a password changed while the old one was being checked lets nobody in", async () => {
  const account = await accountWith(database, { role: "ADMIN" });
  const other = `update "user" set password_hash = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$AAAA' where id = $1`;
  const [result] = await asOwner(database, async (client) => {
    await client.query("begin");
    await client.query(other, [account.id]);
    const signingIn = tryToSignIn(account);
    await new Promise((done) => setTimeout(done, 400));
    await client.query("commit");
    return [await signingIn];
  });
  expect(result).toMatchObject({ ok: false, code: "WRONG_CREDENTIALS" });
});
