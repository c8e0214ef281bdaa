"use server";

import { formAction } from "@/lib/platform/action";
import { freezeStandings } from "./mutations";
import { freezeInput } from "./schema";

export const freezeStandingsAction = formAction(freezeInput, freezeStandings, () => ({ status: "done" }));
