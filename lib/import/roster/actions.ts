"use server";

import { formAction } from "@/lib/platform/action";
import { enqueue } from "@/lib/platform/jobs/queue";
import { importIdInput } from "../schema";
import { decideCertain, decideMatch, reopenMatch } from "./decide/mutations";
import { startRosterCommit } from "./mutations";
import { decisionInput, rosterCommitInput, rowInput } from "./schema";

const toImport = ({ id }: { id: string }) => ({ redirectTo: `/imports/${id}` });
const toProposals = ({ id }: { id: string }) => ({ redirectTo: `/imports/${id}?group=PROPOSED#rows` });

export const startRosterCommitAction = formAction(
  rosterCommitInput,
  async (actor, input) => {
    const result = await startRosterCommit(actor, input);
    if (result.ok) await enqueue("import", { importId: result.value.id });
    return result;
  },
  toImport,
);

export const decideMatchAction = formAction(decisionInput, decideMatch, toProposals);
export const reopenMatchAction = formAction(rowInput, reopenMatch, toProposals);
export const decideCertainAction = formAction(importIdInput, decideCertain, toImport);
