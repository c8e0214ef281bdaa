import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canManageOffices } from "../policy";
import type { OfficeInput } from "./schema";

type Refusals = "NOT_ALLOWED" | "OFFICE_UNKNOWN" | "REGENCY_CODES";

/**
 * Opens an office, or gives one that exists (by its name) the regencies listed and no others; its people reach
 * them on their next request.
 */
export function openOffice(actor: Actor, input: OfficeInput): Promise<Result<{ id: string }, Refusals>> {
  return asActor(actor, async (tx) => {
    if (!canManageOffices(actor)) return refuse("NOT_ALLOWED");
    const regencies = await tx.regency.findMany({ where: { code: { in: input.regencyCodes } } });
    if (regencies.length !== input.regencyCodes.length)
      return refuse("REGENCY_CODES", undefined, "regencyCodes");
    const parent = input.parentId && (await tx.office.findUnique({ where: { id: input.parentId } }));
    if (input.parentId && !parent) return refuse("OFFICE_UNKNOWN", undefined, "parentId");
    const existing = await tx.office.findUnique({ where: { name: input.name } });
    const id = existing?.id ?? input.id;
    if (!existing)
      await tx.office.create({
        data: { id, name: input.name, kind: input.kind, parentId: input.parentId ?? null },
      });
    await tx.officeRegency.deleteMany({ where: { officeId: id } });
    await tx.officeRegency.createMany({
      data: regencies.map((regency) => ({ officeId: id, regencyId: regency.id })),
    });
    await recordAudit(tx, actor, {
      action: existing ? "rescopeOffice" : "openOffice",
      subjectType: "office",
      subjectId: id,
      details: { regencies: input.regencyCodes },
    });
    return ok({ id });
  });
}
