import { recordAudit } from "@/lib/audit/mutations";
import { encrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { readInBatches } from "@/lib/platform/db/batches";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { recountVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import type { Taken } from "../export/mutations";
import { canHandBack } from "../policy";
import { type Enrolment, findAnswers, listToEnrol, readToEnrol, type SippAnswers } from "./queries";
import { filesFor, rowsPerFile } from "./rules";
import type { SippAnswerInput } from "./schema";

type Refusals = "NOT_ALLOWED" | "VILLAGE_UNKNOWN";

/** Keeps what holds for all officials of a village; the next file is filled in with it. */
export async function answerForSipp(
  actor: Actor,
  { villageCode, phone, ...answers }: SippAnswerInput,
): Promise<Result<null, Refusals>> {
  if (!canHandBack(actor)) return refuse("NOT_ALLOWED");
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const place = { table: "sipp_answer", column: "phone", row: String(village.id) };
    const kept = { ...answers, phoneCipher: encrypt(phone, place) };
    await tx.sippAnswer.upsert({
      where: { villageId: village.id },
      create: { villageId: village.id, regencyId: village.regencyId, ...kept },
      update: kept,
    });
    await recordAudit(tx, actor, {
      action: "answerForSipp",
      subjectType: "village",
      subjectId: village.code,
      village,
      details: { fields: ["wage", "postalCode", "workLocation", "phone"] },
    });
    await recountVillage(tx, village.id);
    return ok(null);
  });
}

export type TakenEnrolment = Taken<Enrolment> & { answers: SippAnswers; files: number; first: number };

/**
 * The officials of one file with whole NIK, on record with their number; `file` counts from 1. Not ready: nothing
 * has been answered, or there is nobody for that file.
 */
export async function takeEnrolment(
  actor: Actor,
  code: string,
  file: number,
): Promise<Result<TakenEnrolment, Refusals | "SIPP_NOT_READY">> {
  if (!canHandBack(actor)) return refuse("NOT_ALLOWED");
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const answers = await findAnswers(tx, village);
    if (!answers) return refuse("SIPP_NOT_READY");
    const all = await listToEnrol(tx, village);
    const files = filesFor(all.length);
    if (!Number.isInteger(file) || file < 1 || file > files) return refuse("SIPP_NOT_READY");
    const first = (file - 1) * rowsPerFile;
    const ids = all.slice(first, first + rowsPerFile);
    await recordAudit(tx, actor, {
      action: "exportEnrolment",
      subjectType: "village",
      subjectId: village.code,
      village,
      details: { rows: ids.length, wholeNik: true },
    });
    return ok({
      village,
      count: ids.length,
      answers,
      files,
      first,
      rows: readInBatches(actor, ids, readToEnrol),
    });
  });
}
