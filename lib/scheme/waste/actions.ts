"use server";

import { formAction } from "@/lib/platform/action";
import { priceWaste, sellWaste, weighIn } from "./mutations";
import { priceInput, wasteSaleInput, weighInput } from "./schema";

const toScheme = ({ schemeId }: { schemeId: string }) => ({ redirectTo: `/schemes/${schemeId}` });

export const priceWasteAction = formAction(priceInput, priceWaste, toScheme);
export const sellWasteAction = formAction(wasteSaleInput, sellWaste, toScheme);
export const weighInAction = formAction(weighInput, weighIn, ({ schemeId, id }) => ({
  redirectTo: `/schemes/${schemeId}/weigh?last=${id}`,
}));
