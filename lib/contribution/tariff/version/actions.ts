"use server";

import { getLocale, getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { asLocale } from "@/lib/platform/i18n/locale";
import { answerOf } from "../preview/answer/rules";
import { addTariff } from "./mutations";
import { versionInput } from "./schema";

export const addTariffAction = formAction(versionInput, addTariff, async (outcome) =>
  outcome.saved === null
    ? answerOf(
        await getTranslations("contribution"),
        await getTranslations("membership"),
        asLocale(await getLocale()),
        outcome,
      )
    : { redirectTo: `/tariffs?added=${outcome.saved}#${outcome.saved}` },
);
