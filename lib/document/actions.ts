"use server";

import { formAction } from "@/lib/platform/action";
import { removeDocument } from "./mutations";
import { documentInput } from "./schema";

export const removeDocumentAction = formAction(documentInput, removeDocument, () => ({ status: "done" }));
