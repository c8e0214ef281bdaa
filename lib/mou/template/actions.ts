"use server";

import { formAction } from "@/lib/platform/action";
import { writeTemplate } from "./mutations";
import { templateInput } from "./schema";

export const writeTemplateAction = formAction(templateInput, writeTemplate, () => ({
  redirectTo: "/mous",
}));
