import { asSystem, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { clearAttempts, takeAttempt } from "./limits";
import { passwordMatches, TooBusyError } from "./password";
import { openSession } from "./sessions";

export type SignInRefusal = "WRONG_CREDENTIALS" | "TOO_MANY_ATTEMPTS" | "BUSY";
export type Attempt = {
  email: string;
  password: string;
  device: string | null;
  address: string;
  browser: string;
};

/**
 * Answers a session token. Unknown account, wrong password, disabled account and an invitation not yet
 * taken up are one refusal; every attempt is counted before the password is looked at.
 */
export async function signIn(attempt: Attempt): Promise<Result<string, SignInRefusal>> {
  const minutes = await takeAttempt(attempt.email, attempt.device, attempt.address);
  if (minutes > 0) return refuse("TOO_MANY_ATTEMPTS", { minutes });
  const user = await asSystem((tx) => tx.user.findUnique({ where: { email: attempt.email } }));
  try {
    const matches = await passwordMatches(attempt.password, user?.passwordHash ?? null);
    const token = await asSystem(async (tx) => {
      const signedIn = matches && user && (await stillStands(tx, user)) ? user : null;
      await tx.auditEvent.createMany({
        data: {
          actorId: signedIn?.id ?? null,
          actorName: signedIn?.name ?? "",
          actorRole: signedIn?.role ?? "PUBLIC",
          action: signedIn ? "signIn" : "signInRefused",
          subjectType: "user",
          subjectId: user?.id ?? null,
          address: attempt.address,
        },
      });
      return signedIn ? openSession(tx, signedIn.id, attempt.browser) : null;
    });
    if (!token) return refuse("WRONG_CREDENTIALS");
    await clearAttempts(attempt.email, attempt.device);
    return ok(token);
  } catch (error) {
    if (error instanceof TooBusyError) return refuse("BUSY");
    throw error;
  }
}

/** Whether account and password are still what was checked: looking at a password takes long enough to be overtaken. */
async function stillStands(tx: Tx, user: { id: string; passwordHash: string | null }): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`select 1 from "user"
    where id = ${user.id}::uuid and password_hash = ${user.passwordHash} and disabled_at is null for share`;
  return found.length === 1;
}
