import { openKpj } from "@/lib/membership/export/queries";
import type { ComparedField } from "@/lib/membership/roster/compare/rules";
import { maskKpj } from "@/lib/membership/rules";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage, type Village } from "@/lib/region/queries";
import { openNik } from "@/lib/resident/queries";
import { maskNik } from "@/lib/resident/rules";
import { rosterLayout } from "../../layout/schema";
import { canImport } from "../../policy";
import { openRow } from "../../queries";
import type { Finding } from "../../schema";
import { type RosterFilter, type RosterGroup, type RosterVerdict, rosterVerdicts } from "../schema";

const pageSize = 50;

/** How a list of members compares with the village's, and a page of one of its groups; null when out of reach. */
export async function rosterPage(actor: Actor, id: string, filter: RosterFilter) {
  if (!canImport(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.import.findFirst({ where: { id, kind: "MEMBERS" }, include: { village: true } });
    const village = found && (await findVillage(tx, found.village.code));
    if (!village) return null;
    const { counts, ours } = await countGroups(tx, village, found);
    const group = filter.group ?? (found.format === "inquiry" ? "BOTH" : firstOf(counts));
    const rest = {
      unmatched: await countUnmatched(tx, id),
      certain: await countCertain(tx, id),
      ...(await countSaved(tx, id)),
      /** Rows that are about somebody of the village. */
      known: await tx.importRow.count({ where: { importId: id, matchId: { not: null } } }),
    };
    if (group === "OURS") {
      const from = filter.afterId ? ours.indexOf(filter.afterId) + 1 : 0;
      const page = ours.slice(from, from + pageSize);
      return {
        ...rest,
        village,
        counts,
        group,
        rows: [] as RosterLine[],
        ours: await readOurs(tx, page),
        next: from + pageSize < ours.length ? { afterId: page.at(-1) } : null,
      };
    }
    const stored = await tx.importRow.findMany({
      where: { importId: id, verdict: group, number: { gt: filter.after ?? 0 } },
      orderBy: { number: "asc" },
      take: pageSize + 1,
    });
    const page = stored.slice(0, pageSize);
    return {
      ...rest,
      village,
      counts,
      group,
      rows: await readLines(tx, id, page, nameColumnOf(found)),
      ours: [] as OursLine[],
      next: stored.length > pageSize ? { after: page.at(-1)?.number } : null,
    };
  });
}

export type RosterPage = NonNullable<Awaited<ReturnType<typeof rosterPage>>>;
export type GroupCounts = Record<RosterGroup, number>;

/** The sizes of all groups, and which memberships are on our list alone. */
export async function countGroups(tx: Tx, village: Village, found: { id: string; createdAt: Date }) {
  const groups = await tx.importRow.groupBy({
    by: ["verdict"],
    where: { importId: found.id },
    _count: true,
  });
  const ours = await listOursAlone(tx, village, found);
  const sizeOf = (verdict: RosterVerdict) => groups.find((one) => one.verdict === verdict)?._count ?? 0;
  const sizes = Object.fromEntries(rosterVerdicts.map((verdict) => [verdict, sizeOf(verdict)]));
  return { counts: { ...sizes, OURS: ours.length } as GroupCounts, ours };
}

/** What has to be decided first, then what a commit would do, then the rest. */
function firstOf(counts: GroupCounts): RosterGroup {
  const order: RosterGroup[] = ["PROPOSED", "THEIRS", "DIFFERS", "OURS", "BOTH", "NEITHER"];
  return order.find((group) => counts[group] > 0) ?? "REFUSED";
}

function countUnmatched(tx: Tx, importId: string): Promise<number> {
  return tx.importRow.count({ where: { importId, verdict: "THEIRS", matchId: null } });
}

/** Rows that a commit has written: people enrolled, and memberships whose status was noted. */
async function countSaved(tx: Tx, importId: string) {
  const written = { importId, committedAt: { not: null } };
  return {
    enrolled: await tx.importRow.count({ where: { ...written, verdict: "THEIRS" } }),
    confirmed: await tx.importRow.count({ where: { ...written, verdict: { in: ["BOTH", "DIFFERS"] } } }),
  };
}

function countCertain(tx: Tx, importId: string): Promise<number> {
  return tx.importRow.count({ where: { importId, verdict: "PROPOSED", certain: true } });
}

/** Memberships that cover today, were there when the file came, and that no row of it names; by name. */
async function listOursAlone(tx: Tx, village: Village, found: { id: string; createdAt: Date }) {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m.id::text from membership m join resident r on r.id = m.resident_id
    where m.village_id = ${village.id} and r.village_id = ${village.id} and m.ended_on is null
      and m.created_at <= ${found.createdAt}
      and not exists (
        select from import_row i where i.import_id = ${found.id}::uuid and i.membership_id = m.id)
    order by r.name, m.id`;
  return rows.map(({ id }) => id);
}

type Stored = {
  number: number;
  verdict: string;
  reasons: unknown;
  warnings: unknown;
  cipher: string | null;
  matchId: string | null;
  candidates: string[];
  decidedAt: Date | null;
  membershipId: string | null;
  committedAt: Date | null;
  undoneAt: Date | null;
};

export type RosterLine = Awaited<ReturnType<typeof readLines>>[number];
export type OursLine = Awaited<ReturnType<typeof readOurs>>[number];

/** Rows of the list beside what we have of the same people; numbers masked. */
export async function readLines(tx: Tx, importId: string, rows: Stored[], nameColumn = -1) {
  const people = await readPeople(
    tx,
    rows.flatMap(({ matchId, candidates }) => [...(matchId ? [matchId] : []), ...candidates]),
  );
  const memberships = await readOurs(
    tx,
    rows.flatMap(({ membershipId }) => membershipId ?? []),
  );
  const byId = new Map(memberships.map((one) => [one.id, one]));
  return rows.map((row) => {
    const content = openRow(importId, row);
    const member = content && "member" in content ? content.member : null;
    const person = (row.matchId && people.get(row.matchId)) || null;
    const reasons = row.reasons as Finding[];
    return {
      number: row.number,
      verdict: row.verdict as RosterVerdict,
      name:
        member?.name ??
        person?.name ??
        ((content && "cells" in content && content.cells[nameColumn]) || null),
      maskedNik: (member?.nik && maskNik(member.nik)) ?? person?.maskedNik ?? null,
      listed: member && {
        birthDate: member.birthDate,
        rt: member.rt,
        rw: member.rw,
        hamlet: member.hamlet,
        segment: member.segment,
        programmes: member.programmes,
        startsOn: member.startsOn,
        status: member.status,
        paid: member.paid,
        hasHash: member.hash !== null,
        maskedKpj: member.kpj && maskKpj(member.kpj),
      },
      person,
      ours: (row.membershipId && byId.get(row.membershipId)) || null,
      fields: reasons.flatMap(({ code, field }) =>
        code === "LISTS_DIFFER" && field ? [field as ComparedField] : [],
      ),
      reasons: reasons.filter(({ code }) => code !== "LISTS_DIFFER"),
      warnings: row.warnings as Finding[],
      candidates: row.candidates.flatMap((id) => people.get(id) ?? []),
      hasNik: Boolean(member?.nik),
      decidedAt: row.decidedAt,
      committed: row.committedAt !== null,
      undone: row.undoneAt !== null,
    };
  });
}

/** Where a refused row has the name. */
function nameColumnOf(found: { layout: unknown }): number {
  return rosterLayout.safeParse(found.layout).data?.roles.indexOf("name") ?? -1;
}

async function readPeople(tx: Tx, ids: string[]) {
  const rows = await tx.resident.findMany({ where: { id: { in: ids } } });
  return new Map(
    rows.map((row) => {
      const nik = openNik(row);
      const { id, name, hamlet, rt, rw } = row;
      const birthDate = row.birthDate && asDay(row.birthDate);
      return [id, { id, name, hamlet, rt, rw, birthDate, maskedNik: nik && maskNik(nik) }];
    }),
  );
}

/** Memberships of ours with their people, in the order of `ids`. */
export async function readOurs(tx: Tx, ids: string[]) {
  const rows = await tx.membership.findMany({ where: { id: { in: ids } }, include: { resident: true } });
  const byId = new Map(
    rows.map((row) => {
      const { id, segment, programmes, resident } = row;
      const nik = openNik(resident);
      const kpj = openKpj(row);
      const line = {
        id,
        segment,
        programmes,
        startsOn: asDay(row.startsOn),
        ended: row.endedOn !== null,
        confirmedStatus: row.confirmedStatus,
        maskedKpj: kpj && maskKpj(kpj),
        name: resident.name,
        maskedNik: nik && maskNik(nik),
        hamlet: resident.hamlet,
        rt: resident.rt,
        rw: resident.rw,
      };
      return [id, line] as const;
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
