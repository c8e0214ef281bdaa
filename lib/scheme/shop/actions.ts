"use server";

import { formAction } from "@/lib/platform/action";
import { agreeCredit, recordPurchase } from "./mutations";
import { purchaseInput, shopTermsInput } from "./schema";

const toScheme = ({ schemeId }: { schemeId: string }) => ({ redirectTo: `/schemes/${schemeId}` });

export const agreeCreditAction = formAction(shopTermsInput, agreeCredit, toScheme);
export const recordPurchaseAction = formAction(purchaseInput, recordPurchase, toScheme);
