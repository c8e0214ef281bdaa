"use server";

import { formAction } from "@/lib/platform/action";
import { agreeLevy, manBoat, recordLanding } from "./mutations";
import { catchTermsInput, crewInput, landingInput } from "./schema";

const toScheme = ({ schemeId }: { schemeId: string }) => ({ redirectTo: `/schemes/${schemeId}` });

export const agreeLevyAction = formAction(catchTermsInput, agreeLevy, toScheme);
export const manBoatAction = formAction(crewInput, manBoat, toScheme);
export const recordLandingAction = formAction(landingInput, recordLanding, toScheme);
