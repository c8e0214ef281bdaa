"use server";

import { formAction } from "@/lib/platform/action";
import { deposit, reverseEvent, withdraw } from "./mutations";
import { moneyInput, reversalInput } from "./schema";

const toBook = ({ schemeId, accountId }: { schemeId: string; accountId: string }) => ({
  redirectTo: `/schemes/${schemeId}/savers/${accountId}`,
});

export const depositAction = formAction(moneyInput, deposit, toBook);
export const withdrawAction = formAction(moneyInput, withdraw, toBook);
export const reverseEventAction = formAction(reversalInput, reverseEvent, ({ schemeId }) => ({
  redirectTo: `/schemes/${schemeId}`,
}));
