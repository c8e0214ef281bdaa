import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { says } from "@/lib/platform/sent";
import { type LedgerRefusal, postTransactions } from "../ledger/mutations";
import { atField } from "../money/rules";
import { type Closed, type Kept, keepSchemeOf, recordScheme, signed } from "../mutations";
import { readWaste, type WasteKindRow } from "./queries";
import { costOf, worthOf } from "./rules";
import type { PriceInput, WasteSaleInput, WeighInput } from "./schema";

/** A price for a kilogram from a day on, of a kind that is known by its name or new. Earlier prices stay on record. */
export function priceWaste(
  actor: Actor,
  { id, schemeId, name, rupiah, fromDay }: PriceInput,
): Promise<Result<{ schemeId: string }, Closed | "FORM_SENT">> {
  return asActor(actor, async (tx) => {
    const kept = await keepSchemeOf(tx, actor, "WASTE_BANK", schemeId);
    if (!kept.ok) return kept;
    const { key, village } = kept.value;
    const sent = await tx.wastePrice.findFirst({ where: { id, ...key }, include: { kind: true } });
    if (sent)
      return says(sent, { rupiah, fromDay: asDate(fromDay) }) &&
        sent.kind.name.toLowerCase() === name.toLowerCase()
        ? ok({ schemeId })
        : refuse("FORM_SENT");
    const known = await tx.wasteKind.findFirst({
      where: { ...key, name: { equals: name, mode: "insensitive" } },
    });
    const kindId = known?.id ?? newId();
    if (!known) await tx.wasteKind.create({ data: { id: kindId, ...key, name, ...signed(actor) } });
    await tx.wastePrice.create({
      data: { id, ...key, kindId, rupiah, fromDay: asDate(fromDay), ...signed(actor) },
    });
    await recordScheme(tx, actor, "priceWaste", village, schemeId);
    return ok({ schemeId });
  });
}

type Weighed = Closed | LedgerRefusal | "WASTE_KIND_UNKNOWN" | "WASTE_WITHOUT_PRICE" | "SAVER_UNKNOWN";

/** Books what somebody brought at the prices of that day, several kinds at one visit; sent twice it is one visit. */
export function weighIn(
  actor: Actor,
  { id, schemeId, accountId, day, lines }: WeighInput,
): Promise<Result<{ schemeId: string; id: string }, Weighed>> {
  return asActor(actor, async (tx) => {
    const kept = await keepSchemeOf(tx, actor, "WASTE_BANK", schemeId);
    if (!kept.ok) return kept;
    const { key, village, scheme } = kept.value;
    const sent = await findSent(tx, key, id);
    if (sent)
      return sent.accounts.includes(accountId) && says(sent, { day, lines: textsOf(lines) })
        ? ok({ schemeId, id })
        : refuse("FORM_SENT");
    if (!(await tx.ledgerAccount.findFirst({ where: { id: accountId, ...key, kind: "SAVER" } })))
      return refuse("SAVER_UNKNOWN", undefined, "accountId");
    const kinds = await readWaste(tx, schemeId, day);
    const worth: { kindId: string; grams: number; rupiah: number }[] = [];
    for (const { kindId, grams } of lines) {
      const kind = kinds.find((one) => one.id === kindId);
      if (!kind) return refuse("WASTE_KIND_UNKNOWN");
      if (kind.price === null)
        return refuse("WASTE_WITHOUT_PRICE", { kind: kind.name, day }, `weight-${kindId}`);
      worth.push({ kindId, grams, rupiah: worthOf(grams, kind.price) });
    }
    const event = { kind: "WEIGH_IN" as const, saver: accountId, rupiah: sumOf(worth) };
    const posted = await postTransactions(tx, actor, village, scheme, [{ id, day, note: "", event }]);
    if (!posted.ok) return posted;
    await writeLines(tx, key, id, worth);
    return ok({ schemeId, id });
  });
}

type Sold = Closed | LedgerRefusal | "WASTE_KIND_UNKNOWN" | "WASTE_NOT_THERE";

/** Books what a collector took and paid; what it had been taken in for leaves the stock, the rest is gain or loss. */
export function sellWaste(
  actor: Actor,
  { id, schemeId, day, rupiah, note, lines }: WasteSaleInput,
): Promise<Result<{ schemeId: string }, Sold>> {
  return asActor(actor, async (tx) => {
    const kept = await keepSchemeOf(tx, actor, "WASTE_BANK", schemeId);
    if (!kept.ok) return kept;
    const { key, village, scheme } = kept.value;
    const sent = await findSent(tx, key, id);
    if (sent)
      return sent.rupiah.includes(rupiah) && says(sent, { day, lines: textsOf(lines) })
        ? ok({ schemeId })
        : refuse("FORM_SENT");
    const kinds = await readWaste(tx, schemeId, day);
    const costs: { kindId: string; grams: number; rupiah: number }[] = [];
    for (const { kindId, grams } of lines) {
      const kind = kinds.find((one) => one.id === kindId);
      if (!kind) return refuse("WASTE_KIND_UNKNOWN");
      if (kind.grams < grams) return notThere(kind);
      costs.push({ kindId, grams: -grams, rupiah: -costOf(kind, grams) });
    }
    const event = { kind: "SALE" as const, rupiah, cost: -sumOf(costs) };
    const posted = await postTransactions(tx, actor, village, scheme, [{ id, day, note: note ?? "", event }]);
    if (!posted.ok) return atField(posted, "day");
    await writeLines(tx, key, id, costs);
    return ok({ schemeId });
  });
}

/** What a form booked before under its id; null when it did not. */
async function findSent(tx: Tx, key: Kept["key"], id: string) {
  const sent = await tx.ledgerTransaction.findFirst({
    where: { id, ...key },
    include: { entries: true, waste: true },
  });
  return (
    sent && {
      day: asDay(sent.day),
      accounts: sent.entries.map(({ accountId }) => accountId),
      rupiah: sent.entries.map((entry) => Number(entry.rupiah)),
      lines: textsOf(sent.waste),
    }
  );
}

/** What was weighed, whichever way it went. */
const textsOf = (lines: readonly Pick<Line, "kindId" | "grams">[]) =>
  lines.map(({ kindId, grams }) => `${kindId} ${Math.abs(grams)}`);

function notThere({ id, name, grams }: WasteKindRow) {
  return refuse("WASTE_NOT_THERE", { kind: name, kilograms: grams / 1_000 }, `weight-${id}`);
}

type Line = { kindId: string; grams: number; rupiah: number };

const sumOf = (lines: readonly Line[]) => lines.reduce((sum, { rupiah }) => sum + rupiah, 0);

async function writeLines(tx: Tx, key: Kept["key"], transactionId: string, lines: Line[]): Promise<void> {
  await tx.wasteLine.createMany({
    data: lines.map((line) => ({ id: newId(), ...key, transactionId, ...line })),
  });
}
