import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { agentForms } from "./agents";
import { campaignForms } from "./campaigns";
import { eventForms } from "./event-forms";
import { innovationForms } from "./innovations";
import { judgingForms } from "./judging";
import { listingForms } from "./listing";
import { mouForms } from "./mous";
import { officialForms } from "./officials";
import { payingForms } from "./paying";
import { proofForms } from "./proofs";
import { publicationForms } from "./publication";
import { runForms } from "./runs";
import { schemeForms } from "./schemes";
import { tariffForms } from "./tariffs";

/** Things of one village to fill forms with, and an account. */
export type Things = {
  code: string;
  residentId: string;
  membershipId: string;
  targetId: string;
  importId: string;
  rosterId: string;
  eventId: string;
  documentId: string;
  userId: string;
  seatId: string;
  termId: string;
};

export type Fields = Record<string, string | string[]>;

const person = { name: "Penyusup", occupation: "PEDAGANG" };
const agreed = {
  segment: "PU",
  programmes: ["JKK", "JKM"],
  sector: "TRADE",
  payer: "SELF",
  consentProof: "SIGNED_FORM",
};

const pairOf = ({ code, residentId }: Things) => ({
  villageCode: code,
  firstId: residentId,
  secondId: newId(),
});

/** What a browser would send with each action that needs a session: well-formed, about the things given. */
export const forms: Record<string, (of: Things) => Fields> = {
  ...mouForms,
  ...campaignForms,
  ...proofForms,
  ...payingForms,
  ...listingForms,
  ...runForms,
  ...innovationForms,
  ...publicationForms,
  ...schemeForms,
  ...judgingForms,
  ...officialForms,
  ...tariffForms,
  ...agentForms,
  startCommitAction: ({ importId }) => ({ importId }),
  cancelImportAction: ({ importId }) => ({ importId }),
  startUndoAction: ({ importId }) => ({ importId }),
  chooseLayoutAction: ({ importId }) => ({
    importId,
    sheet: "0",
    top: "0",
    lines: "1",
    "column-0": "nik",
    "column-2": "name",
  }),
  pasteAction: ({ code }) => ({
    id: newId(),
    villageCode: code,
    pasted: "NIK\tNama\n3523125708850001\tPenyusup",
    step: "save",
  }),
  removeMapAction: () => ({ parentCode: "35.23", level: "DISTRICT" }),
  makeExchangeKeyAction: ({ code }) => ({ villageCode: code }),
  startRosterCommitAction: ({ rosterId }) => ({
    importId: rosterId,
    segment: "BPU",
    payer: "SELF",
    startsOn: today(),
    consentProof: "SIGNED_FORM",
    consentOn: today(),
  }),
  decideMatchAction: ({ rosterId }) => ({ importId: rosterId, number: "3", residentId: "none" }),
  reopenMatchAction: ({ rosterId }) => ({ importId: rosterId, number: "3" }),
  decideCertainAction: ({ rosterId }) => ({ importId: rosterId }),
  readNotificationAction: () => ({ notificationId: newId() }),
  readAllNotificationsAction: () => ({}),
  chooseNotificationsAction: () => ({ bell: "IMPORT_DONE", locale: "id" }),
  removeDocumentAction: ({ documentId }) => ({ documentId }),
  registerMemberAction: ({ code, residentId }) => ({
    id: newId(),
    villageCode: code,
    residentId,
    startsOn: today(),
    consentOn: today(),
    ...agreed,
  }),
  addRuleAction: () => ({ name: "USUAL_MINIMUM_AGE", validFrom: "2050-01-01", value: "17", source: "Uji" }),
  answerForSippAction: ({ code }) => ({
    villageCode: code,
    wage: "2.500.000",
    postalCode: "62354",
    workLocation: "PENYUSUP",
    phone: "0812 3456 7890",
  }),
  endMembershipAction: ({ membershipId }) => ({ membershipId, endedOn: today(), reason: "OWN_WISH" }),
  reopenMembershipAction: ({ membershipId }) => ({ membershipId }),
  confirmStatusAction: ({ membershipId }) => ({ membershipId, status: "NOT_FOUND", day: today() }),
  describeVillageAction: ({ code }) => ({ villageCode: code, headName: "Penyusup" }),
  recordFigureAction: ({ code }) => ({
    villageCode: code,
    kind: "WORKERS",
    value: "7",
    day: "2020-01-01",
    source: "Uji",
  }),
  openOfficeAction: () => ({
    id: newId(),
    name: `KCP ${newId()}`,
    kind: "SUB_BRANCH",
    regencyCodes: "35.23",
  }),
  reviseResidentAction: ({ residentId }) => ({ residentId, ...person, vitalStatus: "ALIVE" }),
  revealIdentityAction: ({ residentId }) => ({ residentId, reason: "Mencoba masuk saja" }),
  mergeResidentsAction: (of) => ({ ...pairOf(of), version: "0".repeat(32), nik: "first" }),
  undoMergeAction: () => ({ mergeId: newId() }),
  dismissPairAction: (of) => pairOf(of),
  recallPairAction: (of) => pairOf(of),
  settleMoveAction: ({ residentId }) => ({
    firstId: residentId,
    secondId: newId(),
    livesAs: residentId,
    day: today(),
  }),
  undoMoveAction: () => ({ moveId: newId() }),
  searchPersonAction: ({ code }) => ({ villageCode: code, search: "3523125708850001", list: "members" }),
  setTargetAction: ({ code }) => ({
    id: newId(),
    villageCode: code,
    unit: "PERSON",
    value: "10",
    startsOn: "2026-01-01",
    deadline: "2026-12-31",
    source: "Uji",
  }),
  makeMainTargetAction: ({ targetId }) => ({ targetId }),
  ...eventForms,
  inviteUserAction: () => ({
    id: newId(),
    name: "Penyusup",
    email: `${newId()}@uji.example`,
    role: "ADMIN",
  }),
  issueNewLinkAction: ({ userId }) => ({ userId }),
  disableUserAction: ({ userId }) => ({ userId }),
  enableUserAction: ({ userId }) => ({ userId }),
  rescopeUserAction: ({ userId, code }) => ({ userId, role: "VILLAGE", villageCode: code }),
  changePasswordAction: () => ({ currentPassword: "bukan-sandinya", password: "kata-sandi-baru-saya" }),
  endSessionAction: () => ({ sessionId: newId() }),
  signOutEverywhereAction: () => ({}),
};
