import { type Day, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id";
import { findVillage, type Village } from "@/lib/region/queries";
import { type Balances, balancesOfAll } from "./ledger/queries";
import { canKeepSchemes, canSeeSchemes } from "./policy";
import { coversMonth } from "./rules";
import type { SchemeKind } from "./schema";

export type Scheme = {
  id: string;
  kind: SchemeKind;
  name: string;
  funding: string;
  treasurer: string;
  startsOn: Day;
  legalReference: string | null;
  untilMonth: string | null;
  amount: number | null;
  village: Village;
};

/** A scheme with its village; null when there is none within reach. */
export async function findScheme(tx: Tx, id: string): Promise<Scheme | null> {
  if (!isId(id)) return null;
  const row = await tx.scheme.findFirst({ where: { id }, include: { village: { select: { code: true } } } });
  const village = row && (await findVillage(tx, row.village.code));
  return village ? asScheme(row, village) : null;
}

function asScheme(row: Prisma.SchemeGetPayload<object>, village: Village): Scheme {
  const { id, kind, name, funding, treasurer, legalReference, untilMonth } = row;
  const amount = row.amount === null ? null : Number(row.amount);
  const startsOn = asDay(row.startsOn);
  return { id, kind, name, funding, treasurer, startsOn, legalReference, untilMonth, amount, village };
}

/** A village's schemes with what is in them, what savers are owed and how many members each pays for this month. */
export async function schemesPage(actor: Actor, villageCode: string) {
  if (!canSeeSchemes(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, villageCode);
    if (!village) return null;
    const rows = await tx.scheme.findMany({
      where: { villageId: village.id },
      include: { beneficiaries: true },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    });
    const balances = await balancesOfAll(
      tx,
      rows.map(({ id }) => id),
    );
    const schemes = rows.map((row) => {
      const { cash = 0, stock = 0, savers = new Map() } = balances.get(row.id) ?? ({} as Partial<Balances>);
      const scheme = asScheme(row, village);
      return { ...scheme, cash, stock, owed: sumOf(savers), carried: carriedIn(row.beneficiaries) };
    });
    return { village, schemes, mayKeep: canKeepSchemes(actor) };
  });
}

export type SchemesPage = NonNullable<Awaited<ReturnType<typeof schemesPage>>>;

type Covered = { membershipId: string; fromMonth: string; untilMonth: string | null };

function carriedIn(beneficiaries: readonly Covered[]): number {
  const month = monthOf(today());
  return new Set(
    beneficiaries.filter((one) => coversMonth(one, month)).map(({ membershipId }) => membershipId),
  ).size;
}

/** What savers are owed together. */
export function sumOf(savers: Map<string, number>): number {
  return [...savers.values()].reduce((all, one) => all + one, 0);
}

/** Where a scheme can be opened; null for whoever may not. */
export async function newSchemePage(actor: Actor, villageCode: string) {
  if (!canKeepSchemes(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, villageCode);
    return village && { village };
  });
}
