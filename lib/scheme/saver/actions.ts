"use server";

import { formAction } from "@/lib/platform/action";
import { payFor, stopPayingFor } from "./cover/mutations";
import { addSaver } from "./mutations";
import { coverInput, saverInput, stopInput } from "./schema";

const toBook = ({ schemeId, accountId }: { schemeId: string; accountId: string }) => ({
  redirectTo: `/schemes/${schemeId}/savers/${accountId}`,
});

export const addSaverAction = formAction(saverInput, addSaver, toBook);
export const payForAction = formAction(coverInput, payFor, toBook);
export const stopPayingForAction = formAction(stopInput, stopPayingFor, toBook);
