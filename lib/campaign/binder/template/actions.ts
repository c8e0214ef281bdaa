"use server";

import { formAction } from "@/lib/platform/action";
import { writeBinderTemplate } from "./mutations";
import { templateInput } from "./schema";

export const writeBinderTemplateAction = formAction(templateInput, writeBinderTemplate, ({ campaignId }) => ({
  redirectTo: `/campaigns/${campaignId}/binder`,
}));
