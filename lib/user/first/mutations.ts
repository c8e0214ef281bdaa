import { recordAudit } from "@/lib/audit/mutations";
import { hashToken, newToken } from "@/lib/platform/auth/sessions";
import { asSystem } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";

const sevenDays = 7 * 24 * 3_600_000;

/** An administrator made at the machine, not by another one; answers the invitation's token. */
export function createAdministrator(input: {
  email: string;
  name: string;
}): Promise<Result<{ token: string }, "EMAIL_TAKEN">> {
  return asSystem(async (tx) => {
    if (await tx.user.findUnique({ where: { email: input.email } })) return refuse("EMAIL_TAKEN");
    const id = newId();
    const token = newToken();
    await tx.user.create({ data: { id, ...input, role: "ADMIN" } });
    await tx.oneTimeLink.create({
      data: {
        userId: id,
        purpose: "INVITATION",
        tokenHash: hashToken(token),
        expiresAt: new Date(Date.now() + sevenDays),
        createdBy: id,
      },
    });
    const machine = { id: null, name: "", role: "SYSTEM" as const, address: null };
    await recordAudit(tx, machine, { action: "createAdministrator", subjectType: "user", subjectId: id });
    return ok({ token });
  });
}
