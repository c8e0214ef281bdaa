import { monthOf, today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { cashBookPage } from "@/lib/scheme/cash-book/queries";
import { approveRun } from "@/lib/scheme/run/approval/mutations";
import { proposeRun, withdrawRun } from "@/lib/scheme/run/mutations";
import { runPage } from "@/lib/scheme/run/page/queries";
import { listRuns } from "@/lib/scheme/run/queries";
import { reverseRunReceipt } from "@/lib/scheme/run/refund/mutations";
import type { Fields, Things } from "./forms";
import type { ActionRow, Role } from "./matrix";
import type { Read } from "./reads";
import type { Page, Route } from "./routes";

const people: Role[] = ["BRANCH", "VILLAGE"];
const month = monthOf(today());

/** Of the matrix, what is done with monthly runs. */
export const runActions: Record<string, ActionRow> = {
  "lib/scheme/run/actions.ts#proposeRunAction": {
    may: people,
    run: (actor, { code }) => proposeRun(actor, { villageCode: code, month, arrears: 0 }),
  },
  "lib/scheme/run/actions.ts#approveRunAction": {
    may: people,
    run: (actor, { runId }) => approveRun(actor, { runId }),
  },
  "lib/scheme/run/actions.ts#withdrawRunAction": {
    may: people,
    run: (actor, { runId }) => withdrawRun(actor, { runId, reason: "Iseng" }),
  },
  "lib/scheme/run/actions.ts#reverseRunReceiptAction": {
    may: people,
    run: (actor, { receiptId }) => reverseRunReceipt(actor, { receiptId, reason: "Iseng" }),
  },
};

export const runForms: Record<string, (of: Things) => Fields> = {
  proposeRunAction: ({ code }) => ({ villageCode: code, month, arrears: "0" }),
  approveRunAction: () => ({ runId: newId() }),
  withdrawRunAction: () => ({ runId: newId(), reason: "Iseng" }),
  reverseRunReceiptAction: () => ({ receiptId: newId(), reason: "Iseng" }),
};

export const runReads: Record<string, Read> = {
  "lib/scheme/run/queries.ts#listRuns": { may: people, run: (actor, { code }) => listRuns(actor, code) },
  "lib/scheme/run/page/queries.ts#runPage": {
    may: people,
    run: (actor, { runId }) => runPage(actor, runId, { group: undefined, page: 1 }),
  },
  "lib/scheme/cash-book/queries.ts#cashBookPage": {
    may: people,
    run: (actor, { bankId }) => cashBookPage(actor, bankId, month),
  },
};

export const runPages: Record<string, Page> = {
  "app/(main)/villages/[villageCode]/schemes/runs/page.tsx": {
    path: ({ code }) => `/villages/${code}/schemes/runs`,
    may: people,
  },
  "app/(main)/runs/[runId]/page.tsx": { path: ({ runId }) => `/runs/${runId}`, may: people },
  "app/(main)/schemes/[schemeId]/cash-book/page.tsx": {
    path: ({ schemeId }) => `/schemes/${schemeId}/cash-book`,
    may: people,
  },
};

export const runRoutes: Record<string, Route> = {
  "GET app/api/v1/schemes/[schemeId]/cash-book/route.ts": {
    path: ({ schemeId }) => `/api/v1/schemes/${schemeId}/cash-book`,
    may: people,
  },
};
