"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/lib/platform/action";
import { addAttendee, countAttendance, removeAttendee } from "./mutations";
import { attendeeIdInput, attendeeInput, countInput } from "./schema";

export const countAttendanceAction = formAction(countInput, countAttendance, () => ({ status: "done" }));

export const addAttendeeAction = formAction(attendeeInput, addAttendee, async (added) => ({
  status: "done",
  message: (await getTranslations("event.attendance"))(added.namesakes > 0 ? "addedAgain" : "added", added),
}));

export const removeAttendeeAction = formAction(attendeeIdInput, removeAttendee, () => ({ status: "done" }));
