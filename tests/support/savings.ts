import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { agreeLevy, manBoat } from "@/lib/scheme/catch/mutations";
import { agreeJob } from "@/lib/scheme/child/mutations";
import { deposit } from "@/lib/scheme/money/mutations";
import { openScheme } from "@/lib/scheme/mutations";
import { schemePage } from "@/lib/scheme/page/queries";
import { payFor } from "@/lib/scheme/saver/cover/mutations";
import { addSaver } from "@/lib/scheme/saver/mutations";
import { saverBook } from "@/lib/scheme/saver/queries";
import type { SchemeInput, SchemeKind } from "@/lib/scheme/schema";
import { agreeCredit } from "@/lib/scheme/shop/mutations";
import { priceWaste } from "@/lib/scheme/waste/mutations";
import { type Place, value } from "./world";

/** A scheme as the form sends it, since the beginning of the year. */
export function schemeOf(
  villageCode: string,
  kind: SchemeKind,
  change: Partial<SchemeInput> = {},
): SchemeInput {
  return {
    id: newId(),
    villageCode,
    kind,
    name: `Skema ${kind}`,
    treasurer: "Bu Rini",
    startsOn: "2026-01-01",
    ...change,
  };
}

/** Opens a scheme with one saver of a name. */
export async function openWithSaver(actor: Actor, villageCode: string, kind: SchemeKind, name: string) {
  const { id } = value(await openScheme(actor, schemeOf(villageCode, kind, { name: `Skema ${name}` })));
  const { accountId } = value(await addSaver(actor, { id: newId(), schemeId: id, name }));
  return { schemeId: id, accountId };
}

export type Saved = Awaited<ReturnType<typeof furnishSchemes>>;

/** One scheme of each kind that has savers, each with its terms; from the first somebody is paid for. */
export async function furnishSchemes(officer: Actor, { id, code }: Place, membershipId: string) {
  const [bank, fleet, serving, shop] = await Promise.all(
    (["WASTE_BANK", "CATCH_LEVY", "CHILD_SERVES", "SHOP_POINTS"] as const).map((kind) =>
      openWithSaver(officer, code, kind, `Warga v${id} ${kind}`),
    ),
  );
  if (!bank || !fleet || !serving || !shop) throw new Error("no schemes");
  const fromDay = "2026-01-01";
  const price = { id: newId(), schemeId: bank.schemeId, name: "Kardus", rupiah: 1_500, fromDay };
  value(await priceWaste(officer, price));
  const levy = { id: newId(), schemeId: fleet.schemeId, fromDay, fixed: 5_000, sharing: "EQUALLY" as const };
  value(await agreeLevy(officer, levy));
  const hand = { id: newId(), ...fleet, boat: `Perahu Warga v${id}`, weight: 1, fromDay };
  value(await manBoat(officer, hand));
  const job = { id: newId(), accountId: serving.accountId, employer: "PT Semen", rupiah: 20_000 };
  value(await agreeJob(officer, { ...job, fromMonth: "2026-01" }));
  const credit = { id: newId(), schemeId: shop.schemeId, every: 100_000, rupiah: 1_000, fromDay };
  value(await agreeCredit(officer, credit));
  const paidIn = { id: newId(), accountId: bank.accountId, rupiah: 50_000, day: today() };
  value(await deposit(officer, paidIn));
  const covered = { accountId: bank.accountId, membershipIds: [membershipId], fromMonth: monthOf(today()) };
  value(await payFor(officer, covered));
  const found = await schemePage(officer, bank.schemeId);
  const boats = await schemePage(officer, fleet.schemeId);
  const book = await saverBook(officer, bank.accountId);
  return {
    bank,
    fleet,
    serving,
    shop,
    depositId: paidIn.id,
    kindId: found?.terms.waste?.[0]?.id ?? "",
    boatId: boats?.terms.catch?.boats[0]?.id ?? "",
    beneficiaryId: book?.beneficiaries[0]?.id ?? "",
  };
}

/** A price for a kilogram from a day on. */
export function priceOf(actor: Actor, schemeId: string, name: string, rupiah: number, fromDay: string) {
  return priceWaste(actor, { id: newId(), schemeId, name, rupiah, fromDay });
}

/** A waste bank with one saver, where cardboard is 1,000 and plastic 3,000 for a kilogram. */
export async function openPriced(actor: Actor, villageCode: string, saver: string) {
  const bank = await openWithSaver(actor, villageCode, "WASTE_BANK", saver);
  value(await priceOf(actor, bank.schemeId, "Kardus", 1_000, "2026-01-01"));
  value(await priceOf(actor, bank.schemeId, "Plastik", 3_000, "2026-01-01"));
  const kinds = (await schemePage(actor, bank.schemeId))?.terms.waste ?? [];
  const [cardboard = "", plastic = ""] = kinds.map(({ id }) => id);
  return { ...bank, cardboard, plastic };
}

type Priced = Awaited<ReturnType<typeof openPriced>>;

/** So much cardboard and half a kilogram of plastic. */
export const visitOf = (
  { schemeId, accountId, cardboard, plastic }: Priced,
  grams: number,
  day = today(),
) => ({
  id: newId(),
  schemeId,
  accountId,
  day,
  lines: [
    { kindId: cardboard, grams },
    { kindId: plastic, grams: 500 },
  ],
});
