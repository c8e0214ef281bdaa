import type { Role } from "@/lib/user/schema";

/** Who can be told of what, and whether by e-mail unless they say otherwise. The bell rings unless they say otherwise. */
export const kinds = {
  IMPORT_DONE: { roles: ["BRANCH", "VILLAGE"], mail: false },
  IMPORT_FAILED: { roles: ["BRANCH", "VILLAGE"], mail: false },
  MOU_ENDING: { roles: ["BRANCH", "VILLAGE"], mail: true },
  EVENT_TOMORROW: { roles: ["BRANCH", "VILLAGE"], mail: true },
  EVENT_CANCELLED: { roles: ["BRANCH", "VILLAGE"], mail: true },
  TARGET_REACHED: { roles: ["BRANCH", "VILLAGE"], mail: false },
  VILLAGE_BEHIND: { roles: ["VILLAGE"], mail: false },
  VILLAGES_BEHIND: { roles: ["BRANCH"], mail: true },
  MEMBERS_LAPSING: { roles: ["VILLAGE"], mail: true },
  VILLAGES_LAPSING: { roles: ["BRANCH"], mail: true },
  FILES_MISSING: { roles: ["ADMIN"], mail: true },
} as const satisfies Record<string, { roles: readonly Role[]; mail: boolean }>;

export type NotificationKind = keyof typeof kinds;
export type Choice = { bell: boolean; mail: boolean };
export type Choices = Partial<Record<NotificationKind, Choice>>;

/** Places, days ("2026-11-30") and counts; the words around them are each reader's own language. */
export type NoticeParams = Record<string, string | number>;

export function isKind(text: string): text is NotificationKind {
  return Object.hasOwn(kinds, text);
}

export function kindsFor(role: string): NotificationKind[] {
  return (Object.keys(kinds) as NotificationKind[]).filter((kind) =>
    (kinds[kind].roles as readonly string[]).includes(role),
  );
}

/** What somebody wants of a kind, who may have said nothing about it. */
export function choiceOf(kind: NotificationKind, choices: unknown): Choice {
  const said = (choices as Choices | null)?.[kind];
  return said ?? { bell: true, mail: kinds[kind].mail };
}

const minute = 60_000;
export const mostTries = 6;

/** An e-mail that did not go out is tried again after 1, 2, 4 … minutes, six times in all. */
export function isDue(mail: { mailTries: number; mailTriedAt: Date | null }, now: Date): boolean {
  if (mail.mailTries >= mostTries) return false;
  if (!mail.mailTriedAt) return true;
  return now.getTime() - mail.mailTriedAt.getTime() >= 2 ** (mail.mailTries - 1) * minute;
}
