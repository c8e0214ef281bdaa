"use server";

import { formAction } from "@/lib/platform/action";
import { paymentInput, sponsorInput } from "../schema";
import { recordPayment, recordSponsored } from "./mutations";

export const recordPaymentAction = formAction(paymentInput, recordPayment, ({ id }) => ({
  redirectTo: `/receipts/${id}?recorded=1`,
}));
export const recordSponsoredAction = formAction(sponsorInput, recordSponsored, ({ villageCode }) => ({
  redirectTo: `/villages/${villageCode}/contributions?recorded=1`,
}));
