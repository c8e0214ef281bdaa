import { readTariffs } from "@/lib/contribution/tariff/queries";
import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { readCatch } from "../catch/queries";
import { readJobs } from "../child/queries";
import { listEvents } from "../ledger/events/queries";
import { balancesOf } from "../ledger/queries";
import { canKeepSchemes, canSeeSchemes } from "../policy";
import { findScheme, type Scheme, sumOf } from "../queries";
import { coversMonth, reliefOf } from "../rules";
import { listSavers } from "../saver/queries";
import { readShop } from "../shop/queries";
import { readWaste } from "../waste/queries";

export type SchemePage = NonNullable<Awaited<ReturnType<typeof schemePage>>>;

/** One scheme: what is in it, whose, for whom it pays, by which terms, and what happened last. */
export async function schemePage(actor: Actor, id: string) {
  if (!canSeeSchemes(actor)) return null;
  return asActor(actor, async (tx) => {
    const scheme = await findScheme(tx, id);
    const balances = scheme && (await balancesOf(tx, scheme));
    if (!scheme || !balances) return null;
    const carried = await listCarried(tx, id);
    const { cash, stock, result } = balances;
    return {
      scheme,
      mayKeep: canKeepSchemes(actor),
      standing: { cash, stock, result, owed: sumOf(balances.savers) },
      carried,
      relief: reliefOf(await readTariffs(tx), scheme.funding, monthOf(today())),
      savers: await listSavers(tx, scheme, balances.savers),
      events: await listEvents(tx, id, 12),
      terms: await termsOf(tx, scheme),
    };
  });
}

/** For whom a scheme pays in the month that runs, by name, each once with whose money it is. */
async function listCarried(tx: Tx, schemeId: string) {
  const rows = await tx.schemeBeneficiary.findMany({
    where: { schemeId },
    include: {
      account: { select: { name: true } },
      membership: { select: { resident: { select: { name: true } } } },
    },
    orderBy: [{ membership: { resident: { name: "asc" } } }, { id: "asc" }],
  });
  const carried = new Map<string, { membershipId: string; name: string; savers: string[] }>();
  for (const { membershipId, membership, account, ...months } of rows) {
    if (!coversMonth(months, monthOf(today()))) continue;
    const known = carried.get(membershipId) ?? { membershipId, name: membership.resident.name, savers: [] };
    known.savers.push(account.name);
    carried.set(membershipId, known);
  }
  return [...carried.values()];
}

/** What a scheme of its kind reckons by; the others are null. */
async function termsOf(tx: Tx, { id, kind }: Scheme) {
  return {
    waste: kind === "WASTE_BANK" ? await readWaste(tx, id, today()) : null,
    catch: kind === "CATCH_LEVY" ? await readCatch(tx, id, today()) : null,
    jobs: kind === "CHILD_SERVES" ? await readJobs(tx, id) : null,
    shop: kind === "SHOP_POINTS" ? await readShop(tx, id, today()) : null,
  };
}
