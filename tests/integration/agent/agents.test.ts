import { beforeAll, describe, expect, it } from "vitest";
import { assignAgent, assignBlock } from "@/lib/agent/assignment/mutations";
import { addIncentiveRule } from "@/lib/agent/incentive/mutations";
import { incentivePage } from "@/lib/agent/incentive/queries";
import { incentiveInput } from "@/lib/agent/incentive/schema";
import { addAgent, endAgent, openAgentOffice } from "@/lib/agent/mutations";
import { agentOfMember, agentPage, agentsPage, listAgents } from "@/lib/agent/queries";
import { openBook } from "@/lib/contribution/book/mutations";
import { recordPayment } from "@/lib/contribution/payment/mutations";
import { reverseReceipt } from "@/lib/contribution/receipt/reversal/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { addDays, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let database: TestDatabase;
let socorejo: Place;
let siti: Actor;
let kades: Actor;
let neighbour: Actor;
const officeId = newId();
const wiwik = newId();
const members: string[] = [];

const query = (sql: string, parameters: unknown[] = []) =>
  asOwner(database, async (client) => (await client.query(sql, parameters)).rows);
const agent = { officeId, name: "Wiwik Handayani", certificateNo: "PRS-1", activeFrom: "2026-01-05" };
const known = async (actor: Actor) => (await asActor(actor, listAgents)).map(({ name }) => name);

beforeAll(async () => {
  database = await ownDatabase("agents");
  const [first, second] = await makeRegions(database, [[2], [1]]);
  if (!first || !second) throw new Error("two villages were asked for");
  socorejo = first;
  siti = await actorWith(database, { role: "BRANCH", regencies: [first.regencyId] }, "Siti");
  kades = await actorWith(database, { role: "VILLAGE", villageId: first.id }, "Kades Socorejo");
  neighbour = await actorWith(database, { role: "VILLAGE", villageId: second.id }, "Kades lain");
  const people = [0, 1, 2, 3].map((n) => personOf(first, n, { hamlet: "KRAJAN", rt: n < 3 ? "001" : "002" }));
  for (const residentId of await addPeople(siti, first.code, people))
    members.push(
      value(await registerMember(siti, registrationOf(first.code, { residentId, startsOn: "2026-03-09" })))
        .id,
    );
  const office = { regencyCode: first.regencyCode, agreementNumber: "PER/1/2026", agreementOn: "2026-01-02" };
  value(await openAgentOffice(siti, { id: officeId, name: "Wadah Ronggolawe", ...office }));
  value(await addAgent(siti, { id: wiwik, ...agent, phone: "+6284000000311" }));
});

describe("an agent's month", () => {
  it("is new members who began in it and what was paid in it, less what was taken back", async () => {
    const [first = "", second = ""] = members;
    for (const membershipId of [first, second])
      value(await assignAgent(siti, { membershipId, agentId: wiwik }));
    value(await openBook(siti, { villageCode: socorejo.code, fromMonth: "2026-01" }));
    const paid = {
      fromMonth: "2026-03",
      months: 1,
      day: today(),
      funding: "SELF" as const,
      payer: "Sendiri",
    };
    value(await recordPayment(siti, { id: newId(), membershipId: first, ...paid }));
    const wrong = newId();
    value(await recordPayment(siti, { id: wrong, membershipId: second, ...paid }));
    value(await reverseReceipt(siti, { receiptId: wrong, reason: "Salah orang" }));
    const march = await incentivePage(siti, wiwik, "2026-03");
    expect(march).toMatchObject({
      achieved: { two: 2, three: 0, collected: 0 },
      estimate: { reached: false, total: 0 },
    });
    const now = await incentivePage(siti, wiwik, monthOf(today()));
    expect(now).toMatchObject({
      achieved: { two: 0, three: 0, collected: 16_800 },
      estimate: { total: 2_520 },
    });
    expect((await agentsPage(siti, monthOf(today())))?.agents).toMatchObject([
      { id: wiwik, newMembers: 0, collected: 16_800, estimate: 2_520 },
    ]);
    expect(now?.rule?.source).toContain("tanyakan kantor cabang");
    expect((await incentivePage(siti, wiwik, "2017-12"))?.rule).toBeNull();
    for (const membershipId of [first, second])
      value(await assignAgent(siti, { membershipId, agentId: "none" }));
  });
});

describe("an incentive rule", () => {
  it("is the administrator's, one a month, and holds from then on", async () => {
    const bagus = await actorWith(database, { role: "ADMIN" }, "Bagus");
    const typed = {
      threshold: "10",
      fixed: "0",
      perHeadTwo: "0",
      perHeadThree: "0",
      share: "7,5",
      source: "Uji",
    };
    const rule = incentiveInput.parse({ ...typed, validFrom: "2026-03" });
    value(await addIncentiveRule(bagus, rule));
    expect(await addIncentiveRule(bagus, rule)).toMatchObject({
      code: "INCENTIVE_TAKEN",
      field: "validFrom",
    });
    expect((await incentivePage(siti, wiwik, "2026-02"))?.rule?.content.basisPoints).toBe(1_500);
    expect((await incentivePage(siti, wiwik, "2026-03"))?.rule?.content.basisPoints).toBe(750);
  });
});

describe("an agent", () => {
  it("is one for one certificate, and the telephone number is not written as it is", async () => {
    expect(await addAgent(siti, { id: wiwik, ...agent })).toMatchObject({ ok: true });
    expect(await addAgent(siti, { id: newId(), ...agent })).toMatchObject({ code: "CERTIFICATE_TAKEN" });
    const [row] = await query("select * from agent");
    expect(JSON.stringify(row)).not.toContain("84000000311");
    expect((await agentPage(siti, wiwik))?.maskedPhone).toBe("+62 8** **** **11");
  });

  it("is known to a village once a member of it is looked after", async () => {
    expect(await known(kades)).toEqual([]);
    value(await assignAgent(siti, { membershipId: members[0] ?? "", agentId: wiwik }));
    expect(await known(kades)).toEqual(["Wiwik Handayani"]);
    expect(await known(neighbour)).toEqual([]);
    const page = await agentOfMember(kades, members[0] ?? "", today());
    expect(page).toEqual({
      agent: { id: wiwik, name: "Wiwik Handayani", officeName: "Wadah Ronggolawe" },
      choices: null,
    });
    expect(await assignAgent(kades, { membershipId: members[0] ?? "", agentId: wiwik })).toMatchObject({
      code: "NOT_ALLOWED",
    });
  });

  it("is given a whole RT, with a row of the audit trail for each member", async () => {
    const block = { villageCode: socorejo.code, rt: "001", agentId: wiwik };
    expect(value(await assignBlock(siti, block))).toEqual({ count: 2 });
    expect(await assignBlock(siti, block)).toMatchObject({ code: "NOBODY_TO_ASSIGN" });
    expect(await query("select id from membership where agent_id is not null")).toHaveLength(3);
    expect(
      await query(
        "select distinct subject_id from audit_event where action = 'assignAgent' and village_id is not null",
      ),
    ).toHaveLength(3);
    expect(await assignBlock(siti, { villageCode: socorejo.code, agentId: wiwik })).toMatchObject({
      code: "BLOCK_REQUIRED",
    });
    expect((await agentsPage(siti, monthOf(today())))?.agents).toMatchObject([{ id: wiwik, members: 3 }]);
    expect((await agentPage(siti, wiwik))?.villages).toMatchObject([{ code: socorejo.code, members: 3 }]);
  });

  it("leaves those alone, when asked, that another looks after", async () => {
    const slamet = newId();
    value(await addAgent(siti, { id: slamet, ...agent, name: "Slamet", certificateNo: "PRS-2" }));
    const block = { villageCode: socorejo.code, hamlet: "KRAJAN", agentId: slamet };
    expect(value(await assignBlock(siti, { ...block, keep: "yes" }))).toEqual({ count: 1 });
    expect(value(await assignBlock(siti, block))).toEqual({ count: 3 });
  });

  it("who has left cannot be chosen, and stays with whom was looked after", async () => {
    value(await endAgent(siti, { agentId: wiwik, activeTo: addDays(today(), -1) }));
    expect(await assignAgent(siti, { membershipId: members[0] ?? "", agentId: wiwik })).toMatchObject({
      code: "AGENT_ENDED",
      field: "agentId",
    });
    expect(await endAgent(siti, { agentId: wiwik, activeTo: "2025-12-31" })).toMatchObject({
      code: "END_BEFORE_START",
    });
    value(await assignAgent(siti, { membershipId: members[0] ?? "", agentId: "none" }));
    expect((await agentOfMember(siti, members[0] ?? "", today()))?.agent).toBeNull();
  });
});
