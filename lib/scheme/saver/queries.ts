import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { listHamlets, searched } from "@/lib/resident/queries";
import { readJobs } from "../child/queries";
import { readBook } from "../ledger/events/queries";
import { canKeepSchemes, canSeeSchemes } from "../policy";
import { findScheme, type Scheme } from "../queries";
import { coversMonth } from "../rules";
import type { ChoiceFilter } from "./schema";

export type SaverRow = { id: string; name: string; rupiah: number; paysFor: number };

/** A scheme's savers by name, what each has and for how many members it pays this month. */
export async function listSavers(
  tx: Tx,
  { id }: Pick<Scheme, "id">,
  balances: Map<string, number>,
): Promise<SaverRow[]> {
  const accounts = await tx.ledgerAccount.findMany({
    where: { schemeId: id, kind: "SAVER" },
    include: { beneficiaries: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const month = monthOf(today());
  return accounts.map((account) => ({
    id: account.id,
    name: account.name,
    rupiah: balances.get(account.id) ?? 0,
    paysFor: account.beneficiaries.filter((one) => coversMonth(one, month)).length,
  }));
}

async function findSaver(tx: Tx, accountId: string) {
  if (!isId(accountId)) return null;
  const account = await tx.ledgerAccount.findFirst({ where: { id: accountId, kind: "SAVER" } });
  const scheme = account && (await findScheme(tx, account.schemeId));
  return scheme
    ? { scheme, saver: { id: account.id, name: account.name, residentId: account.residentId } }
    : null;
}

export type SaverBook = NonNullable<Awaited<ReturnType<typeof saverBook>>>;

/** The savings book: whose, every movement with its balance, and for whom it pays from when to when. */
export async function saverBook(actor: Actor, accountId: string) {
  if (!canSeeSchemes(actor)) return null;
  return asActor(actor, async (tx) => {
    const found = await findSaver(tx, accountId);
    if (!found) return null;
    const lines = await readBook(tx, accountId);
    const covered = await tx.schemeBeneficiary.findMany({
      where: { accountId },
      include: { membership: { include: { resident: { select: { name: true, hamlet: true, rt: true } } } } },
      orderBy: [{ fromMonth: "asc" }, { id: "asc" }],
    });
    const month = monthOf(today());
    return {
      ...found,
      lines,
      balance: lines.at(-1)?.balance ?? 0,
      mayKeep: canKeepSchemes(actor),
      job: (await readJobs(tx, found.scheme.id)).find((one) => one.accountId === accountId) ?? null,
      beneficiaries: covered.map(({ id, fromMonth, untilMonth, membershipId, membership }) => ({
        id,
        membershipId,
        fromMonth,
        untilMonth,
        ended: membership.endedOn !== null,
        running: coversMonth({ fromMonth, untilMonth }, month),
        ...membership.resident,
      })),
    };
  });
}

const mostShown = 120;

/** Members of the village that a saver's money does not pay for yet, by name; null when out of reach. */
export async function coverPage(actor: Actor, accountId: string, filter: ChoiceFilter) {
  if (!canKeepSchemes(actor)) return null;
  return asActor(actor, async (tx) => {
    const found = await findSaver(tx, accountId);
    if (!found) return null;
    const { village } = found.scheme;
    const month = monthOf(today());
    const paidFor = { accountId, OR: [{ untilMonth: null }, { untilMonth: { gte: month } }] };
    const where = {
      villageId: village.id,
      endedOn: null,
      ...(filter.sector && { sector: filter.sector }),
      schemes: { none: paidFor },
      resident: {
        ...(filter.hamlet && { hamlet: filter.hamlet }),
        ...(filter.rt && { rt: filter.rt }),
        ...searched(filter.search),
      },
    };
    const rows = await tx.membership.findMany({
      where,
      include: {
        resident: { select: { name: true, hamlet: true, rt: true } },
        schemes: { where: { NOT: { accountId } }, include: { scheme: { select: { name: true } } } },
      },
      orderBy: [{ resident: { name: "asc" } }, { id: "asc" }],
      take: mostShown + 1,
    });
    return {
      ...found,
      hamlets: await listHamlets(tx, village),
      more: rows.length > mostShown,
      members: rows.slice(0, mostShown).map(({ id, segment, sector, resident, schemes }) => ({
        id,
        segment,
        sector,
        ...resident,
        elsewhere: schemes.filter((one) => coversMonth(one, month)).map(({ scheme }) => scheme.name),
      })),
    };
  });
}

export type CoverPage = NonNullable<Awaited<ReturnType<typeof coverPage>>>;

/** Residents of the village by part of a name, who may become savers; nobody before something is asked for. */
export async function newSaverPage(actor: Actor, schemeId: string, { search }: ChoiceFilter) {
  if (!canKeepSchemes(actor)) return null;
  return asActor(actor, async (tx) => {
    const scheme = await findScheme(tx, schemeId);
    if (!scheme) return null;
    const residents = search
      ? await tx.resident.findMany({
          where: { villageId: scheme.village.id, vitalStatus: "ALIVE", ...searched(search) },
          select: { id: true, name: true, hamlet: true, rt: true },
          orderBy: [{ name: "asc" }, { id: "asc" }],
          take: 20,
        })
      : [];
    return { scheme, residents };
  });
}
