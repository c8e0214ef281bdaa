import { listDocuments } from "@/lib/document/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { canSeeContributions } from "../policy";
import { proofOwnerOf } from "./file/queries";

/** One receipt with its months, and what took it back or what it takes back; null when out of reach. */
export async function receiptPage(actor: Actor, id: string) {
  if (!canSeeContributions(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const row = await tx.receipt.findFirst({
      where: { id },
      include: {
        village: true,
        scheme: { select: { id: true, name: true, legalReference: true, untilMonth: true } },
        reverses: { select: { id: true, number: true, year: true } },
        reversals: { select: { id: true, number: true, year: true, reason: true } },
        contributions: {
          orderBy: [{ month: "asc" }, { id: "asc" }],
          include: { membership: { select: { segment: true, resident: { select: { name: true } } } } },
        },
      },
    });
    const village = row && (await findVillage(tx, row.village.code));
    if (!village) return null;
    const references = await tx.tariff.findMany({
      where: {
        id: { in: row.contributions.flatMap((line) => [line.tariffId, line.reliefId ?? ""].filter(Boolean)) },
      },
      select: { id: true, legalReference: true },
    });
    const lawOf = new Map(references.map((one) => [one.id, one.legalReference]));
    return {
      village,
      files: await listDocuments(tx, proofOwnerOf(row)),
      id: row.id,
      year: row.year,
      number: row.number,
      day: asDay(row.day),
      at: row.at,
      byName: row.byName,
      funding: row.funding,
      payer: row.payer,
      legalReference: row.legalReference ?? row.scheme?.legalReference ?? null,
      fundedUntil: row.fundedUntil ?? row.scheme?.untilMonth ?? null,
      paymentCode: row.paymentCode,
      rupiah: row.rupiah,
      reason: row.reason,
      runId: row.runId,
      scheme: row.scheme && { id: row.scheme.id, name: row.scheme.name },
      reverses: row.reverses,
      reversedBy: row.reversals[0] ?? null,
      lines: row.contributions.map((line) => ({
        id: line.id,
        membershipId: line.membershipId,
        name: line.membership.resident.name,
        segment: line.membership.segment,
        month: line.month,
        jkk: line.jkk,
        jkm: line.jkm,
        jht: line.jht,
        jp: line.jp,
        rupiah: line.rupiah,
        normal: line.normal,
        law: lawOf.get(line.tariffId) ?? null,
        relief: line.reliefId ? (lawOf.get(line.reliefId) ?? null) : null,
      })),
    };
  });
}

export type ReceiptPage = NonNullable<Awaited<ReturnType<typeof receiptPage>>>;
