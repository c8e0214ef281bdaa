import type { Addresses } from "./addresses";
import { arrearsPages, arrearsRoutes } from "./arrears";
import { campaignPages, campaignRoutes } from "./campaigns";
import { contributionPages } from "./contributions";
import { eventPages, eventRoutes } from "./events";
import { innovationPages } from "./innovations";
import { judgingPages, judgingRoutes } from "./judging";
import { listingPages } from "./listing";
import { mapPages, mapRoutes } from "./maps";
import type { Role } from "./matrix";
import { officialPages, officialRoutes } from "./officials";
import { payingPages } from "./paying";
import { proofPages, proofRoutes } from "./proofs";
import { publicationPages, publicationRoutes } from "./publication";
import { runPages, runRoutes } from "./runs";
import { schemePages } from "./schemes";

export type Route = {
  path: (at: Addresses) => string;
  /** Roles that are answered for their own territory; "anybody" needs no session. Every other one is told 404. */
  may: Role[] | "anybody";
  /** What somebody without a session is told; 401 unless said. */
  anonymous?: number;
};

export type Page = Omit<Route, "anonymous">;

const people: Role[] = ["BRANCH", "VILLAGE"];
const league: Role[] = ["BRANCH", "REGENCY"];
const signedIn: Role[] = ["ADMIN", "BRANCH", "VILLAGE", "REGENCY", "JUDGE"];

/** Every handler in app/, as `METHOD file`. */
export const routes: Record<string, Route> = {
  ...arrearsRoutes,
  ...officialRoutes,
  ...campaignRoutes,
  ...publicationRoutes,
  ...judgingRoutes,
  ...eventRoutes,
  ...proofRoutes,
  ...runRoutes,
  "GET app/api/health/route.ts": { path: () => "/api/health", may: "anybody" },
  "POST app/api/auth/[...nextauth]/route.ts": {
    path: () => "/api/auth/callback/credentials",
    may: "anybody",
  },
  "GET app/api/v1/templates/residents/[format]/route.ts": {
    path: () => "/api/v1/templates/residents/xlsx",
    may: signedIn,
  },
  ...mapRoutes,
  "GET app/api/v1/imports/[importId]/progress/route.ts": {
    path: ({ importId }) => `/api/v1/imports/${importId}/progress`,
    may: people,
  },
  "GET app/api/v1/imports/[importId]/refused/route.ts": {
    path: ({ importId }) => `/api/v1/imports/${importId}/refused`,
    may: people,
  },
  "GET app/api/v1/imports/[importId]/reconciliation/route.ts": {
    path: ({ rosterId }) => `/api/v1/imports/${rosterId}/reconciliation`,
    may: people,
  },
  "GET app/api/v1/imports/[importId]/statuses/route.ts": {
    path: ({ inquiryId }) => `/api/v1/imports/${inquiryId}/statuses`,
    may: people,
  },
  "GET app/api/v1/villages/[villageCode]/exchange/route.ts": {
    path: ({ code }) => `/api/v1/villages/${code}/exchange`,
    may: people,
  },
  "POST app/api/v1/villages/[villageCode]/imports/route.ts": {
    path: ({ code }) => `/api/v1/villages/${code}/imports`,
    may: people,
    anonymous: 303,
  },
  "GET app/api/v1/villages/[villageCode]/members/route.ts": {
    path: ({ code }) => `/api/v1/villages/${code}/members`,
    may: people,
  },
  "GET app/api/v1/villages/[villageCode]/members/opensid/route.ts": {
    path: ({ code }) => `/api/v1/villages/${code}/members/opensid`,
    may: people,
  },
  "GET app/api/v1/villages/[villageCode]/members/sipp/route.ts": {
    path: ({ code }) => `/api/v1/villages/${code}/members/sipp`,
    may: people,
  },
  "GET app/api/v1/villages/[villageCode]/unregistered/route.ts": {
    path: ({ code }) => `/api/v1/villages/${code}/unregistered`,
    may: people,
  },
  "GET app/api/v1/villages/[villageCode]/charts/[chart]/route.ts": {
    path: ({ code }) => `/api/v1/villages/${code}/charts/daily`,
    may: people,
  },
  "GET app/api/v1/mous/[mouId]/paper/route.ts": {
    path: ({ mouId }) => `/api/v1/mous/${mouId}/paper`,
    may: people,
  },
  "POST app/api/v1/attachments/[ownerKind]/[ownerId]/route.ts": {
    path: ({ code }) => `/api/v1/attachments/village/${code}`,
    may: people,
    anonymous: 303,
  },
  "GET app/api/v1/documents/[documentId]/route.ts": {
    path: ({ documentId }) => `/api/v1/documents/${documentId}`,
    may: people,
  },
  "GET app/api/v1/regencies/[regencyCode]/ranking/route.ts": {
    path: ({ regencyCode }) => `/api/v1/regencies/${regencyCode}/ranking`,
    may: league,
  },
  "GET app/api/v1/districts/[districtCode]/ranking/route.ts": {
    path: ({ districtCode }) => `/api/v1/districts/${districtCode}/ranking`,
    may: league,
  },
};

const village =
  (rest: string) =>
  ({ code }: Addresses) =>
    `/villages/${code}${rest}`;

/** Every page in app/. */
export const pages: Record<string, Page> = {
  ...officialPages,
  ...campaignPages,
  ...proofPages,
  ...innovationPages,
  ...contributionPages,
  ...payingPages,
  ...listingPages,
  ...arrearsPages,
  ...runPages,
  ...publicationPages,
  ...schemePages,
  ...judgingPages,
  ...eventPages,
  "app/(public)/sign-in/page.tsx": { path: () => "/sign-in", may: "anybody" },
  "app/(public)/invitations/[token]/page.tsx": {
    path: () => `/invitations/${"x".repeat(43)}`,
    may: "anybody",
  },
  "app/(main)/page.tsx": { path: () => "/", may: signedIn },
  "app/(main)/account/page.tsx": { path: () => "/account", may: signedIn },
  "app/(main)/notifications/page.tsx": { path: () => "/notifications", may: signedIn },
  "app/(main)/audit/page.tsx": { path: () => "/audit", may: ["ADMIN", "BRANCH"] },
  "app/(main)/users/page.tsx": { path: () => "/users", may: ["ADMIN"] },
  "app/(main)/users/new/page.tsx": { path: () => "/users/new", may: ["ADMIN"] },
  "app/(main)/users/[userId]/page.tsx": { path: ({ userId }) => `/users/${userId}`, may: ["ADMIN"] },
  ...mapPages,
  "app/(main)/offices/page.tsx": { path: () => "/offices", may: ["ADMIN"] },
  "app/(main)/rules/page.tsx": { path: () => "/rules", may: ["ADMIN"] },
  "app/(main)/ranking/page.tsx": { path: () => "/ranking", may: league },
  "app/(main)/regencies/[regencyCode]/ranking/page.tsx": {
    path: ({ regencyCode }) => `/regencies/${regencyCode}/ranking`,
    may: league,
  },
  "app/(main)/districts/[districtCode]/ranking/page.tsx": {
    path: ({ districtCode }) => `/districts/${districtCode}/ranking`,
    may: league,
  },
  "app/(main)/villages/page.tsx": { path: () => "/villages", may: ["BRANCH"] },
  "app/(main)/villages/[villageCode]/page.tsx": { path: village(""), may: people },
  "app/(main)/villages/[villageCode]/profile/page.tsx": {
    path: village("/profile"),
    may: people,
  },
  "app/(main)/villages/[villageCode]/targets/page.tsx": { path: village("/targets"), may: people },
  "app/(main)/villages/[villageCode]/mous/page.tsx": { path: village("/mous"), may: people },
  "app/(main)/villages/[villageCode]/mous/new/page.tsx": { path: village("/mous/new"), may: ["BRANCH"] },
  "app/(main)/mous/page.tsx": { path: () => "/mous", may: ["BRANCH"] },
  "app/(main)/mous/ceremonies/new/page.tsx": { path: () => "/mous/ceremonies/new", may: ["BRANCH"] },
  "app/(main)/mous/ceremonies/[ceremonyId]/page.tsx": {
    path: ({ ceremonyId }) => `/mous/ceremonies/${ceremonyId}`,
    may: ["BRANCH"],
  },
  "app/(main)/mous/template/page.tsx": { path: () => "/mous/template", may: ["BRANCH"] },
  "app/(main)/mous/[mouId]/page.tsx": { path: ({ mouId }) => `/mous/${mouId}`, may: people },
  "app/(main)/mous/[mouId]/edit/page.tsx": {
    path: ({ draftId }) => `/mous/${draftId}/edit`,
    may: ["BRANCH"],
  },
  "app/(main)/villages/[villageCode]/residents/page.tsx": { path: village("/residents"), may: people },
  "app/(main)/villages/[villageCode]/duplicates/page.tsx": { path: village("/duplicates"), may: people },
  "app/(main)/villages/[villageCode]/duplicates/[firstId]/page.tsx": {
    path: ({ code, residentId }) => `/villages/${code}/duplicates/${residentId}`,
    may: people,
  },
  "app/(main)/villages/[villageCode]/duplicates/[firstId]/[secondId]/page.tsx": {
    path: ({ code, residentId, otherResidentId }) =>
      `/villages/${code}/duplicates/${residentId}/${otherResidentId}`,
    may: people,
  },
  "app/(main)/villages/[villageCode]/households/page.tsx": { path: village("/households"), may: people },
  "app/(main)/villages/[villageCode]/members/page.tsx": { path: village("/members"), may: people },
  "app/(main)/villages/[villageCode]/members/new/page.tsx": { path: village("/members/new"), may: people },
  "app/(main)/villages/[villageCode]/members/sipp/page.tsx": { path: village("/members/sipp"), may: people },
  "app/(main)/villages/[villageCode]/unregistered/page.tsx": { path: village("/unregistered"), may: people },
  "app/(main)/villages/[villageCode]/imports/page.tsx": { path: village("/imports"), may: people },
  "app/(main)/villages/[villageCode]/imports/paste/page.tsx": {
    path: village("/imports/paste"),
    may: people,
  },
  "app/(main)/villages/[villageCode]/imports/exchange/page.tsx": {
    path: village("/imports/exchange"),
    may: people,
  },
  "app/(main)/residents/[residentId]/page.tsx": {
    path: ({ residentId }) => `/residents/${residentId}`,
    may: people,
  },
  "app/(main)/memberships/[membershipId]/page.tsx": {
    path: ({ membershipId }) => `/memberships/${membershipId}`,
    may: people,
  },
  "app/(main)/imports/[importId]/columns/page.tsx": {
    path: ({ importId }) => `/imports/${importId}/columns`,
    may: people,
  },
  "app/(main)/imports/[importId]/repair/page.tsx": {
    path: ({ importId }) => `/imports/${importId}/repair`,
    may: people,
  },
  "app/(main)/imports/[importId]/page.tsx": { path: ({ importId }) => `/imports/${importId}`, may: people },
};
