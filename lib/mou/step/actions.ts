"use server";

import { formAction } from "@/lib/platform/action";
import { endMou, renewMou, signMou, withdrawMou } from "./mutations";
import { endingInput, renewalInput, signingInput, withdrawalInput } from "./schema";

const done = () => ({ status: "done" as const });

export const signMouAction = formAction(signingInput, signMou, done);
export const endMouAction = formAction(endingInput, endMou, done);
export const withdrawMouAction = formAction(withdrawalInput, withdrawMou, done);
export const renewMouAction = formAction(renewalInput, renewMou, ({ id }) => ({
  redirectTo: `/mous/${id}/edit`,
}));
