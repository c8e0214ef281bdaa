"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { asLocale } from "@/lib/platform/i18n/locale";
import { answerOf } from "./answer/rules";
import { importPaidMonths } from "./mutations";
import { listingInput } from "./schema";

export const importPaidMonthsAction = formAction(
  listingInput,
  async (actor, input) => {
    const result = await importPaidMonths(actor, input);
    return result.ok ? { ok: true as const, value: { ...result.value, input } } : result;
  },
  async (outcome) =>
    answerOf(
      {
        t: await getTranslations("listing"),
        refusals: await getTranslations("refusal"),
        cells: await getTranslations("import.reasons"),
        locale: asLocale(await getLocale()),
      },
      outcome,
    ),
);
