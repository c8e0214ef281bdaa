"use server";

import { formAction } from "@/lib/platform/action";
import { appointInput, endTermInput, linkInput, termIdInput } from "../schema";
import { appoint, endTerm, linkTerm, removeTerm } from "./mutations";

export const appointAction = formAction(appointInput, appoint, ({ seatId }) => ({
  redirectTo: `/seats/${seatId}`,
}));

export const endTermAction = formAction(endTermInput, endTerm, ({ seatId }) => ({
  redirectTo: `/seats/${seatId}`,
}));

export const removeTermAction = formAction(termIdInput, removeTerm, ({ seatId }) => ({
  redirectTo: `/seats/${seatId}`,
}));

export const linkTermAction = formAction(linkInput, linkTerm, ({ seatId }) => ({
  redirectTo: `/seats/${seatId}`,
}));
