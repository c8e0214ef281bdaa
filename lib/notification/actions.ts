"use server";

import { formAction } from "@/lib/platform/action";
import { chooseNotifications, readAllNotifications, readNotification } from "./mutations";
import { nothingInput, noticeInput, settingInput } from "./schema";

export const readNotificationAction = formAction(noticeInput, readNotification, () => ({ status: "done" }));
export const readAllNotificationsAction = formAction(nothingInput, readAllNotifications, () => ({
  status: "done",
}));
export const chooseNotificationsAction = formAction(settingInput, chooseNotifications, () => ({
  status: "done",
}));
