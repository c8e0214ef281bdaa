import { recordAudit } from "@/lib/audit/mutations";
import { decrypt, encrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { writeInParts } from "@/lib/platform/db/batches";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import type { Village } from "@/lib/region/queries";
import { saveHouseholds } from "./household/mutations";
import { compareResidents, identityAfter, keyOf } from "./match/queries";
import { canRevealIdentity, canWriteResidents } from "./policy";
import { findResident, openNik } from "./queries";
import type { ResidentInput } from "./schema";

export type SaveOutcome = { id: string; verdict: "NEW" | "CHANGED" | "UNCHANGED" };

/**
 * Writes a set of residents of one village: unknown identities are added, known ones take on what is given
 * and keep what is not. The answer has the order of `inputs`, whose identities must differ from each other.
 * `beforeChange` hears whose rows are about to change. The caller recounts the village.
 */
export async function saveResidents(
  tx: Tx,
  actor: Actor,
  village: Village,
  inputs: ResidentInput[],
  beforeChange?: (ids: string[]) => Promise<void>,
): Promise<SaveOutcome[]> {
  await lockVillage(tx, village.id);
  const compared = await compareResidents(tx, village, inputs);
  const households = await saveHouseholds(tx, village, inputs);
  const rows = compared.map(({ input, key, existing, changes }) => {
    const id = existing?.id ?? newId();
    const verdict: SaveOutcome["verdict"] = !existing ? "NEW" : changes.length > 0 ? "CHANGED" : "UNCHANGED";
    const household = input.familyCardNo ? households.get(input.familyCardNo) : undefined;
    const identity = identityAfter(input, key, existing);
    return { id, verdict, changes, seal: () => sealed(id, village, input, household, identity) };
  });
  await insertResidents(
    tx,
    rows.filter(({ verdict }) => verdict === "NEW").map(({ seal }) => seal),
  );
  const changed = rows.filter(({ verdict }) => verdict === "CHANGED");
  if (changed.length > 0) await beforeChange?.(changed.map(({ id }) => id));
  await updateResidents(
    tx,
    changed.map(({ seal }) => seal()),
  );
  const written = rows.filter(({ verdict }) => verdict !== "UNCHANGED");
  if (written.length > 0)
    await recordAudit(
      tx,
      actor,
      ...written.map(({ id, verdict, changes }) => ({
        action: verdict === "NEW" ? "addResident" : "reviseResident",
        subjectType: "resident",
        subjectId: id,
        village,
        ...(changes.length > 0 && { details: { fields: changes } }),
      })),
    );
  return rows.map(({ id, verdict }) => ({ id, verdict }));
}

type SealedRow = ReturnType<typeof sealed>;

function sealed(
  id: string,
  village: Village,
  input: ResidentInput,
  householdId: string | undefined,
  identity: string,
) {
  return {
    regency_id: village.regencyId,
    id,
    village_id: village.id,
    household_id: householdId ?? null,
    identity_index: identity,
    nik_cipher: input.nik && encrypt(input.nik, { table: "resident", column: "nik", row: id }),
    name: input.name,
    sex: input.sex,
    birth_date: input.birthDate,
    birth_place: input.birthPlace,
    occupation: input.occupation,
    family_relation: input.familyRelation,
    hamlet: input.hamlet,
    rt: input.rt,
    rw: input.rw,
    phone_cipher: input.phone && encrypt(input.phone, { table: "resident", column: "phone", row: id }),
    vital_status: input.vitalStatus,
  };
}

async function insertResidents(tx: Tx, seals: (() => SealedRow)[]): Promise<void> {
  await writeInParts(
    seals,
    500,
    (part) => JSON.stringify(part.map((seal) => seal())),
    (rows) => tx.$executeRaw`
    insert into resident (regency_id, id, village_id, household_id, identity_index, nik_cipher, name, sex, birth_date,
      birth_place, occupation, family_relation, hamlet, rt, rw, phone_cipher, vital_status)
    select regency_id, id, village_id, household_id, decode(identity_index, 'hex'), nik_cipher, name, sex, birth_date,
      birth_place, occupation, family_relation, hamlet, rt, rw, phone_cipher, coalesce(vital_status, 'ALIVE')
    from jsonb_to_recordset(${rows}::jsonb) as r(regency_id int, id uuid, village_id int,
      household_id uuid, identity_index text, nik_cipher text, name text, sex sex, birth_date date, birth_place text,
      occupation text, family_relation text, hamlet text, rt text, rw text, phone_cipher text, vital_status vital_status)`,
  );
}

async function updateResidents(tx: Tx, rows: SealedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    update resident set household_id = coalesce(r.household_id, resident.household_id),
      identity_index = decode(r.identity_index, 'hex'), nik_cipher = coalesce(r.nik_cipher, resident.nik_cipher),
      name = r.name, sex = coalesce(r.sex, resident.sex), birth_date = coalesce(r.birth_date, resident.birth_date),
      birth_place = coalesce(r.birth_place, resident.birth_place), occupation = coalesce(r.occupation, resident.occupation),
      family_relation = coalesce(r.family_relation, resident.family_relation), hamlet = coalesce(r.hamlet, resident.hamlet),
      rt = coalesce(r.rt, resident.rt), rw = coalesce(r.rw, resident.rw),
      phone_cipher = coalesce(r.phone_cipher, resident.phone_cipher), vital_status = coalesce(r.vital_status, resident.vital_status), updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(regency_id int, id uuid, village_id int, household_id uuid,
      identity_index text, nik_cipher text, name text, sex sex, birth_date date, birth_place text, occupation text,
      family_relation text, hamlet text, rt text, rw text, phone_cipher text, vital_status vital_status)
    where resident.id = r.id and resident.village_id = r.village_id and resident.regency_id = r.regency_id`;
}

/**
 * Corrects one resident from the form. Giving a provisional person a NIK, or another spelling, keeps the same
 * record; refuses an identity that another resident of the village already has.
 */
export function reviseResident(
  actor: Actor,
  { residentId, ...input }: ResidentInput & { residentId: string },
): Promise<Result<{ id: string }, "NOT_ALLOWED" | "RESIDENT_UNKNOWN" | "STANDS_TWICE">> {
  return asActor(actor, async (tx) => {
    if (!canWriteResidents(actor)) return refuse("NOT_ALLOWED");
    const reached = await findResident(tx, residentId);
    if (reached) await lockVillage(tx, reached.village.id);
    const found = reached && (await findResident(tx, residentId));
    if (!found) return refuse("RESIDENT_UNKNOWN");
    const { village, resident } = found;
    const nik = input.nik ?? openNik(resident);
    const given = { ...input, nik };
    const [taken] = await compareResidents(tx, village, [given]);
    if (taken?.existing && taken.existing.id !== residentId)
      return refuse("STANDS_TWICE", { name: taken.existing.name }, "nik");
    const households = await saveHouseholds(tx, village, [given]);
    const household = given.familyCardNo ? households.get(given.familyCardNo) : undefined;
    const kept = {
      key: Buffer.from(resident.identityIndex).toString("hex"),
      hasNik: resident.nikCipher !== null,
      birthDate: resident.birthDate && asDay(resident.birthDate),
      birthPlace: resident.birthPlace,
    };
    const identity = identityAfter(given, keyOf(given), kept);
    await updateResidents(tx, [sealed(residentId, village, given, household, identity)]);
    await recordAudit(tx, actor, {
      action: "reviseResident",
      subjectType: "resident",
      subjectId: residentId,
      village,
    });
    await recountVillage(tx, village.id);
    return ok({ id: residentId });
  });
}

/** A whole number for whoever says why; who looked, when and for what reason stays on record. */
export function revealIdentity(
  actor: Actor,
  input: { residentId: string; reason: string },
): Promise<Result<{ nik: string | null; familyCardNo: string | null }, "NOT_ALLOWED" | "RESIDENT_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canRevealIdentity(actor)) return refuse("NOT_ALLOWED");
    const found = await findResident(tx, input.residentId);
    if (!found) return refuse("RESIDENT_UNKNOWN");
    const { resident, village } = found;
    await recordAudit(tx, actor, {
      action: "revealIdentity",
      subjectType: "resident",
      subjectId: resident.id,
      village,
      details: { reason: input.reason },
    });
    const card = resident.household;
    return ok({
      nik: openNik(resident),
      familyCardNo:
        card && decrypt(card.familyCardCipher, { table: "household", column: "family_card", row: card.id }),
    });
  });
}
