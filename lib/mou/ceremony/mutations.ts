import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { headValues } from "../draft/queries";
import { type TextRefusals, writeDraft } from "../mutations";
import { refusingTaken } from "../number/mutations";
import { unnamed } from "../paper/rules";
import { canWriteMous } from "../policy";
import { type SigningRefusals, signInside } from "../step/mutations";
import type { CeremonyInput, CeremonySigningInput } from "./schema";

const secondsForMany = 60;

/** One draft for each of the villages, with its own head and otherwise the same text; sent twice it is done once. */
export function draftCeremony(
  actor: Actor,
  { id, villageCodes, ...text }: CeremonyInput,
): Promise<Result<{ id: string }, "NOT_ALLOWED" | "VILLAGE_UNKNOWN" | TextRefusals>> {
  return asActor(
    actor,
    async (tx) => {
      if (!canWriteMous(actor)) return refuse("NOT_ALLOWED");
      for (const code of [...new Set(villageCodes)].sort()) {
        const village = await findVillage(tx, code);
        if (!village) return refuse("VILLAGE_UNKNOWN", undefined, "villageCodes");
        await lockVillage(tx, village.id);
        const { id: villageId, regencyId } = village;
        if (await tx.mou.findFirst({ where: { ceremonyId: id, villageId, regencyId } })) continue;
        const { headName, headOffice, headAddress, place } = await headValues(tx, village);
        const head = { headName: headName || unnamed, headOffice: headOffice ?? "", headAddress };
        const own = { ...text, ...head, place: text.place ?? place };
        const drafted = await writeDraft(tx, actor, village, { id: newId(), ceremonyId: id }, own);
        if (!drafted.ok) return drafted;
      }
      return ok({ id });
    },
    secondsForMany,
  );
}

/** Signs those drafts of a ceremony that have been given numbers; the others stay drafts. */
export function signCeremony(
  actor: Actor,
  { ceremonyId, numbers, shared }: CeremonySigningInput,
): Promise<Result<{ id: string }, SigningRefusals | "REQUIRED">> {
  let at = "";
  const work = () =>
    asActor(
      actor,
      async (tx): Promise<Result<{ id: string }, SigningRefusals | "REQUIRED">> => {
        if (!canWriteMous(actor)) return refuse("NOT_ALLOWED");
        const drafts = await tx.mou.findMany({
          where: { ceremonyId, steps: { none: { kind: { not: "DRAFTED" } } } },
          orderBy: { village: { code: "asc" } },
          select: { id: true },
        });
        const [first] = drafts;
        if (!first) return refuse("MOU_UNKNOWN");
        if (numbers.size === 0) return refuse("REQUIRED", undefined, `numberVillage-${first.id}`);
        for (const { id } of drafts) {
          const given = numbers.get(id);
          if (!given) continue;
          at = id;
          const { numberVillage, numberOffice } = given;
          if (!numberVillage) return refuse("REQUIRED", undefined, `numberVillage-${id}`);
          if (!numberOffice) return refuse("REQUIRED", undefined, `numberOffice-${id}`);
          const signed = await signInside(tx, actor, { mouId: id, numberVillage, numberOffice, ...shared });
          if (!signed.ok) return signed;
        }
        return ok({ id: ceremonyId });
      },
      secondsForMany,
    );
  return refusingTaken(work, (field) => `${field}-${at}`);
}
