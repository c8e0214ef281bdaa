"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { answerOf } from "./answer/rules";
import { fillIn } from "./mutations";
import { listInput } from "./schema";

export const fillInAction = formAction(listInput, fillIn, async (outcome) =>
  outcome.saved === null
    ? answerOf(await getTranslations("official"), await getTranslations("refusal"), outcome)
    : { redirectTo: `/villages/${outcome.villageCode}/officials?saved=${outcome.saved}` },
);
