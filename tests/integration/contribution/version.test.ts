import { beforeAll, describe, expect, it } from "vitest";
import { openBook } from "@/lib/contribution/book/mutations";
import { recordPayment } from "@/lib/contribution/payment/mutations";
import { answerOf } from "@/lib/contribution/tariff/preview/answer/rules";
import { listTariffs, newTariffPage } from "@/lib/contribution/tariff/queries";
import { addTariff, type Outcome } from "@/lib/contribution/tariff/version/mutations";
import { versionInput } from "@/lib/contribution/tariff/version/schema";
import { registerMember } from "@/lib/membership/mutations";
import { endMembership } from "@/lib/membership/status/mutations";
import { addMonths, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { translatorOf } from "@/lib/platform/i18n/translator";
import { newId } from "@/lib/platform/id";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, personOf, registrationOf, value } from "@/tests/support/world";

const next = addMonths(monthOf(today()), 2);
let database: TestDatabase;
let bagus: Actor;
let siti: Actor;
const members: string[] = [];

const query = (sql: string, parameters: unknown[] = []) =>
  asOwner(database, async (client) => (await client.query(sql, parameters)).rows);

beforeAll(async () => {
  database = await ownDatabase("versions");
  const places = await makeRegions(database, [[1], [1]]);
  bagus = await actorWith(database, { role: "ADMIN" }, "Bagus");
  siti = await actorWith(
    database,
    { role: "BRANCH", regencies: places.map(({ regencyId }) => regencyId) },
    "Siti",
  );
  for (const place of places) {
    const people = await addPeople(
      siti,
      place.code,
      [0, 1, 2, 3].map((n) => personOf(place, n)),
    );
    const register = async (at: number, change: Parameters<typeof registrationOf>[1]) =>
      members.push(
        value(
          await registerMember(
            siti,
            registrationOf(place.code, { residentId: people[at], startsOn: "2026-03-09", ...change }),
          ),
        ).id,
      );
    await register(0, { sector: "FARMING" });
    await register(1, { sector: "FISHING", payer: "VILLAGE_BUDGET" });
    await register(2, { sector: "TRANSPORT", payer: "CSR" });
    await register(3, {
      segment: "PU",
      sector: "VILLAGE_OFFICIAL",
      payer: "VILLAGE_BUDGET",
      programmes: ["JKK", "JKM", "JHT", "JP"],
    });
    value(await openBook(siti, { villageCode: place.code, fromMonth: "2026-01" }));
  }
});

const relief = {
  kind: "RELIEF",
  validFrom: next,
  validTo: addMonths(next, 5),
  off: "50",
  segments: ["BPU"],
  programmes: ["JKK", "JKM"],
  reach: "EXCEPT",
  sectors: ["TRANSPORT"],
  excludedFunding: ["APBD"],
  askFunding: ["APBDES"],
  legalReference: "PP 60/2026",
  source: "Uji",
};

async function ask(form: Record<string, unknown>): Promise<Extract<Outcome, { saved: null }>> {
  const outcome = value(await addTariff(bagus, versionInput.parse(form)));
  if (outcome.saved !== null) throw new Error("was saved");
  return outcome;
}

const worded = async (outcome: Extract<Outcome, { saved: null }>) =>
  answerOf(await translatorOf("id", "contribution"), await translatorOf("id", "membership"), "id", outcome);

describe("a version of a tariff", () => {
  it("is shown with whom it changes, of all villages, and nothing is written", async () => {
    const outcome = await ask(relief);
    expect(outcome.reached).toMatchObject({ villages: 2, members: 4, paidVillages: 0 });
    const answer = await worded(outcome);
    expect(answer.message).toContain("4 kepesertaan di 2 desa");
    expect(JSON.stringify(answer.facts)).toContain("(tanyakan kantor cabang) 2");
    expect(answer.examples.rows[0]).toEqual(["Rp0", "Rp16.800", "Rp8.400", "Rp36.800", "Rp28.400"]);
    expect((await listTariffs(bagus))?.some((one) => (one.validFrom as string) === next)).toBe(false);
  });

  it("is for employees with JP when it is their ceiling", async () => {
    const ceiling = {
      kind: "PENSION_CEILING",
      validFrom: next,
      rupiah: "11.000.000",
      legalReference: "PP",
      source: "Uji",
    };
    const outcome = await ask(ceiling);
    expect(outcome.reached).toMatchObject({ villages: 2, members: 2 });
    expect((await worded(outcome)).warnings.join(" ")).toContain("hanya yang upahnya di atas batas");
  });

  it("is kept once it was seen as it is, and in the audit trail", async () => {
    const { seen } = await ask(relief);
    expect((await ask({ ...relief, off: "40", step: "save", seen })).seen).not.toBe(seen);
    const agreed = versionInput.parse({ ...relief, step: "save", seen });
    expect(await addTariff(siti, agreed)).toEqual({ ok: false, code: "NOT_ALLOWED" });
    expect(value(await addTariff(bagus, agreed))).toEqual({ saved: "RELIEF" });
    expect(await addTariff(bagus, agreed)).toMatchObject({
      ok: false,
      code: "TARIFF_TAKEN",
      field: "validFrom",
    });
    expect(await query("select details from audit_event where action = 'addTariff'")).toEqual([
      { details: { kind: "RELIEF", validFrom: next, validTo: addMonths(next, 5) } },
    ]);
    const page = await newTariffPage(bagus, "RELIEF");
    expect(page?.figures).toMatchObject({ off: "50", reach: "EXCEPT", sectors: ["TRANSPORT"] });
  });

  it("says of a month that villages have recorded already, and leaves what they recorded", async () => {
    const paid = {
      id: newId(),
      membershipId: members[0] ?? "",
      fromMonth: "2026-03",
      months: 1,
      day: today(),
      funding: "SELF" as const,
      payer: "Yang bersangkutan",
    };
    value(await recordPayment(siti, paid));
    const figures = (await newTariffPage(bagus, "BPU"))?.figures ?? {};
    const form = {
      kind: "BPU",
      ...figures,
      jkm: "7.000",
      validFrom: "2026-03",
      legalReference: "PP",
      source: "Uji",
    };
    const outcome = await ask(form);
    expect(outcome.reached).toMatchObject({ members: 6, paidVillages: 1 });
    const { warnings, examples } = await worded(outcome);
    expect(warnings.join(" ")).toMatch(/tidak dihitung ulang.*1 desa sudah mencatat/);
    expect(examples.rows).toHaveLength(33);
    expect(examples.rows[0]).toEqual(["Rp0", "Rp16.800", "Rp17.000", "Rp36.800", "Rp37.000"]);
    expect((await ask({ ...form, validFrom: "2026-04" })).reached.paidVillages).toBe(0);
    value(await addTariff(bagus, versionInput.parse({ ...form, step: "save", seen: outcome.seen })));
    expect(await query("select jkm from contribution")).toEqual([{ jkm: 6_800 }]);
  });
});

describe("the mix of a village", () => {
  const counted = `select village_id, segment, sector, payer, array_to_string(programmes, ',') as programmes, count(*)::int as members
    from membership where ended_on is null group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;
  const kept =
    "select village_id, segment, sector, payer, programmes, members from village_mix order by 1, 2, 3, 4, 5";

  it("is what its memberships are, also after one has ended", async () => {
    expect(await query(kept)).toEqual(await query(counted));
    value(
      await endMembership(siti, { membershipId: members[1] ?? "", endedOn: today(), reason: "OWN_WISH" }),
    );
    expect(await query(kept)).toHaveLength(7);
    expect(await query(kept)).toEqual(await query(counted));
  });
});
