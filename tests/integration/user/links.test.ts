import { beforeAll, expect, test } from "vitest";
import { hashToken, readSession } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { disableUser, inviteUser, issueNewLink } from "@/lib/user/mutations";
import { acceptLink } from "@/lib/user/password/mutations";
import { findOpenLink } from "@/lib/user/queries";
import type { InvitationInput } from "@/lib/user/schema";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { accountWith, tokenOf, tryToSignIn } from "@/tests/support/accounts";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { value } from "@/tests/support/world";

let database: TestDatabase;
let bagus: Actor;

beforeAll(async () => {
  database = await ownDatabase("user_links");
  bagus = await actorWith(database, { role: "ADMIN" });
});

const words = "menanam padi di sawah";

function invitation(change: Partial<InvitationInput> = {}): InvitationInput {
  const id = newId();
  const form = { id, name: "Dewi Uji", email: `${id}@undangan.example`, role: "ADMIN" as const };
  return { ...form, ...change } as InvitationInput;
}

async function rows(sql: string, values: unknown[] = []) {
  return asOwner(database, async (client) => (await client.query(sql, values)).rows);
}

test("an invited person chooses a password once, under twenty simultaneous tries", async () => {
  const form = invitation();
  const { token } = value(await inviteUser(bagus, form));
  expect(await findOpenLink(token)).toEqual({ purpose: "INVITATION", name: form.name, email: form.email });
  expect(await tryToSignIn(form)).toMatchObject({ ok: false, code: "WRONG_CREDENTIALS" });
  const tries = Array.from({ length: 20 }, (_, n) => acceptLink({ token, password: `${words} ke-${n}` }));
  const answers = await Promise.all(tries);
  const winners = answers.flatMap((answer, n) => (answer.ok ? [n] : []));
  expect(winners).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.code).toBe("LINK_USED");
  expect(await tryToSignIn(form, { password: `${words} ke-${winners[0]}` })).toMatchObject({ ok: true });
  expect(await findOpenLink(token)).toBeNull();
  const set = "select count(*)::int as n from audit_event where action = 'setPassword' and subject_id = $1";
  expect(await rows(set, [form.id])).toEqual([{ n: 1 }]);
});

test("the same invitation form twenty times at once is one account, and the latest link is the one that works", async () => {
  const form = invitation();
  const results = await Promise.all(Array.from({ length: 20 }, () => inviteUser(bagus, form)));
  const tokens = results.map((result) => value(result).token);
  expect(await rows(`select count(*)::int as n from "user" where email = $1`, [form.email])).toEqual([
    { n: 1 },
  ]);
  const audit = "select count(*)::int as n from audit_event where action = 'inviteUser' and subject_id = $1";
  expect(await rows(audit, [form.id])).toEqual([{ n: 1 }]);
  const open = (await Promise.all(tokens.map(findOpenLink))).filter((link) => link !== null);
  expect(open).toHaveLength(1);
});

test("an e-mail address in use is refused at its field, whatever its case, also for two forms at once", async () => {
  const first = invitation();
  value(await inviteUser(bagus, first));
  const second = invitation({ email: first.email });
  expect(await inviteUser(bagus, second)).toEqual({ ok: false, code: "EMAIL_TAKEN", field: "email" });
  const [one, two] = [invitation(), invitation()];
  const both = await Promise.all([
    inviteUser(bagus, one),
    inviteUser(bagus, { ...two, email: one.email } as InvitationInput),
  ]);
  expect(both.map((result) => (result.ok ? "ok" : result.code)).sort()).toEqual(["EMAIL_TAKEN", "ok"]);
});

test("a form sent again for somebody else, or after the invitation was taken up, makes no link", async () => {
  const form = invitation();
  const { token } = value(await inviteUser(bagus, form));
  const other = { ...form, email: `lain-${form.email}` } as InvitationInput;
  expect(await inviteUser(bagus, other)).toMatchObject({ ok: false, code: "FORM_USED" });
  value(await acceptLink({ token, password: words }));
  expect(await inviteUser(bagus, form)).toMatchObject({ ok: false, code: "FORM_USED" });
});

test("a link made later closes the one before; an expired one and that of a closed account are closed too", async () => {
  const account = await accountWith(database, { role: "ADMIN" });
  const issue = async () => value(await issueNewLink(bagus, { userId: account.id })).token;
  const [first, second] = [await issue(), await issue()];
  expect(await acceptLink({ token: first, password: words })).toEqual({ ok: false, code: "LINK_USED" });
  expect(await findOpenLink(second)).toMatchObject({ purpose: "RESET" });
  await rows("update one_time_link set expires_at = now() where token_hash = $1", [hashToken(second)]);
  expect(await acceptLink({ token: second, password: words })).toEqual({ ok: false, code: "LINK_USED" });
  const third = await issue();
  value(await disableUser(bagus, { userId: account.id }));
  expect(await findOpenLink(third)).toBeNull();
  expect(await acceptLink({ token: third, password: words })).toEqual({ ok: false, code: "LINK_USED" });
  const unused = "select used_at from one_time_link where token_hash = $1";
  expect(await rows(unused, [hashToken(third)])).toEqual([{ used_at: null }]);
});

test("an invitation is good for seven days and a reset for one", async () => {
  const form = invitation();
  value(await inviteUser(bagus, form));
  const account = await accountWith(database, { role: "ADMIN" });
  value(await issueNewLink(bagus, { userId: account.id }));
  const hours = await rows(
    `select purpose, round(extract(epoch from expires_at - created_at) / 3600)::int as hours
     from one_time_link where user_id = any($1) order by purpose`,
    [[form.id, account.id]],
  );
  expect(hours).toEqual([
    { purpose: "INVITATION", hours: 168 },
    { purpose: "RESET", hours: 24 },
  ]);
});

test("passwords are kept as argon2id with 19 MiB, two passes and one lane", async () => {
  const form = invitation();
  const { token } = value(await inviteUser(bagus, form));
  value(await acceptLink({ token, password: words }));
  const [{ password_hash: phc }] = await rows(`select password_hash from "user" where id = $1`, [form.id]);
  expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
});

test("neither a cookie's token nor a link's is anywhere in the database", async () => {
  const account = await accountWith(database, { role: "ADMIN" });
  const session = await tokenOf(account);
  const { token: link } = value(await issueNewLink(bagus, { userId: account.id }));
  expect((await readSession(session, null))?.actor.id).toBe(account.id);
  const tables = await rows("select tablename from pg_tables where schemaname = 'public'");
  let dump = "";
  for (const { tablename } of tables)
    for (const { line } of await rows(`select t::text as line from "${tablename}" t`)) dump += `${line}\n`;
  const hash = Buffer.from(hashToken(session)).toString("hex");
  expect(dump).toContain(hash);
  for (const token of [session, link]) {
    expect(dump).not.toContain(token);
    expect(dump).not.toContain(Buffer.from(token).toString("hex"));
    expect(dump).not.toContain(Buffer.from(token, "base64url").toString("hex"));
  }
});
