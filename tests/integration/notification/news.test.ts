import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { attachDocument } from "@/lib/document/mutations";
import { ownerOf } from "@/lib/document/queries";
import { noteMissing } from "@/lib/document/sweep/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { sendWaitingMail } from "@/lib/notification/mail/mutations";
import {
  announce,
  chooseNotifications,
  readAllNotifications,
  readNotification,
  tell,
} from "@/lib/notification/mutations";
import { countUnread, findSetting, listNotifications } from "@/lib/notification/queries";
import { spreadAnnouncements, tellMissing } from "@/lib/notification/spread/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { refuse } from "@/lib/platform/result";
import { tellStandings } from "@/lib/ranking/news/mutations";
import { setTarget } from "@/lib/target/mutations";
import { actorWith, openLogin } from "@/tests/support/access";
import { asOwner } from "@/tests/support/database";
import { smallPdf } from "@/tests/support/documents";
import { openMailbox } from "@/tests/support/mailbox";
import { personOf, registrationOf, value } from "@/tests/support/world";
import { imported, openPlace, peopleOf, templateCsv, uploaded } from "../import/place";

let place: Awaited<ReturnType<typeof openPlace>>;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
let colleague: Actor;
let farOfficer: Actor;
let admin: Actor;

beforeAll(async () => {
  mailbox = await openMailbox();
  process.env.SMTP_URL = mailbox.url;
  place = await openPlace("news");
  colleague = await actorWith(
    place.database,
    { role: "BRANCH", regencies: [place.socorejo.regencyId] },
    "Budi",
  );
  farOfficer = await actorWith(
    place.database,
    { role: "BRANCH", regencies: [place.faraway.regencyId] },
    "Jauh",
  );
  admin = await actorWith(place.database, { role: "ADMIN" }, "Admin");
});
afterAll(() => mailbox.close());

const cancelled = (key: string) => ({
  kind: "EVENT_CANCELLED" as const,
  path: `/villages/${place.socorejo.code}`,
  params: { village: "Socorejo", district: "Jenu", day: "2026-12-01" },
  key,
});
const inBell = async (actor: Actor) => (await listNotifications(actor)).rows.map(({ kind }) => kind);
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000);

function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return asOwner(place.database, async (client) => (await client.query(sql, values)).rows);
}

describe("an announcement", () => {
  it("reaches the village and its office, not who made it, nobody elsewhere, and each once", async () => {
    const { siti, kades, endang, socorejo } = place;
    await asActor(siti, (tx) => announce(tx, siti, socorejo, cancelled("event:1")));
    await asActor(siti, (tx) => announce(tx, siti, socorejo, cancelled("event:1")));
    expect(await Promise.all([spreadAnnouncements(soon(0)), spreadAnnouncements(soon(0))])).toContain(1);
    expect(await spreadAnnouncements(soon(0))).toBe(0);
    expect([await inBell(kades), await inBell(colleague)]).toEqual([
      ["EVENT_CANCELLED"],
      ["EVENT_CANCELLED"],
    ]);
    for (const nobody of [siti, endang, farOfficer, admin]) expect(await inBell(nobody)).toEqual([]);
  });

  it("of a change that was taken back is none, and nobody announces elsewhere", async () => {
    const { siti, kades, socorejo, karanglo } = place;
    await asActor(siti, async (tx) => {
      await announce(tx, siti, socorejo, cancelled("event:2"));
      return refuse("EVENT_UNKNOWN");
    });
    await expect(
      asActor(kades, (tx) => announce(tx, kades, karanglo, cancelled("event:3"))),
    ).rejects.toThrow();
    expect(await spreadAnnouncements(soon(0))).toBe(0);
  });
});

describe("one's own", () => {
  it("are read one by one or all, and nobody else's", async () => {
    const { siti, kades } = place;
    const [mine] = (await listNotifications(kades)).rows;
    expect(await readNotification(siti, { notificationId: mine?.id ?? "" })).toMatchObject({
      code: "NOTIFICATION_UNKNOWN",
    });
    expect(await countUnread(kades)).toBe(1);
    value(await readNotification(kades, { notificationId: mine?.id ?? "" }));
    expect(await countUnread(kades)).toBe(0);
    value(await readAllNotifications(colleague));
    expect(await countUnread(colleague)).toBe(0);
  });

  it("are nobody else's in raw SQL either, whatever the role", async () => {
    const login = await openLogin(place.database);
    for (const role of ["app_branch", "app_village", "app_regency", "app_admin"]) {
      const seen = await login.attempt(
        { role, regencies: [place.socorejo.regencyId] },
        "select from notification",
      );
      expect(seen).toMatchObject({ count: 0, refused: null });
      const forged = await login.attempt(
        { role },
        `insert into notification (id, recipient_id, kind, path, params, key, in_bell, by_mail)
         values ($1, $2, 'IMPORT_DONE', '/', '{}', 'x', true, true)`,
        [newId(), place.kades.id],
      );
      expect(forged.refused).toBe("42501");
    }
    await login.end();
  });
});

test("e-mail goes out once, in the reader's language, also when the server first says no", async () => {
  mailbox.state.refusing = 1;
  expect(await sendWaitingMail(soon(0))).toBe(1);
  expect(await sendWaitingMail(soon(0))).toBe(0);
  expect(await sendWaitingMail(soon(2))).toBe(1);
  expect(await sendWaitingMail(soon(60))).toBe(0);
  const emails = await rows<{ email: string }>('select email from "user" where id = any($1) order by 1', [
    [place.kades.id, colleague.id],
  ]);
  expect(mailbox.received.flatMap(({ to }) => to).sort()).toEqual(emails.map(({ email }) => email));
  const text = (mailbox.received[0]?.text ?? "").replaceAll(/=\r\n/g, "").replaceAll("=3D", "=");
  expect(text).toContain("Subject: Agenda di Socorejo dibatalkan");
  expect(text).toContain("Selasa, 1 Desember 2026");
  expect(text).toContain(`http://localhost:3000/villages/${place.socorejo.code}`);
  expect(text).toMatch(/Message-ID: <[0-9a-f-]{36}@localhost>/i);
});

test("people get what they chose, in their language, and nothing once their account is closed", async () => {
  const { siti, kades, socorejo } = place;
  value(
    await chooseNotifications(kades, { bell: [], mail: ["EVENT_CANCELLED", "FILES_MISSING"], locale: "en" }),
  );
  value(await chooseNotifications(colleague, { bell: ["EVENT_CANCELLED"], mail: [], locale: "id" }));
  const chosen = await findSetting(kades);
  expect(chosen.kinds.filter(({ bell, mail }) => bell || mail)).toEqual([
    { kind: "EVENT_CANCELLED", bell: false, mail: true },
  ]);
  await asActor(siti, (tx) => announce(tx, siti, socorejo, cancelled("event:4")));
  await spreadAnnouncements(soon(0));
  expect([await countUnread(kades), await countUnread(colleague)]).toEqual([0, 1]);
  const before = mailbox.received.length;
  expect(await sendWaitingMail(soon(0))).toBe(1);
  expect(mailbox.received[before]?.text).toContain("Subject: Event in Socorejo cancelled");
  await asActor(siti, (tx) => announce(tx, siti, socorejo, cancelled("event:5")));
  await spreadAnnouncements(soon(0));
  await rows('update "user" set disabled_at = now() where id = $1', [kades.id]);
  await sendWaitingMail(soon(0));
  expect(mailbox.received).toHaveLength(before + 1);
  await rows('update "user" set disabled_at = null where id = $1', [kades.id]);
});

test("whoever sent a list is told how it ended, and nobody else", async () => {
  const { siti, socorejo } = place;
  await imported(siti, socorejo.code, templateCsv(peopleOf(socorejo.code, 12)), "penduduk.csv");
  await uploaded(siti, socorejo.code, Buffer.from("%PDF-1.7 bukan daftar"));
  const [failed, done] = (await listNotifications(siti)).rows;
  expect([failed?.kind, done?.kind]).toEqual(["IMPORT_FAILED", "IMPORT_DONE"]);
  expect(done?.params).toEqual({ village: socorejo.name, district: "Kecamatan d350101", count: 12 });
  expect(done?.path).toMatch(/^\/imports\/[0-9a-f-]{36}$/);
  expect(await inBell(colleague)).not.toContain("IMPORT_DONE");
});

test("a village behind and one that is there: the officer weekly, the village's own people once", async () => {
  const { siti, kades, socorejo, karanglo } = place;
  value(
    await chooseNotifications(kades, { bell: ["VILLAGE_BEHIND", "TARGET_REACHED"], mail: [], locale: "id" }),
  );
  const promise = {
    unit: "PERSON",
    startsOn: addDays(today(), -30),
    deadline: addDays(today(), 30),
    source: "Uji",
  };
  for (const [village, target] of [
    [socorejo, 500],
    [karanglo, 1],
  ] as const)
    value(
      await setTarget(siti, {
        id: newId(),
        villageCode: village.code,
        ...promise,
        unit: "PERSON",
        value: target,
      }),
    );
  const member = { ...personOf(karanglo, 1), startsOn: addDays(today(), -3) };
  value(await registerMember(siti, registrationOf(karanglo.code, { ...member, registerAnyway: "yes" })));
  value(await chooseNotifications(colleague, { bell: ["TARGET_REACHED"], mail: [], locale: "id" }));
  await tellStandings(siti, today());
  await tellStandings(siti, today());
  await spreadAnnouncements(soon(0));
  expect((await inBell(siti)).filter((kind) => kind === "VILLAGES_BEHIND")).toHaveLength(1);
  const [told] = (await listNotifications(kades)).rows;
  expect(told).toMatchObject({
    kind: "VILLAGE_BEHIND",
    params: { village: socorejo.name, achieved: 0, target: 500 },
  });
  expect(await inBell(kades)).not.toContain("TARGET_REACHED");
  const reached = (await listNotifications(colleague)).rows.filter(({ kind }) => kind === "TARGET_REACHED");
  expect(reached).toMatchObject([{ params: { village: karanglo.name, achieved: 1, target: 1 } }]);
  await tellStandings(siti, addDays(today(), 7));
  expect((await inBell(siti)).filter((kind) => kind === "VILLAGES_BEHIND")).toHaveLength(2);
});

test("administrators are told once of files that are gone", async () => {
  const { siti, socorejo } = place;
  const { id } = value(await attachDocument(siti, ownerOf(socorejo), smallPdf("hilang")));
  await noteMissing([{ id, regencyId: socorejo.regencyId, villageId: socorejo.id }]);
  await tellMissing();
  await tellMissing();
  expect((await listNotifications(admin)).rows).toMatchObject([
    { kind: "FILES_MISSING", params: { count: 1 } },
  ]);
});

test("nothing that is told holds a person's name or number", async () => {
  const told = await rows<{ params: object }>(
    "select params from notification union all select params from announcement",
  );
  expect(told.length).toBeGreaterThan(8);
  expect(JSON.stringify(told)).not.toMatch(/\d{11,}|Warga|Siti|Kades/);
});

test("telling oneself twice the same is once", async () => {
  const { siti } = place;
  const before = await countUnread(siti);
  for (let time = 0; time < 2; time++) await asActor(siti, (tx) => tell(tx, siti, cancelled("own:1")));
  expect(await countUnread(siti)).toBe(before + 1);
});
