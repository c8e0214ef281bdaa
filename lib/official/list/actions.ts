"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { asLocale } from "@/lib/platform/i18n/locale";
import { answerOf } from "./answer/rules";
import { fillIn } from "./mutations";
import { listInput } from "./schema";

export const fillInAction = formAction(listInput, fillIn, async (outcome) =>
  outcome.saved === null
    ? answerOf(
        await getTranslations("official"),
        await getTranslations("refusal"),
        asLocale(await getLocale()),
        outcome,
      )
    : { redirectTo: `/villages/${outcome.villageCode}/officials?saved=${outcome.saved}` },
);
