import { listAudit } from "@/lib/audit/queries";
import { layoutPage } from "@/lib/import/layout/queries";
import { repairPage } from "@/lib/import/paste/queries";
import { findProgress, importPage, listImports, listOpenImports } from "@/lib/import/queries";
import { rosterPage } from "@/lib/import/roster/page/queries";
import { exchangePage } from "@/lib/membership/exchange/queries";
import { listMemberHouseholds } from "@/lib/membership/household/queries";
import { listLatestRegistrations, listMembers, membershipPage } from "@/lib/membership/queries";
import { ruleHistory } from "@/lib/membership/rule/queries";
import { sippPage } from "@/lib/membership/sipp/queries";
import { listUnregistered } from "@/lib/membership/unregistered/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { villageDashboard } from "@/lib/progress/queries";
import { listVillagesAtRisk, rankDistricts, rankVillages } from "@/lib/ranking/queries";
import { listOffices } from "@/lib/region/office/queries";
import { listRegencies, ownVillageCode, searchVillages, villageProfile } from "@/lib/region/queries";
import { duplicatesPage } from "@/lib/resident/duplicate/queries";
import { findMergedInto } from "@/lib/resident/merge/chain/queries";
import { mergePage } from "@/lib/resident/merge/pair/queries";
import { movePage } from "@/lib/resident/move/queries";
import { findByNik, findForRegistration, listResidents, residentPage } from "@/lib/resident/queries";
import { listTargets } from "@/lib/target/queries";
import { findUser, listOwnSessions, listTerritories, listUsers } from "@/lib/user/queries";
import { personOf } from "@/tests/support/world";
import { arrearsReads } from "./arrears";
import { campaignReads } from "./campaigns";
import { contributionReads } from "./contributions";
import { documentReads } from "./documents";
import { eventReads } from "./events";
import { innovationReads } from "./innovations";
import { judgingReads } from "./judging";
import { listingReads } from "./listing";
import { mapReads } from "./maps";
import { type Role, roles, type Target } from "./matrix";
import { mouReads } from "./mous";
import { notificationReads } from "./notifications";
import { officialReads } from "./officials";
import { payingReads } from "./paying";
import { proofReads } from "./proofs";
import { publicationReads } from "./publication";
import { runReads } from "./runs";
import { schemeReads } from "./schemes";

export type Read = {
  /** Roles that are shown something in their own territory; every other one gets null or nothing. */
  may: Role[];
  run: (actor: Actor, target: Target) => Promise<unknown>;
};

const people: Role[] = ["BRANCH", "VILLAGE"];

/** Every query that takes an actor, as `file#name`. */
export const reads: Record<string, Read> = {
  ...mouReads,
  ...campaignReads,
  ...proofReads,
  ...innovationReads,
  ...contributionReads,
  ...payingReads,
  ...listingReads,
  ...arrearsReads,
  ...runReads,
  ...publicationReads,
  ...schemeReads,
  ...judgingReads,
  ...eventReads,
  ...documentReads,
  ...notificationReads,
  ...officialReads,
  "lib/audit/queries.ts#listAudit": { may: ["ADMIN", "BRANCH"], run: (actor) => listAudit(actor, {}) },
  "lib/import/queries.ts#importPage": {
    may: people,
    run: (actor, { importId }) => importPage(actor, importId, {}),
  },
  "lib/import/paste/queries.ts#repairPage": {
    may: people,
    run: (actor, { importId }) => repairPage(actor, importId),
  },
  "lib/import/roster/page/queries.ts#rosterPage": {
    may: people,
    run: (actor, { rosterId }) => rosterPage(actor, rosterId, { group: "THEIRS" }),
  },
  "lib/import/layout/queries.ts#layoutPage": {
    may: people,
    run: (actor, { importId }) => layoutPage(actor, importId, {}),
  },
  "lib/import/queries.ts#findProgress": {
    may: people,
    run: (actor, { importId }) => findProgress(actor, importId),
  },
  "lib/import/queries.ts#listImports": { may: people, run: (actor, { code }) => listImports(actor, code) },
  "lib/import/queries.ts#listOpenImports": { may: people, run: (actor) => listOpenImports(actor) },
  "lib/membership/queries.ts#listMembers": {
    may: people,
    run: (actor, { code }) => listMembers(actor, code, {}),
  },
  "lib/membership/queries.ts#listLatestRegistrations": {
    may: people,
    run: (actor) => listLatestRegistrations(actor),
  },
  "lib/membership/queries.ts#membershipPage": {
    may: people,
    run: (actor, { memberships }) => membershipPage(actor, memberships[0] ?? ""),
  },
  "lib/membership/exchange/queries.ts#exchangePage": {
    may: people,
    run: (actor, { code }) => exchangePage(actor, code),
  },
  "lib/membership/household/queries.ts#listMemberHouseholds": {
    may: people,
    run: (actor, { code }) => listMemberHouseholds(actor, code, {}),
  },
  "lib/membership/sipp/queries.ts#sippPage": {
    may: people,
    run: (actor, { code }) => sippPage(actor, code),
  },
  "lib/membership/rule/queries.ts#ruleHistory": { may: ["ADMIN"], run: (actor) => ruleHistory(actor) },
  "lib/region/office/queries.ts#listOffices": { may: ["ADMIN"], run: (actor) => listOffices(actor) },
  "lib/membership/unregistered/queries.ts#listUnregistered": {
    may: people,
    run: (actor, { code }) => listUnregistered(actor, code, {}),
  },
  "lib/progress/queries.ts#villageDashboard": {
    may: people,
    run: (actor, { code }) => villageDashboard(actor, code),
  },
  "lib/ranking/queries.ts#rankDistricts": {
    may: ["BRANCH", "REGENCY"],
    run: (actor, { regencyCode }) => rankDistricts(actor, regencyCode, "PERSON"),
  },
  "lib/ranking/queries.ts#rankVillages": {
    may: ["BRANCH", "REGENCY"],
    run: (actor, { districtCode }) => rankVillages(actor, districtCode, "HOUSEHOLD"),
  },
  "lib/ranking/queries.ts#listVillagesAtRisk": {
    may: ["BRANCH", "REGENCY"],
    run: async (actor) => (await listVillagesAtRisk(actor)).atRisk,
  },
  "lib/region/queries.ts#ownVillageCode": { may: ["VILLAGE"], run: (actor) => ownVillageCode(actor) },
  "lib/region/queries.ts#listRegencies": { may: roles, run: (actor) => listRegencies(actor) },
  "lib/region/queries.ts#searchVillages": {
    may: roles,
    run: (actor, { name }) => searchVillages(actor, name),
  },
  "lib/region/queries.ts#villageProfile": {
    may: ["BRANCH", "VILLAGE", "REGENCY"],
    run: (actor, { code }) => villageProfile(actor, code),
  },
  "lib/resident/queries.ts#listResidents": {
    may: people,
    run: (actor, { code }) => listResidents(actor, code, {}),
  },
  "lib/resident/queries.ts#residentPage": {
    may: people,
    run: (actor, { residents }) => residentPage(actor, residents[0] ?? ""),
  },
  "lib/resident/queries.ts#findByNik": {
    may: people,
    run: (actor, target) => findByNik(actor, target.code, personOf(target, 0).nik ?? ""),
  },
  "lib/resident/queries.ts#findForRegistration": {
    may: people,
    run: (actor, target) => findForRegistration(actor, target.code, { search: "Warga" }),
  },
  "lib/resident/duplicate/queries.ts#duplicatesPage": {
    may: people,
    run: (actor, { code }) => duplicatesPage(actor, code, {}),
  },
  "lib/resident/merge/pair/queries.ts#mergePage": {
    may: people,
    run: (actor, { code, residents, twinId }) => mergePage(actor, code, residents[2] ?? "", twinId),
  },
  "lib/resident/merge/chain/queries.ts#findMergedInto": {
    may: people,
    run: (actor, { goneId }) => findMergedInto(actor, goneId),
  },
  "lib/resident/move/queries.ts#movePage": {
    may: ["BRANCH"],
    run: (actor, { code, doubleId, elsewhereId }) => movePage(actor, code, doubleId, elsewhereId),
  },
  ...mapReads,
  "lib/target/queries.ts#listTargets": { may: people, run: (actor, { code }) => listTargets(actor, code) },
  "lib/user/queries.ts#listUsers": { may: ["ADMIN"], run: (actor) => listUsers(actor) },
  "lib/user/queries.ts#findUser": { may: ["ADMIN"], run: (actor, { userId }) => findUser(actor, userId) },
  "lib/user/queries.ts#listTerritories": { may: ["ADMIN"], run: (actor) => listTerritories(actor) },
  "lib/user/queries.ts#listOwnSessions": { may: [], run: (actor) => listOwnSessions(actor) },
};
