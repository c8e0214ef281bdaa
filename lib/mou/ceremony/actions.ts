"use server";

import { formAction } from "@/lib/platform/action";
import { draftCeremony, signCeremony } from "./mutations";
import { ceremonyInput, ceremonySigningInput } from "./schema";

export const draftCeremonyAction = formAction(ceremonyInput, draftCeremony, ({ id }) => ({
  redirectTo: `/mous/ceremonies/${id}`,
}));
export const signCeremonyAction = formAction(ceremonySigningInput, signCeremony, () => ({
  status: "done" as const,
}));
