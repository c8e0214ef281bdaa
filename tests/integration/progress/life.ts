import fc from "fast-check";
import { registerMember } from "@/lib/membership/mutations";
import { endReasons, payers, sectors } from "@/lib/membership/schema";
import { endMembership, reopenMembership } from "@/lib/membership/status/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { reviseResident } from "@/lib/resident/mutations";
import { vitalStatuses } from "@/lib/resident/schema";
import { type Place, personOf, registrationOf } from "@/tests/support/world";

/** How far back the random life of a village reaches. */
export const span = 40;

const dayAgo = fc.nat(span).map((days) => addDays(today(), -days));
const someone = fc.nat(11);
const someMembership = fc.nat(30);

export const anyEvent = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("register" as const),
      someone,
      day: dayAgo,
      segment: fc.constantFrom("BPU" as const, "PU" as const),
      sector: fc.constantFrom(...sectors.slice(0, 3), "VILLAGE_OFFICIAL" as const),
      payer: fc.constantFrom(...payers.slice(0, 3)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("end" as const),
      which: someMembership,
      day: dayAgo,
      reason: fc.constantFrom(...endReasons),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("reopen" as const), which: someMembership }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("rehouse" as const), someone, house: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("vital" as const),
      someone,
      status: fc.constantFrom(...vitalStatuses),
    }),
  },
);

export type Event = typeof anyEvent extends fc.Arbitrary<infer E> ? E : never;

/** Where somebody lives; the lists have people of whom that is not known. */
export function dweller(place: Place, n: number) {
  const address = [
    { hamlet: "KRAJAN", rw: "001", rt: "001" },
    { hamlet: "KRAJAN", rw: "001", rt: "002" },
    { hamlet: "KRAJAN", rw: null, rt: null },
    { hamlet: "BOGOR", rw: "002", rt: null },
    { hamlet: null, rw: null, rt: null },
    { hamlet: null, rw: "003", rt: "001" },
  ][n % 6];
  return personOf(place, n, { ...address, ...(n % 5 === 0 && { familyCardNo: null }) });
}

/** Lets one thing happen; a refusal is part of life. Memberships are remembered by what they were sent as. */
export async function live(
  actor: Actor,
  place: Place,
  residents: string[],
  memberships: string[],
  event: Event,
): Promise<boolean> {
  if (event.kind === "register") {
    const { day: startsOn, segment, sector, payer } = event;
    const registration = registrationOf(place.code, {
      residentId: residents[event.someone] ?? "",
      startsOn,
      segment,
      sector,
      payer,
    });
    const result = await registerMember(actor, registration);
    if (result.ok) memberships.push(result.value.id);
    return result.ok;
  }
  if (event.kind === "end" || event.kind === "reopen") {
    const membershipId = memberships[event.which % Math.max(1, memberships.length)];
    if (!membershipId) return false;
    if (event.kind === "reopen") return (await reopenMembership(actor, { membershipId })).ok;
    return (await endMembership(actor, { membershipId, endedOn: event.day, reason: event.reason })).ok;
  }
  const n = event.someone;
  const change =
    event.kind === "rehouse"
      ? { familyCardNo: personOf(place, event.house).familyCardNo }
      : { vitalStatus: event.status };
  return (await reviseResident(actor, { residentId: residents[n] ?? "", ...dweller(place, n), ...change }))
    .ok;
}
