import { arrearsPage } from "@/lib/contribution/arrears/queries";
import { regencyArrears } from "@/lib/contribution/arrears/wide/queries";
import { sponsorsPage } from "@/lib/contribution/sponsor/queries";
import { regencyRetention, villageRetention } from "@/lib/progress/retention/queries";
import type { Role } from "./matrix";
import type { Read } from "./reads";
import type { Page, Route } from "./routes";

const people: Role[] = ["BRANCH", "VILLAGE"];
const counts: Role[] = ["BRANCH", "REGENCY"];

export const arrearsReads: Record<string, Read> = {
  "lib/contribution/arrears/queries.ts#arrearsPage": {
    may: people,
    run: (actor, { code }) => arrearsPage(actor, code, {}),
  },
  "lib/contribution/arrears/wide/queries.ts#regencyArrears": {
    may: counts,
    run: (actor, { regencyCode }) => regencyArrears(actor, regencyCode, undefined),
  },
  "lib/contribution/sponsor/queries.ts#sponsorsPage": {
    may: people,
    run: (actor, { code }) => sponsorsPage(actor, code),
  },
  "lib/progress/retention/queries.ts#villageRetention": {
    may: people,
    run: (actor, { code }) => villageRetention(actor, code, "month"),
  },
  "lib/progress/retention/queries.ts#regencyRetention": {
    may: counts,
    run: (actor, { regencyCode }) => regencyRetention(actor, regencyCode, "month"),
  },
};

export const arrearsPages: Record<string, Page> = {
  "app/(main)/villages/[villageCode]/arrears/page.tsx": {
    path: ({ code }) => `/villages/${code}/arrears`,
    may: people,
  },
  "app/(main)/villages/[villageCode]/arrears/sponsors/page.tsx": {
    path: ({ code }) => `/villages/${code}/arrears/sponsors`,
    may: people,
  },
  "app/(main)/villages/[villageCode]/retention/page.tsx": {
    path: ({ code }) => `/villages/${code}/retention`,
    may: people,
  },
  "app/(main)/regencies/[regencyCode]/arrears/page.tsx": {
    path: ({ regencyCode }) => `/regencies/${regencyCode}/arrears`,
    may: counts,
  },
  "app/(main)/regencies/[regencyCode]/retention/page.tsx": {
    path: ({ regencyCode }) => `/regencies/${regencyCode}/retention`,
    may: counts,
  },
};

export const arrearsRoutes: Record<string, Route> = {
  "GET app/api/v1/villages/[villageCode]/arrears/route.ts": {
    path: ({ code }) => `/api/v1/villages/${code}/arrears`,
    may: people,
  },
};
