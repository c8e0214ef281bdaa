import { setBase } from "@/lib/contribution/base/mutations";
import { openBook } from "@/lib/contribution/book/mutations";
import { districtContributions, regencyContributions } from "@/lib/contribution/dashboard/queries";
import { membershipContributions } from "@/lib/contribution/membership/queries";
import { recordPayment, recordSponsored } from "@/lib/contribution/payment/mutations";
import { findReceiptOwner } from "@/lib/contribution/receipt/file/queries";
import { receiptPage } from "@/lib/contribution/receipt/queries";
import { reverseReceipt } from "@/lib/contribution/receipt/reversal/mutations";
import { unpaidMembers, villageContributions } from "@/lib/contribution/village/queries";
import { monthOf, today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { targetCost } from "@/lib/progress/cost/queries";
import { paymentOf } from "@/tests/support/paying";
import type { Fields, Things } from "./forms";
import type { ActionRow, Role } from "./matrix";
import type { Read } from "./reads";
import type { Page } from "./routes";

const people: Role[] = ["BRANCH", "VILLAGE"];
const league: Role[] = ["BRANCH", "REGENCY"];
const month = monthOf(today());

const sponsored = (villageCode: string, membershipId: string) => ({
  id: newId(),
  villageCode,
  month,
  memberships: [membershipId],
  day: today(),
  funding: "CSR" as const,
  payer: "PT Penyusup",
  fundedUntil: month,
});

export const payingActions: Record<string, ActionRow> = {
  "lib/contribution/book/actions.ts#openBookAction": {
    may: people,
    run: (actor, { code }) => openBook(actor, { villageCode: code, fromMonth: month }),
  },
  "lib/contribution/base/actions.ts#setBaseAction": {
    may: people,
    run: (actor, { memberships }) =>
      setBase(actor, { membershipId: memberships[0] ?? "", fromMonth: month, income: 2_000_000 }),
  },
  "lib/contribution/payment/actions.ts#recordPaymentAction": {
    may: people,
    run: (actor, { memberships }) => recordPayment(actor, paymentOf(memberships[1] ?? "")),
  },
  "lib/contribution/payment/actions.ts#recordSponsoredAction": {
    may: people,
    run: (actor, { code, memberships }) => recordSponsored(actor, sponsored(code, memberships[1] ?? "")),
  },
  "lib/contribution/receipt/reversal/actions.ts#reverseReceiptAction": {
    may: people,
    run: (actor, { receiptId }) => reverseReceipt(actor, { receiptId, reason: "Iseng" }),
  },
};

export const payingForms: Record<string, (of: Things) => Fields> = {
  openBookAction: ({ code }) => ({ villageCode: code, fromMonth: month }),
  setBaseAction: ({ membershipId }) => ({ membershipId, fromMonth: month, income: "1.500.000" }),
  recordPaymentAction: ({ membershipId }) => {
    const { months, ...payment } = paymentOf(membershipId);
    return { ...payment, months: String(months) };
  },
  recordSponsoredAction: ({ code, membershipId }) => sponsored(code, membershipId),
  reverseReceiptAction: () => ({ receiptId: newId(), reason: "Iseng" }),
};

export const payingReads: Record<string, Read> = {
  "lib/contribution/dashboard/queries.ts#regencyContributions": {
    may: league,
    run: (actor, { regencyCode }) => regencyContributions(actor, regencyCode),
  },
  "lib/contribution/dashboard/queries.ts#districtContributions": {
    may: league,
    run: (actor, { districtCode }) => districtContributions(actor, districtCode),
  },
  "lib/progress/cost/queries.ts#targetCost": {
    may: people,
    run: (actor, { code }) => targetCost(actor, code),
  },
  "lib/contribution/village/queries.ts#villageContributions": {
    may: people,
    run: (actor, { code }) => villageContributions(actor, code),
  },
  "lib/contribution/village/queries.ts#unpaidMembers": {
    may: people,
    run: (actor, { code }) => unpaidMembers(actor, code, {}),
  },
  "lib/contribution/membership/queries.ts#membershipContributions": {
    may: people,
    run: (actor, { memberships }) => membershipContributions(actor, memberships[0] ?? ""),
  },
  "lib/contribution/receipt/file/queries.ts#findReceiptOwner": {
    may: people,
    run: (actor, { receiptId }) => findReceiptOwner(actor, receiptId),
  },
  "lib/contribution/receipt/queries.ts#receiptPage": {
    may: people,
    run: (actor, { receiptId }) => receiptPage(actor, receiptId),
  },
};

export const payingPages: Record<string, Page> = {
  "app/(main)/regencies/[regencyCode]/contributions/page.tsx": {
    path: ({ regencyCode }) => `/regencies/${regencyCode}/contributions`,
    may: league,
  },
  "app/(main)/districts/[districtCode]/contributions/page.tsx": {
    path: ({ districtCode }) => `/districts/${districtCode}/contributions`,
    may: league,
  },
  "app/(main)/villages/[villageCode]/targets/cost/page.tsx": {
    path: ({ code }) => `/villages/${code}/targets/cost`,
    may: people,
  },
  "app/(main)/villages/[villageCode]/contributions/page.tsx": {
    path: ({ code }) => `/villages/${code}/contributions`,
    may: people,
  },
  "app/(main)/villages/[villageCode]/contributions/sponsored/page.tsx": {
    path: ({ code }) => `/villages/${code}/contributions/sponsored`,
    may: people,
  },
  "app/(main)/memberships/[membershipId]/contributions/page.tsx": {
    path: ({ membershipId }) => `/memberships/${membershipId}/contributions`,
    may: people,
  },
  "app/(main)/receipts/[receiptId]/page.tsx": {
    path: ({ receiptId }) => `/receipts/${receiptId}`,
    may: people,
  },
};
