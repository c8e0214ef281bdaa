"use server";

import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { formAction } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";
import { renewCalendar, withdrawCalendar } from "./mutations";

const nothing = z.strictObject({});

export const renewCalendarAction = formAction(nothing, renewCalendar, async ({ token }) => ({
  status: "done",
  message: (await getTranslations("event.calendar"))("shown", {
    address: new URL(`/api/v1/calendars/${token}.ics`, env().APP_URL).href,
  }),
}));

export const withdrawCalendarAction = formAction(nothing, withdrawCalendar, () => ({ status: "done" }));
