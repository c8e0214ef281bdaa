"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { makeExchangeKey } from "./mutations";
import { exchangeInput } from "./schema";

export const makeExchangeKeyAction = formAction(exchangeInput, makeExchangeKey, async ({ key }) => ({
  status: "done",
  message: (await getTranslations("roster.exchange"))("shown", { key }),
}));
