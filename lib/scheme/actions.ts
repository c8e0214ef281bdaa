"use server";

import { formAction } from "@/lib/platform/action";
import { openScheme } from "./mutations";
import { schemeInput } from "./schema";

export const openSchemeAction = formAction(schemeInput, openScheme, ({ id }) => ({
  redirectTo: `/schemes/${id}`,
}));
