import type { Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";

export type CandidateVillage = { id: number; regencyId: number; code: string };

const prefix = /^(desa|kelurahan|kampung|kecamatan|kec\.?)\s+/i;

/**
 * The village that somebody typed: "35.23.12.2002", "Socorejo" or, where several are called the same,
 * "Sugihwaras, Jenu". What stands before the names ("Desa", "Kec.") is not looked at.
 */
export async function findCandidateVillage(
  tx: Tx,
  text: string,
): Promise<Result<CandidateVillage, "CANDIDATE_UNKNOWN" | "CANDIDATE_AMBIGUOUS">> {
  const [called = "", district] = text.split(",").map((part) => part.trim());
  const named = (part: string) =>
    [part, part.replace(prefix, "")].map((name) => ({
      name: { equals: name, mode: "insensitive" as const },
    }));
  const found = await tx.village.findMany({
    where: {
      OR: [{ code: called }, ...named(called)],
      ...(district && { district: { OR: named(district) } }),
    },
    select: { id: true, regencyId: true, code: true, name: true, district: { select: { name: true } } },
    orderBy: { code: "asc" },
    take: 9,
  });
  const [only, other] = found;
  if (!only) return refuse("CANDIDATE_UNKNOWN", undefined, "village");
  const choices = found.map((one) => `${one.name}, ${one.district.name}`).join("; ");
  if (other) return refuse("CANDIDATE_AMBIGUOUS", { choices }, "village");
  return ok(only);
}
