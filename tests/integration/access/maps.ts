import { rankProvinces, rankRegencies } from "@/lib/ranking/province/queries";
import { removeMap, uploadMap } from "@/lib/region/map/mutations";
import { listMaps, mapOutlines } from "@/lib/region/map/queries";
import { squaresOf } from "@/tests/support/map";
import type { ActionRow, Behind, Role } from "./matrix";
import type { Read } from "./reads";
import type { Page, Route } from "./routes";

const everybody: Role[] = ["ADMIN", "BRANCH", "VILLAGE", "REGENCY", "JUDGE"];
const map = (code: string) => ({ text: squaresOf([code]), source: "Uji" });

export const mapActions: Record<string, ActionRow> = {
  "lib/region/map/actions.ts#removeMapAction": {
    may: ["ADMIN"],
    run: async (actor, { districtCode, regencyCode }) => {
      await uploadMap(actor, map(districtCode));
      return removeMap(actor, { parentCode: regencyCode, level: "DISTRICT" });
    },
  },
};

export const behindMapRoutes: Record<string, Behind> = {
  "POST app/api/v1/maps/route.ts": { run: (actor, { districtCode }) => uploadMap(actor, map(districtCode)) },
};

export const mapReads: Record<string, Read> = {
  "lib/region/map/queries.ts#listMaps": { may: ["ADMIN"], run: (actor) => listMaps(actor) },
  "lib/region/map/queries.ts#mapOutlines": {
    may: everybody,
    run: (actor, { districtCode }) => mapOutlines(actor, districtCode, "VILLAGE"),
  },
  "lib/ranking/province/queries.ts#rankRegencies": {
    may: ["BRANCH"],
    run: async (actor, { regencyCode }) => rankRegencies(actor, regencyCode.slice(0, 2), "PERSON"),
  },
  "lib/ranking/province/queries.ts#rankProvinces": {
    may: ["BRANCH"],
    run: async (actor) => rankProvinces(actor, "PERSON"),
  },
};

export const mapRoutes: Record<string, Route> = {
  "GET app/api/v1/maps/[parentCode]/[level]/route.ts": {
    path: ({ regencyCode }) => `/api/v1/maps/${regencyCode}/district`,
    may: everybody,
  },
  "POST app/api/v1/maps/route.ts": { path: () => "/api/v1/maps", may: ["ADMIN"], anonymous: 303 },
  "GET app/api/v1/ranking/route.ts": { path: () => "/api/v1/ranking", may: ["BRANCH"] },
  "GET app/api/v1/provinces/[provinceCode]/ranking/route.ts": {
    path: ({ regencyCode }) => `/api/v1/provinces/${regencyCode.slice(0, 2)}/ranking`,
    may: ["BRANCH"],
  },
};

export const mapPages: Record<string, Page> = {
  "app/(main)/maps/page.tsx": { path: () => "/maps", may: ["ADMIN"] },
  "app/(main)/provinces/[provinceCode]/ranking/page.tsx": {
    path: ({ regencyCode }) => `/provinces/${regencyCode.slice(0, 2)}/ranking`,
    may: ["BRANCH"],
  },
};
