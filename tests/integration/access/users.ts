import { newId } from "@/lib/platform/id";
import { disableUser, enableUser, inviteUser, issueNewLink, rescopeUser } from "@/lib/user/mutations";
import { changePassword, endOwnSession, signOutEverywhere } from "@/lib/user/password/mutations";
import type { ActionRow, Role } from "./matrix";

const everybody: Role[] = ["ADMIN", "BRANCH", "VILLAGE", "REGENCY", "JUDGE"];

/** Of the matrix, what is done about accounts, and by everybody about their own. */
export const userActions: Record<string, ActionRow> = {
  "lib/user/actions.ts#inviteUserAction": {
    may: ["ADMIN"],
    run: (actor, { code }) => {
      const id = newId();
      return inviteUser(actor, {
        id,
        name: "Undangan",
        email: `${id}@uji.example`,
        role: "VILLAGE",
        villageCode: code,
      });
    },
  },
  "lib/user/actions.ts#issueNewLinkAction": {
    may: ["ADMIN"],
    run: (actor, { userId }) => issueNewLink(actor, { userId }),
  },
  "lib/user/actions.ts#disableUserAction": {
    may: ["ADMIN"],
    run: (actor, { userId }) => disableUser(actor, { userId }),
  },
  "lib/user/actions.ts#enableUserAction": {
    may: ["ADMIN"],
    run: (actor, { userId }) => enableUser(actor, { userId }),
  },
  "lib/user/actions.ts#rescopeUserAction": {
    may: ["ADMIN"],
    run: (actor, { userId, code }) => rescopeUser(actor, { userId, role: "VILLAGE", villageCode: code }),
  },
  "lib/user/password/actions.ts#acceptLinkAction": { may: everybody, run: null, open: true },
  "lib/user/password/actions.ts#changePasswordAction": {
    may: everybody,
    run: (actor) =>
      changePassword(actor, newId(), { currentPassword: "bukan-sandinya", password: "kata-sandi-baru-saya" }),
  },
  "lib/user/password/actions.ts#endSessionAction": {
    may: everybody,
    run: (actor) => endOwnSession(actor, { sessionId: newId() }),
  },
  "lib/user/password/actions.ts#signOutEverywhereAction": {
    may: everybody,
    run: (actor) => signOutEverywhere(actor),
  },
  "lib/user/password/actions.ts#signOutAction": { may: everybody, run: null, open: true },
};
