import { monthOf, today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { agreeLevy, manBoat, recordLanding } from "@/lib/scheme/catch/mutations";
import { agreeJob } from "@/lib/scheme/child/mutations";
import { deposit, reverseEvent, withdraw } from "@/lib/scheme/money/mutations";
import { openScheme } from "@/lib/scheme/mutations";
import { schemePage } from "@/lib/scheme/page/queries";
import { newSchemePage, schemesPage } from "@/lib/scheme/queries";
import { payFor, stopPayingFor } from "@/lib/scheme/saver/cover/mutations";
import { addSaver } from "@/lib/scheme/saver/mutations";
import { coverPage, newSaverPage, saverBook } from "@/lib/scheme/saver/queries";
import { agreeCredit, recordPurchase } from "@/lib/scheme/shop/mutations";
import { priceWaste, sellWaste, weighIn } from "@/lib/scheme/waste/mutations";
import { weighPage } from "@/lib/scheme/waste/queries";
import { schemeOf } from "@/tests/support/savings";
import type { Addresses } from "./addresses";
import type { Fields, Things } from "./forms";
import type { ActionRow, Role } from "./matrix";
import type { Read } from "./reads";
import type { Page } from "./routes";

const people: Role[] = ["BRANCH", "VILLAGE"];
const month = monthOf(today());
const day = "2026-02-01";
const lib = (path: string) => `lib/scheme/${path}`;

/** Of the matrix, what is done with schemes. */
export const schemeActions: Record<string, ActionRow> = {
  [lib("actions.ts#openSchemeAction")]: {
    may: people,
    run: (actor, { code, id }) => openScheme(actor, schemeOf(code, "WASTE_BANK", { name: `Warga v${id}` })),
  },
  [lib("saver/actions.ts#addSaverAction")]: {
    may: people,
    run: (actor, { saved, id }) =>
      addSaver(actor, { id: newId(), schemeId: saved.bank.schemeId, name: `Warga v${id} ${newId()}` }),
  },
  [lib("saver/actions.ts#payForAction")]: {
    may: people,
    run: (actor, { saved, memberships }) =>
      payFor(actor, {
        accountId: saved.bank.accountId,
        membershipIds: [memberships[1] ?? ""],
        fromMonth: month,
        untilMonth: month,
      }),
  },
  [lib("saver/actions.ts#stopPayingForAction")]: {
    may: people,
    run: (actor, { saved }) =>
      stopPayingFor(actor, { beneficiaryId: saved.beneficiaryId, untilMonth: month }),
  },
  [lib("money/actions.ts#depositAction")]: {
    may: people,
    run: (actor, { saved }) =>
      deposit(actor, { id: newId(), accountId: saved.bank.accountId, rupiah: 5_000, day: today() }),
  },
  [lib("money/actions.ts#withdrawAction")]: {
    may: people,
    run: (actor, { saved }) =>
      withdraw(actor, { id: newId(), accountId: saved.bank.accountId, rupiah: 100, day: today() }),
  },
  [lib("money/actions.ts#reverseEventAction")]: {
    may: people,
    run: (actor, { saved }) => reverseEvent(actor, { transactionId: saved.depositId, reason: "Iseng" }),
  },
  [lib("waste/actions.ts#priceWasteAction")]: {
    may: people,
    run: (actor, { saved }) =>
      priceWaste(actor, {
        id: newId(),
        schemeId: saved.bank.schemeId,
        name: "Kardus",
        rupiah: 1_600,
        fromDay: day,
      }),
  },
  [lib("waste/actions.ts#weighInAction")]: {
    may: people,
    run: (actor, { saved }) =>
      weighIn(actor, {
        id: newId(),
        ...saved.bank,
        day: today(),
        lines: [{ kindId: saved.kindId, grams: 1_000 }],
      }),
  },
  [lib("waste/actions.ts#sellWasteAction")]: {
    may: people,
    run: (actor, { saved }) =>
      sellWaste(actor, {
        id: newId(),
        schemeId: saved.bank.schemeId,
        day: today(),
        rupiah: 100,
        lines: [{ kindId: saved.kindId, grams: 10 }],
      }),
  },
  [lib("catch/actions.ts#agreeLevyAction")]: {
    may: people,
    run: (actor, { saved }) =>
      agreeLevy(actor, {
        id: newId(),
        schemeId: saved.fleet.schemeId,
        fromDay: day,
        fixed: 6_000,
        sharing: "EQUALLY",
      }),
  },
  [lib("catch/actions.ts#manBoatAction")]: {
    may: people,
    run: (actor, { saved, id }) =>
      manBoat(actor, { id: newId(), ...saved.fleet, boat: `Perahu Warga v${id}`, weight: 2, fromDay: day }),
  },
  [lib("catch/actions.ts#recordLandingAction")]: {
    may: people,
    run: (actor, { saved }) =>
      recordLanding(actor, {
        id: newId(),
        schemeId: saved.fleet.schemeId,
        boatId: saved.boatId,
        day: today(),
      }),
  },
  [lib("child/actions.ts#agreeJobAction")]: {
    may: people,
    run: (actor, { saved, id }) =>
      agreeJob(actor, {
        id: newId(),
        accountId: saved.serving.accountId,
        employer: `PT Warga v${id}`,
        rupiah: 25_000,
        fromMonth: month,
      }),
  },
  [lib("shop/actions.ts#agreeCreditAction")]: {
    may: people,
    run: (actor, { saved }) =>
      agreeCredit(actor, {
        id: newId(),
        schemeId: saved.shop.schemeId,
        every: 50_000,
        rupiah: 500,
        fromDay: day,
      }),
  },
  [lib("shop/actions.ts#recordPurchaseAction")]: {
    may: people,
    run: (actor, { saved }) =>
      recordPurchase(actor, { id: newId(), ...saved.shop, spent: 300_000, day: today() }),
  },
};

const scheme = () => ({ id: newId(), schemeId: newId() });
const money = () => ({ id: newId(), accountId: newId(), rupiah: "5.000", day: today() });
const landed = { day: today(), boatId: newId(), value: "1.000.000" };

export const schemeForms: Record<string, (of: Things) => Fields> = {
  openSchemeAction: ({ code }) => ({
    id: newId(),
    villageCode: code,
    kind: "WASTE_BANK",
    name: "Penyusup",
    treasurer: "Penyusup",
    startsOn: day,
  }),
  addSaverAction: () => ({ ...scheme(), name: "Penyusup" }),
  payForAction: ({ membershipId }) => ({ accountId: newId(), membershipIds: membershipId, fromMonth: month }),
  stopPayingForAction: () => ({ beneficiaryId: newId(), untilMonth: month }),
  depositAction: money,
  withdrawAction: money,
  reverseEventAction: () => ({ transactionId: newId(), reason: "Iseng" }),
  priceWasteAction: () => ({ ...scheme(), name: "Kardus", rupiah: "1.500", fromDay: day }),
  weighInAction: () => ({ ...scheme(), accountId: newId(), day: today(), [`weight-${newId()}`]: "1,5" }),
  sellWasteAction: () => ({ ...scheme(), day: today(), rupiah: "9.000", [`weight-${newId()}`]: "1,5" }),
  agreeLevyAction: () => ({ ...scheme(), fromDay: day, percent: "2,5", sharing: "EQUALLY" }),
  manBoatAction: () => ({ ...scheme(), boat: "Penyusup", accountId: newId(), weight: "1", fromDay: day }),
  recordLandingAction: () => ({ ...scheme(), ...landed }),
  agreeJobAction: () => ({
    id: newId(),
    accountId: newId(),
    employer: "PT",
    rupiah: "9.000",
    fromMonth: month,
  }),
  agreeCreditAction: () => ({ ...scheme(), every: "100.000", rupiah: "1.000", fromDay: day }),
  recordPurchaseAction: () => ({ ...scheme(), accountId: newId(), spent: "100.000", day: today() }),
};

export const schemeReads: Record<string, Read> = {
  [lib("queries.ts#schemesPage")]: { may: people, run: (actor, { code }) => schemesPage(actor, code) },
  [lib("queries.ts#newSchemePage")]: { may: people, run: (actor, { code }) => newSchemePage(actor, code) },
  [lib("page/queries.ts#schemePage")]: {
    may: people,
    run: (actor, { saved }) => schemePage(actor, saved.bank.schemeId),
  },
  [lib("saver/queries.ts#saverBook")]: {
    may: people,
    run: (actor, { saved }) => saverBook(actor, saved.bank.accountId),
  },
  [lib("saver/queries.ts#coverPage")]: {
    may: people,
    run: (actor, { saved }) => coverPage(actor, saved.bank.accountId, {}),
  },
  [lib("saver/queries.ts#newSaverPage")]: {
    may: people,
    run: (actor, { saved }) => newSaverPage(actor, saved.bank.schemeId, { search: "Warga" }),
  },
  [lib("waste/queries.ts#weighPage")]: {
    may: people,
    run: (actor, { saved }) => weighPage(actor, saved.bank.schemeId),
  },
};

const bankAt = ({ wasteBankId }: Addresses) => `/schemes/${wasteBankId}`;
const bookAt = (at: Addresses) => `${bankAt(at)}/savers/${at.wasteSaverId}`;

export const schemePages: Record<string, Page> = {
  "app/(main)/villages/[villageCode]/schemes/page.tsx": {
    path: ({ code }) => `/villages/${code}/schemes`,
    may: people,
  },
  "app/(main)/villages/[villageCode]/schemes/new/page.tsx": {
    path: ({ code }) => `/villages/${code}/schemes/new`,
    may: people,
  },
  "app/(main)/schemes/[schemeId]/page.tsx": { path: bankAt, may: people },
  "app/(main)/schemes/[schemeId]/weigh/page.tsx": { path: (at) => `${bankAt(at)}/weigh`, may: people },
  "app/(main)/schemes/[schemeId]/savers/new/page.tsx": {
    path: (at) => `${bankAt(at)}/savers/new`,
    may: people,
  },
  "app/(main)/schemes/[schemeId]/savers/[accountId]/page.tsx": { path: bookAt, may: people },
  "app/(main)/schemes/[schemeId]/savers/[accountId]/members/page.tsx": {
    path: (at) => `${bookAt(at)}/members`,
    may: people,
  },
};
