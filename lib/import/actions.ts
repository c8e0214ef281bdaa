"use server";

import { formAction } from "@/lib/platform/action";
import { enqueue } from "@/lib/platform/jobs/queue";
import { cancelImport, startCommit } from "./mutations";
import { importIdInput } from "./schema";
import { startUndo } from "./undo/mutations";

export const startCommitAction = formAction(
  importIdInput,
  async (actor, input) => {
    const result = await startCommit(actor, input);
    if (result.ok) await enqueue("import", { importId: result.value.id });
    return result;
  },
  ({ id }) => ({ redirectTo: `/imports/${id}` }),
);

export const cancelImportAction = formAction(importIdInput, cancelImport, ({ id }) => ({
  redirectTo: `/imports/${id}`,
}));

export const startUndoAction = formAction(
  importIdInput,
  async (actor, input) => {
    const result = await startUndo(actor, input);
    if (result.ok) await enqueue("import", { importId: result.value.id });
    return result;
  },
  ({ id }) => ({ redirectTo: `/imports/${id}` }),
);
