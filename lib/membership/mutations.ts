import { recordAudit } from "@/lib/audit/mutations";
import { encrypt } from "@/lib/platform/crypto/cipher";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { compareResidents, findElsewhere, keyOf } from "@/lib/resident/match/queries";
import { saveResidents } from "@/lib/resident/mutations";
import { canRegister } from "./policy";
import { listRules } from "./queries";
import { judgeAge, programmesFit } from "./rules";
import type { MembershipInput, RegistrationInput } from "./schema";

export type RegisterRefusal =
  | "ALREADY_MEMBER"
  | "AGE_OVER_LIMIT"
  | "PROGRAMMES_DO_NOT_FIT"
  | "START_IN_FUTURE"
  | "RESIDENT_UNKNOWN"
  | "RESIDENT_NOT_ALIVE";

/**
 * Registers residents of one village: every row is judged, and only the accepted ones are written. A row whose
 * id is already there is the same form sent again and is accepted without effect. The caller recounts.
 */
export async function registerMembers(
  tx: Tx,
  actor: Actor,
  village: Village,
  inputs: MembershipInput[],
): Promise<Result<{ id: string }, RegisterRefusal>[]> {
  const rules = await listRules(tx);
  const residents = await tx.resident.findMany({
    where: { villageId: village.id, id: { in: inputs.map(({ residentId }) => residentId) } },
    include: { memberships: true },
  });
  const byId = new Map(residents.map((resident) => [resident.id, resident]));
  const fresh: MembershipInput[] = [];
  const results = inputs.map((input): Result<{ id: string }, RegisterRefusal> => {
    const resident = byId.get(input.residentId);
    if (!resident) return refuse("RESIDENT_UNKNOWN");
    if (resident.memberships.some(({ id }) => id === input.id)) return ok({ id: input.id });
    const birthDate = resident.birthDate && asDay(resident.birthDate);
    const refusal = judge(input, birthDate, resident.vitalStatus, resident.memberships, rules);
    if (refusal) return refusal;
    fresh.push(input);
    return ok({ id: input.id });
  });
  await insertMemberships(tx, actor, village, fresh);
  return results;
}

type Earlier = { segment: string; startsOn: Date; endedOn: Date | null };

function judge(
  input: MembershipInput,
  birthDate: string | null,
  vitalStatus: string,
  earlier: Earlier[],
  rules: Awaited<ReturnType<typeof listRules>>,
) {
  if (input.startsOn > today()) return refuse("START_IN_FUTURE", undefined, "startsOn");
  if (!programmesFit(input.segment, input.programmes))
    return refuse("PROGRAMMES_DO_NOT_FIT", undefined, "programmes");
  if (vitalStatus === "DECEASED") return refuse("RESIDENT_NOT_ALIVE");
  const active = earlier.find((one) => one.segment === input.segment && one.endedOn === null);
  if (active) return refuse("ALREADY_MEMBER", { segment: input.segment, since: asDay(active.startsOn) });
  const age = judgeAge(rules, input.segment, birthDate, input.startsOn);
  if (age?.code === "AGE_OVER_LIMIT")
    return refuse("AGE_OVER_LIMIT", { age: age.age, limit: age.limit }, "startsOn");
  return null;
}

async function insertMemberships(
  tx: Tx,
  actor: Actor,
  village: Village,
  inputs: MembershipInput[],
): Promise<void> {
  if (inputs.length === 0) return;
  await tx.membership.createMany({
    data: inputs.map(({ kpj, ...input }) => ({
      ...input,
      regencyId: village.regencyId,
      villageId: village.id,
      startsOn: asDate(input.startsOn),
      consentOn: asDate(input.consentOn),
      kpjCipher: kpj ? encrypt(kpj, { table: "membership", column: "kpj", row: input.id }) : null,
      createdBy: actor.id ?? "",
    })),
  });
  await recordAudit(
    tx,
    actor,
    ...inputs.map(({ id, segment, payer }) => ({
      action: "registerMember",
      subjectType: "membership",
      subjectId: id,
      village,
      details: { segment, payer },
    })),
  );
}

type FormRefusal = RegisterRefusal | "NOT_ALLOWED" | "VILLAGE_UNKNOWN" | "NIK_TAKEN" | "NIK_ELSEWHERE";

/**
 * The registration form: somebody on the list or a new person, in one transaction. A NIK already in this village
 * is refused with whose it is; one in another village of the territory asks to be confirmed first.
 */
export function registerMember(
  actor: Actor,
  input: RegistrationInput,
): Promise<Result<{ id: string; residentId: string }, FormRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canRegister(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    // Two clicks, or two officers with the same person, arrive together: the second finds what the first wrote.
    await lockVillage(tx, village.id);
    const sent = await tx.membership.findFirst({ where: { id: input.id }, select: { residentId: true } });
    if (sent) return ok({ id: input.id, residentId: sent.residentId });
    const person = input.residentId ? ok(input.residentId) : await addPerson(tx, actor, village, input);
    if (!person.ok) return person;
    const row = { ...input, residentId: person.value };
    const [result] = await registerMembers(tx, actor, village, [toMembership(row)]);
    if (!result?.ok) return result ?? refuse("RESIDENT_UNKNOWN");
    await recountVillage(tx, village.id);
    return ok({ id: input.id, residentId: person.value });
  });
}

function toMembership(input: RegistrationInput & { residentId: string }): MembershipInput {
  const { id, residentId, segment, programmes, sector, payer, startsOn, consentProof, consentOn, kpj } =
    input;
  return {
    id,
    residentId,
    segment,
    programmes,
    sector,
    payer,
    startsOn,
    consentProof,
    consentOn,
    ...(kpj && { kpj }),
  };
}

async function addPerson(
  tx: Tx,
  actor: Actor,
  village: Village,
  input: RegistrationInput,
): Promise<Result<string, "NIK_TAKEN" | "NIK_ELSEWHERE">> {
  const { nik, familyCardNo, birthDate, birthPlace, sex, occupation, familyRelation, hamlet, rt, rw, phone } =
    input;
  const person = {
    nik,
    familyCardNo,
    birthDate,
    birthPlace,
    sex,
    occupation,
    familyRelation,
    hamlet,
    rt,
    rw,
    phone,
    name: input.name ?? "",
    vitalStatus: "ALIVE" as const,
  };
  const [compared] = await compareResidents(tx, village, [person]);
  if (compared?.existing)
    return refuse("NIK_TAKEN", { name: compared.existing.name, place: village.name }, nik ? "nik" : "name");
  const [elsewhere] = await findElsewhere(tx, village, nik ? [keyOf(person)] : []);
  if (elsewhere && !input.registerAnyway)
    return refuse("NIK_ELSEWHERE", { name: elsewhere.name, place: elsewhere.place }, "nik");
  const [saved] = await saveResidents(tx, actor, village, [person]);
  return ok(saved?.id ?? "");
}
