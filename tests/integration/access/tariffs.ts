import { newTariffPage } from "@/lib/contribution/tariff/queries";
import { addTariff } from "@/lib/contribution/tariff/version/mutations";
import { versionInput } from "@/lib/contribution/tariff/version/schema";
import type { ActionRow } from "./matrix";
import type { Read } from "./reads";
import type { Page } from "./routes";

const ceiling = {
  kind: "PENSION_CEILING",
  validFrom: "2091-03",
  rupiah: "12.000.000",
  legalReference: "Uji",
  source: "Uji",
};

export const tariffActions: Record<string, ActionRow> = {
  "lib/contribution/tariff/version/actions.ts#addTariffAction": {
    may: ["ADMIN"],
    run: (actor) => addTariff(actor, versionInput.parse(ceiling)),
  },
};

export const tariffReads: Record<string, Read> = {
  "lib/contribution/tariff/queries.ts#newTariffPage": {
    may: ["ADMIN"],
    run: (actor) => newTariffPage(actor, "BPU"),
  },
};

export const tariffPages: Record<string, Page> = {
  "app/(main)/tariffs/new/[kind]/page.tsx": { path: () => "/tariffs/new/BPU", may: ["ADMIN"] },
};

/** What a browser would send. */
export const tariffForms: Record<string, () => Record<string, string>> = {
  addTariffAction: () => ({ ...ceiling, step: "check" }),
};
