import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { canWriteMous } from "../policy";
import { keptArticles } from "../schema";
import { exampleTemplate, type Template } from "./rules";

export type OfficeTemplate = Template & { written: { byName: string; at: Date } | null };

/** What an office drafts from: its newest template or, until it has one, the example. */
export async function templateOf(tx: Tx, officeId: string | undefined): Promise<OfficeTemplate> {
  const newest = officeId
    ? await tx.mouTemplate.findFirst({ where: { officeId }, orderBy: { at: "desc" } })
    : null;
  if (!newest) return { ...exampleTemplate, written: null };
  const { legalBasis, articles, byName, at } = newest;
  return { legalBasis, articles: keptArticles.parse(articles), written: { byName, at } };
}

/** Offices that serve any of the regencies, branches before sub-branches. */
export function listOfficesOf(tx: Tx, regencyIds: readonly number[]) {
  return tx.office.findMany({
    where: { regencies: { some: { regencyId: { in: [...regencyIds] } } } },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
}

/** The template of one of the actor's offices, by default the first; null when not the actor's business. */
export async function templatePage(actor: Actor, officeId?: string) {
  if (!canWriteMous(actor)) return null;
  return asActor(actor, async (tx) => {
    const offices = await listOfficesOf(tx, actor.regencies);
    const office = officeId ? offices.find(({ id }) => id === officeId) : offices[0];
    return office ? { offices, office, template: await templateOf(tx, office.id) } : null;
  });
}
