import {
  addRegulation,
  linkEvent,
  linkRegulation,
  unlinkEvidence,
} from "@/lib/campaign/binder/evidence/mutations";
import { takeBinder } from "@/lib/campaign/binder/file/mutations";
import { findBinderOwner, indicatorPage } from "@/lib/campaign/binder/file/queries";
import { binderPage, bindersPage } from "@/lib/campaign/binder/queries";
import { exampleLines } from "@/lib/campaign/binder/rules";
import { assignTask } from "@/lib/campaign/binder/task/mutations";
import { writeBinderTemplate } from "@/lib/campaign/binder/template/mutations";
import { binderTemplatePage } from "@/lib/campaign/binder/template/queries";
import { closeVisit, drawVisit, tickMember } from "@/lib/campaign/visit/mutations";
import { visitPage, visitsPage } from "@/lib/campaign/visit/queries";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { freezeStandings } from "@/lib/ranking/standing/mutations";
import { standingPage } from "@/lib/ranking/standing/queries";
import { firstIndicator } from "@/tests/support/proofs";
import type { ActionRow, Behind, Role, Target } from "./matrix";
import type { Read } from "./reads";
import type { Page, Route } from "./routes";

const branch: Role[] = ["BRANCH"];
const figures: Role[] = ["BRANCH", "VILLAGE", "REGENCY"];

const people: Role[] = ["BRANCH", "VILLAGE"];
const spot = ({ campaignId, code }: Pick<Target, "campaignId" | "code">) => ({
  campaignId,
  villageCode: code,
  indicatorId: firstIndicator(campaignId),
});
const decree = () => ({ kind: "SK", number: newId(), day: today(), subject: "Petugas" }) as const;

/** Of the matrix, what is frozen and looked at of contests. */
export const proofActions: Record<string, ActionRow> = {
  "lib/ranking/standing/actions.ts#freezeStandingsAction": {
    may: branch,
    run: (actor, { campaignId }) => freezeStandings(actor, { campaignId }),
  },
  "lib/campaign/visit/actions.ts#drawVisitAction": {
    may: branch,
    run: (actor, { campaignId, code }) =>
      drawVisit(actor, { id: newId(), campaignId, villageCode: code, size: 1 }),
  },
  "lib/campaign/visit/actions.ts#tickMemberAction": {
    may: branch,
    run: (actor, { visitId }) => tickMember(actor, { visitId, tick: { number: 1, outcome: "FOUND" } }),
  },
  "lib/campaign/visit/actions.ts#closeVisitAction": {
    may: branch,
    run: (actor, { visitId }) => closeVisit(actor, { visitId }),
  },
  "lib/campaign/binder/evidence/actions.ts#linkEventAction": {
    may: people,
    run: (actor, target) => linkEvent(actor, { ...spot(target), eventId: target.eventId }),
  },
  "lib/campaign/binder/evidence/actions.ts#addRegulationAction": {
    may: people,
    run: (actor, target) => addRegulation(actor, { ...spot(target), id: newId(), ...decree() }),
  },
  "lib/campaign/binder/evidence/actions.ts#linkRegulationAction": {
    may: people,
    run: async (actor, target) => {
      const id = newId();
      await addRegulation(actor, { ...spot(target), id, ...decree() });
      return linkRegulation(actor, { ...spot(target), regulationId: id });
    },
  },
  "lib/campaign/binder/evidence/actions.ts#unlinkEvidenceAction": {
    may: people,
    run: async (actor, target) => {
      await linkEvent(actor, { ...spot(target), eventId: target.eventId });
      const page = await indicatorPage(
        actor,
        target.campaignId,
        target.code,
        firstIndicator(target.campaignId),
      );
      const named = page?.indicator.events.find(({ id }) => id === target.eventId);
      return unlinkEvidence(actor, { evidenceId: named?.evidenceId ?? target.evidenceId });
    },
  },
  "lib/campaign/binder/task/actions.ts#assignTaskAction": {
    may: people,
    run: (actor, target) => assignTask(actor, { ...spot(target), who: "Kaur Umum", dueOn: today() }),
  },
  "lib/campaign/binder/template/actions.ts#writeBinderTemplateAction": {
    may: branch,
    run: (actor, { campaignId }) => writeBinderTemplate(actor, { campaignId, lines: exampleLines }),
  },
};

export const behindProofRoutes: Record<string, Behind> = {
  "lib/campaign/binder/file/mutations.ts#takeBinder": {
    run: async (actor, { campaignId, code }) => {
      const taken = await takeBinder(actor, campaignId, code);
      return taken.ok ? taken.value.binder.village : taken;
    },
  },
};

export const proofReads: Record<string, Read> = {
  "lib/ranking/standing/queries.ts#standingPage": {
    may: figures,
    run: (actor, { campaignId }) => standingPage(actor, campaignId),
  },
  "lib/campaign/visit/queries.ts#visitsPage": {
    may: figures,
    run: (actor, { campaignId }) => visitsPage(actor, campaignId),
  },
  "lib/campaign/visit/queries.ts#visitPage": {
    may: branch,
    run: (actor, { visitId }) => visitPage(actor, visitId),
  },
  "lib/campaign/binder/queries.ts#bindersPage": {
    may: people,
    run: (actor, { campaignId }) => bindersPage(actor, campaignId),
  },
  "lib/campaign/binder/queries.ts#binderPage": {
    may: people,
    run: (actor, { campaignId, code }) => binderPage(actor, campaignId, code),
  },
  "lib/campaign/binder/file/queries.ts#indicatorPage": {
    may: people,
    run: (actor, { campaignId, code }) => indicatorPage(actor, campaignId, code, firstIndicator(campaignId)),
  },
  "lib/campaign/binder/file/queries.ts#findBinderOwner": {
    may: people,
    run: (actor, { campaignId, code }) =>
      findBinderOwner(actor, [campaignId, code, firstIndicator(campaignId)].join("~")),
  },
  "lib/campaign/binder/template/queries.ts#binderTemplatePage": {
    may: branch,
    run: (actor, { campaignId }) => binderTemplatePage(actor, campaignId),
  },
};

const ofContest = (rest: string, may: Role[]): Page => ({
  path: ({ campaignId }) => `/campaigns/${campaignId}${rest}`,
  may,
});

export const proofPages: Record<string, Page> = {
  "app/(main)/campaigns/[campaignId]/standing/page.tsx": ofContest("/standing", figures),
  "app/(main)/campaigns/[campaignId]/visit/page.tsx": ofContest("/visit", figures),
  "app/(main)/campaigns/[campaignId]/visit/[visitId]/page.tsx": {
    path: ({ visitId, visitedId }) => `/campaigns/${visitedId}/visit/${visitId}`,
    may: branch,
  },
  "app/(main)/campaigns/[campaignId]/binder/page.tsx": ofContest("/binder", people),
  "app/(main)/campaigns/[campaignId]/binder/template/page.tsx": ofContest("/binder/template", branch),
  "app/(main)/campaigns/[campaignId]/binder/[villageCode]/page.tsx": {
    path: ({ provenId, code }) => `/campaigns/${provenId}/binder/${code}`,
    may: people,
  },
  "app/(main)/campaigns/[campaignId]/binder/[villageCode]/[indicatorId]/page.tsx": {
    path: ({ provenId, code }) => `/campaigns/${provenId}/binder/${code}/${firstIndicator(provenId)}`,
    may: people,
  },
};

export const proofRoutes: Record<string, Route> = {
  "GET app/api/v1/campaigns/[campaignId]/binder/[villageCode]/route.ts": {
    path: ({ provenId, code }) => `/api/v1/campaigns/${provenId}/binder/${code}`,
    may: people,
  },
};

/** What a browser would send with each of them. */
export const proofForms: Record<string, (of: { code: string }) => Record<string, string>> = {
  freezeStandingsAction: () => ({ campaignId: newId() }),
  drawVisitAction: ({ code }) => ({ id: newId(), campaignId: newId(), villageCode: code, size: "1" }),
  tickMemberAction: () => ({ visitId: newId(), tick: "1.FOUND" }),
  closeVisitAction: () => ({ visitId: newId() }),
  linkEventAction: ({ code }) => ({ ...spotOf(code), eventId: newId() }),
  linkRegulationAction: ({ code }) => ({ ...spotOf(code), regulationId: newId() }),
  addRegulationAction: ({ code }) => ({ ...spotOf(code), id: newId(), ...decree() }),
  unlinkEvidenceAction: () => ({ evidenceId: newId() }),
  assignTaskAction: ({ code }) => ({ ...spotOf(code), who: "Penyusup", dueOn: today() }),
  writeBinderTemplateAction: () => ({ campaignId: newId(), COVERAGE: "Warga; peserta" }),
};

const spotOf = (code: string) => ({ campaignId: newId(), villageCode: code, indicatorId: newId() });
