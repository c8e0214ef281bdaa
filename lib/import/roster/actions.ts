"use server";

import { formAction } from "@/lib/platform/action";
import { enqueue } from "@/lib/platform/jobs/queue";
import { importIdInput } from "../schema";
import { decideCertain, decideMatch, reopenMatch } from "./decide/mutations";
import { startRosterCommit } from "./mutations";
import { decisionInput, rosterCommitInput, rowInput } from "./schema";

const toImport = ({ id }: { id: string }) => ({ redirectTo: `/imports/${id}` });
/** The page shows what is still to be decided first. */
const toRows = ({ id }: { id: string }) => ({ redirectTo: `/imports/${id}#rows` });

export const startRosterCommitAction = formAction(
  rosterCommitInput,
  async (actor, input) => {
    const result = await startRosterCommit(actor, input);
    if (result.ok) await enqueue("import", { importId: result.value.id });
    return result;
  },
  toImport,
);

export const decideMatchAction = formAction(decisionInput, decideMatch, toRows);
export const reopenMatchAction = formAction(rowInput, reopenMatch, toRows);
export const decideCertainAction = formAction(importIdInput, decideCertain, toImport);
