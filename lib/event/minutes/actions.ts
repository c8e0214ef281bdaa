"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { recordMinutes } from "./mutations";
import { minutesInput } from "./schema";

export const recordMinutesAction = formAction(minutesInput, recordMinutes, async () => ({
  status: "done",
  message: (await getTranslations("event.minutes"))("saved"),
}));
