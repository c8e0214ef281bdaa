import { simulatorPage } from "@/lib/contribution/simulator/queries";
import { listTariffs } from "@/lib/contribution/tariff/queries";
import { simulatorInput } from "@/lib/contribution/tariff/schema";
import { agentPages, agentReads } from "./agents";
import type { Role } from "./matrix";
import type { Read } from "./reads";
import type { Page } from "./routes";
import { tariffPages, tariffReads } from "./tariffs";

const everybody: Role[] = ["ADMIN", "BRANCH", "VILLAGE", "REGENCY"];

export const contributionReads: Record<string, Read> = {
  ...tariffReads,
  ...agentReads,
  "lib/contribution/tariff/queries.ts#listTariffs": { may: everybody, run: (actor) => listTariffs(actor) },
  "lib/contribution/simulator/queries.ts#simulatorPage": {
    may: everybody,
    run: (actor) => simulatorPage(actor, simulatorInput.parse({ income: "1.000.000" })),
  },
};

export const contributionPages: Record<string, Page> = {
  ...tariffPages,
  ...agentPages,
  "app/(main)/simulator/page.tsx": { path: () => "/simulator?income=1000000", may: everybody },
  "app/(main)/tariffs/page.tsx": { path: () => "/tariffs", may: everybody },
};
