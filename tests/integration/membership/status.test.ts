import { beforeAll, describe, expect, it, test } from "vitest";
import { registerMember } from "@/lib/membership/mutations";
import { listMembers, membershipPage } from "@/lib/membership/queries";
import { confirmStatus, endMembership, reopenMembership } from "@/lib/membership/status/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let database: TestDatabase;
let socorejo: Place;
let siti: Actor;
let wiryo: Actor;
let elsewhere: Actor;
let next = 0;
const start = addDays(today(), -30);

beforeAll(async () => {
  database = await ownDatabase("status");
  const [here, there] = (await makeRegions(database, [[2]])) as [Place, Place];
  socorejo = here;
  siti = await actorWith(database, { role: "BRANCH", regencies: [here.regencyId] }, "Siti");
  wiryo = await actorWith(database, { role: "VILLAGE", villageId: here.id }, "Wiryo");
  elsewhere = await actorWith(database, { role: "VILLAGE", villageId: there.id }, "Kades sebelah");
});

async function member() {
  const [residentId = ""] = await addPeople(siti, socorejo.code, [personOf(socorejo, next++)]);
  return value(await registerMember(siti, registrationOf(socorejo.code, { residentId, startsOn: start })));
}

const members = async (asOf?: string) => (await listMembers(siti, socorejo.code, { asOf }))?.total ?? 0;

describe("ending a membership", () => {
  it("takes the person out of the members from that day on, and not before", async () => {
    const { id } = await member();
    const [now, then] = [await members(), await members(addDays(start, 3))];
    value(
      await endMembership(wiryo, {
        membershipId: id,
        endedOn: addDays(today(), -5),
        reason: "STOPPED_PAYING",
      }),
    );
    expect(await members()).toBe(now - 1);
    expect(await members(addDays(today(), -5))).toBe(now - 1);
    expect(await members(addDays(today(), -6))).toBe(now);
    expect(await members(addDays(start, 3))).toBe(then);
    expect(await membershipPage(siti, id)).toMatchObject({
      membership: { endReason: "STOPPED_PAYING", endedOn: addDays(today(), -5) },
      history: [{ action: "endMembership", actorName: "Wiryo" }, { action: "registerMember" }],
    });
  });

  it("as a mistake takes it back as if it had never been", async () => {
    const before = [await members(), await members(addDays(start, 3))];
    const { id } = await member();
    value(await endMembership(siti, { membershipId: id, endedOn: today(), reason: "MISTAKE" }));
    expect([await members(), await members(addDays(start, 3))]).toEqual(before);
    expect(
      (await listMembers(siti, socorejo.code, { status: "ended" }))?.rows.some((row) =>
        row.memberships.some((one) => one.id === id),
      ),
    ).toBe(false);
  });

  it("is refused twice, in the future, before the start, and out of reach", async () => {
    const { id: membershipId } = await member();
    const end = { membershipId, endedOn: today(), reason: "OWN_WISH" as const };
    expect(await endMembership(siti, { ...end, endedOn: addDays(today(), 1) })).toMatchObject({
      code: "DAY_IN_FUTURE",
      field: "endedOn",
    });
    expect(await endMembership(siti, { ...end, endedOn: addDays(start, -1) })).toMatchObject({
      code: "END_BEFORE_START",
      params: { start },
    });
    expect(await endMembership(elsewhere, end)).toMatchObject({ code: "MEMBERSHIP_UNKNOWN" });
    expect(await endMembership(siti, { ...end, membershipId: newId() })).toMatchObject({
      code: "MEMBERSHIP_UNKNOWN",
    });
    value(await endMembership(siti, end));
    expect(await endMembership(siti, end)).toMatchObject({ code: "ALREADY_ENDED" });
  });

  it("sent ten times at once is one ending", async () => {
    const { id: membershipId } = await member();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        endMembership(siti, { membershipId, endedOn: today(), reason: "MOVED" }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const audited = await asOwner(database, (client) =>
      client.query(
        "select count(*)::int from audit_event where subject_id = $1 and action = 'endMembership'",
        [membershipId],
      ),
    );
    expect(audited.rows[0].count).toBe(1);
  });
});

describe("undoing an end", () => {
  it("brings the membership and the figures back", async () => {
    const { id: membershipId } = await member();
    const before = [await members(), await members(addDays(today(), -5))];
    value(
      await endMembership(siti, { membershipId, endedOn: addDays(today(), -9), reason: "SPONSOR_ENDED" }),
    );
    value(await reopenMembership(wiryo, { membershipId }));
    expect([await members(), await members(addDays(today(), -5))]).toEqual(before);
    expect((await membershipPage(siti, membershipId))?.membership).toMatchObject({
      endedOn: null,
      endReason: null,
    });
  });

  it("is refused when it has not ended, or the person was registered anew", async () => {
    const { id: membershipId, residentId } = await member();
    expect(await reopenMembership(siti, { membershipId })).toMatchObject({ code: "NOT_ENDED" });
    value(await endMembership(siti, { membershipId, endedOn: today(), reason: "STOPPED_PAYING" }));
    expect(await reopenMembership(elsewhere, { membershipId })).toMatchObject({ code: "MEMBERSHIP_UNKNOWN" });
    value(await registerMember(siti, registrationOf(socorejo.code, { residentId })));
    expect(await reopenMembership(siti, { membershipId })).toMatchObject({ code: "REGISTERED_AGAIN" });
  });
});

test("what BPJS Ketenagakerjaan confirms is for the branch to say, and not for days to come", async () => {
  const { id: membershipId } = await member();
  const confirmed = { membershipId, status: "ACTIVE" as const, day: today() };
  expect(await confirmStatus(wiryo, confirmed)).toMatchObject({ code: "NOT_ALLOWED" });
  expect(await confirmStatus(siti, { ...confirmed, day: addDays(today(), 1) })).toMatchObject({
    code: "DAY_IN_FUTURE",
  });
  value(await confirmStatus(siti, { ...confirmed, kpj: "98765432101" }));
  expect((await membershipPage(siti, membershipId))?.membership).toMatchObject({
    confirmedStatus: "ACTIVE",
    confirmedOn: today(),
    maskedKpj: "98** **** *01",
  });
});
