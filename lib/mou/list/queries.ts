import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { canWriteMous } from "../policy";
import { asCard, mouCard } from "../queries";
import { expiringDays } from "../rules";
import type { MouFilter, MouState } from "../schema";

const pageSize = 100;

/**
 * The territory's agreements, what ends soonest first; without a state those that are drafted or still hold.
 * A hundred a page, with how many run out and how many drafts wait.
 */
export async function listMous(actor: Actor, { state, search, page }: MouFilter) {
  if (!canWriteMous(actor)) return null;
  const day = today();
  const named = search && { village: { name: { contains: search, mode: "insensitive" as const } } };
  const where = { ...named, ...(state ? conditionOf(state, day) : openOn(day)) };
  return asActor(actor, async (tx) => {
    const count = (of: MouState) => tx.mou.count({ where: conditionOf(of, day) });
    const found = await tx.mou.findMany({
      where,
      select: mouCard,
      orderBy: [{ validTo: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: pageSize + 1,
      skip: (page - 1) * pageSize,
    });
    return {
      mous: found.slice(0, pageSize).map(asCard),
      next: found.length > pageSize ? page + 1 : null,
      expiring: await count("EXPIRING"),
      drafts: await count("DRAFT"),
    };
  });
}

type Condition = Prisma.MouWhereInput;
const has = (kind: "SIGNED" | "ENDED" | "RENEWED" | "WITHDRAWN"): Condition => ({
  steps: { some: { kind } },
});
const hasNone = (...kinds: ("SIGNED" | "ENDED" | "RENEWED" | "WITHDRAWN")[]): Condition => ({
  steps: { none: { kind: { in: kinds } } },
});

/** The rule of states (`stateOn`) as the database is asked for it. */
function conditionOf(state: MouState, day: string): Condition {
  const standing: Condition[] = [has("SIGNED"), hasNone("ENDED", "RENEWED")];
  const on = asDate(day);
  const soon = asDate(addDays(day, expiringDays));
  switch (state) {
    case "DRAFT":
      return hasNone("SIGNED", "WITHDRAWN");
    case "WITHDRAWN":
    case "ENDED":
      return has(state);
    case "RENEWED":
      return { AND: [has("RENEWED"), hasNone("ENDED")] };
    case "EXPIRED":
      return { AND: [...standing, { validTo: { lt: on } }] };
    case "SIGNED":
      return { AND: [...standing, { validTo: { gte: on } }, { validFrom: { gt: on } }] };
    case "EXPIRING":
      return { AND: [...standing, { validFrom: { lte: on } }, { validTo: { gte: on, lte: soon } }] };
    case "RUNNING":
      return { AND: [...standing, { validFrom: { lte: on } }, { validTo: { gt: soon } }] };
  }
}

function openOn(day: string): Condition {
  const open: MouState[] = ["DRAFT", "SIGNED", "EXPIRING", "RUNNING"];
  return { OR: open.map((state) => conditionOf(state, day)) };
}
