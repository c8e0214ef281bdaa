import * as z from "zod";

export const roles = ["ADMIN", "BRANCH", "VILLAGE", "REGENCY", "JUDGE"] as const;
export type Role = (typeof roles)[number];

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(200, { error: "TEXT_TOO_LONG" })
  .pipe(z.email({ error: "EMAIL_INVALID" }));

/** Length is what makes a password strong; there are no rules on its letters. */
export const newPassword = z
  .string()
  .min(12, { error: "PASSWORD_SHORT" })
  .max(128, { error: "PASSWORD_LONG" })
  .refine((text) => new Set(text).size >= 5, { error: "PASSWORD_SIMPLE" });

const unused = z.string().optional();
const noTerritory = { officeId: unused, regencyCode: unused, villageCode: unused };

/** Exactly the territory that the role needs is looked at; what stands in the fields of the others is not. */
function withTerritory<T extends z.ZodRawShape>(fields: T) {
  const office = z.uuid({ error: missingOr("OFFICE_UNKNOWN") });
  const regency = z.string().regex(/^\d{2}\.\d{2}$/, { error: "REGENCY_UNKNOWN" });
  const village = z
    .string()
    .trim()
    .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, { error: "VILLAGE_UNKNOWN" });
  const shared = { ...fields, ...noTerritory };
  return z.discriminatedUnion(
    "role",
    [
      z.strictObject({ ...shared, role: z.literal("ADMIN") }),
      z.strictObject({ ...shared, role: z.literal("JUDGE") }),
      z.strictObject({ ...shared, role: z.literal("BRANCH"), officeId: office }),
      z.strictObject({ ...shared, role: z.literal("VILLAGE"), villageCode: village }),
      z.strictObject({ ...shared, role: z.literal("REGENCY"), regencyCode: regency }),
    ],
    { error: "REQUIRED" },
  );
}

const missingOr = (key: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? "REQUIRED" : key;

export const invitationInput = withTerritory({
  id: z.uuid(),
  name: z.string().trim().min(1, { error: "REQUIRED" }).max(120, { error: "TEXT_TOO_LONG" }),
  email,
});

export const scopeInput = withTerritory({ userId: z.uuid() });

export const userInput = z.strictObject({ userId: z.uuid() });
export const sessionInput = z.strictObject({ sessionId: z.uuid() });

export const passwordChangeInput = z.strictObject({
  currentPassword: z.string().min(1).max(200),
  password: newPassword,
});

export const linkInput = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, { error: "LINK_USED" }),
  password: newPassword,
});

export type InvitationInput = z.output<typeof invitationInput>;
export type ScopeInput = z.output<typeof scopeInput>;

/** The first account, from the command line. */
export const firstAccountInput = z.strictObject({
  email,
  name: z.string().trim().min(1).max(120, { error: "TEXT_TOO_LONG" }),
});
