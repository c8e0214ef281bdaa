"use server";

import { formAction } from "@/lib/platform/action";
import { openOffice } from "./mutations";
import { officeInput } from "./schema";

export const openOfficeAction = formAction(officeInput, openOffice, () => ({ status: "done" }));
