"use server";

import { formAction } from "@/lib/platform/action";
import { closeInput, seatInput } from "../schema";
import { addSeat, closeSeat } from "./mutations";

export const addSeatAction = formAction(seatInput, addSeat, ({ id }) => ({ redirectTo: `/seats/${id}` }));

export const closeSeatAction = formAction(closeInput, closeSeat, ({ villageCode }) => ({
  redirectTo: `/villages/${villageCode}/officials`,
}));
