"use server";

import { formAction } from "@/lib/platform/action";
import { adoptInnovation } from "./adoption/mutations";
import { describeInnovation, reviseInnovation } from "./mutations";
import { adoptionInput, innovationInput, innovationRevision } from "./schema";

const toInnovation = ({ id }: { id: string }) => ({ redirectTo: `/innovations/${id}` });

export const describeInnovationAction = formAction(innovationInput, describeInnovation, toInnovation);
export const reviseInnovationAction = formAction(innovationRevision, reviseInnovation, toInnovation);
export const adoptInnovationAction = formAction(adoptionInput, adoptInnovation, () => ({ status: "done" }));
