"use server";

import { formAction } from "@/lib/platform/action";
import { copyTerms } from "./mutations";
import { copyInput } from "./schema";

export const copyTermsAction = formAction(copyInput, copyTerms, ({ villageCode, count }) => ({
  redirectTo: `/villages/${villageCode}/officials?copied=${count}`,
}));
