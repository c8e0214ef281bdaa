import type { Tx } from "@/lib/platform/db/door";
import { forgetPlans } from "@/lib/platform/db/plans";
import type { Village } from "@/lib/region/queries";
import type { RunLine } from "../candidate/queries";
import { inParts } from "../rules";
import { foldDues } from "./rules";

/** Writes down what a run proposes; thousands owe the same, so what is due travels once a part. */
export async function writeLines(
  tx: Tx,
  village: Village,
  runId: string,
  lines: readonly RunLine[],
): Promise<void> {
  await forgetPlans(tx);
  for (const part of inParts(lines)) {
    const { dues, places } = foldDues(part);
    const rows = part.map(({ beneficiaryId, month, outcome, rupiah, shortBy, reason }, at) => ({
      b: beneficiaryId,
      m: month,
      d: places[at],
      o: outcome,
      r: rupiah,
      ...(shortBy > 0 && { s: shortBy }),
      ...(reason && { why: reason }),
    }));
    await tx.$executeRaw`
      insert into run_line (regency_id, village_id, run_id, scheme_id, account_id, membership_id, month, rupiah, outcome,
        short_by, reason, relief, jkk, jkm, jht, jp, normal, income, tariff_id, ceiling_id, relief_id)
      select b.regency_id, b.village_id, ${runId}::uuid, b.scheme_id, b.account_id, b.membership_id, l.m, l.r, l.o,
        coalesce(l.s, 0), l.why, d.state, d.jkk, d.jkm, d.jht, d.jp, d.normal, d.income, d."tariffId", d."ceilingId", d."reliefId"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as l(b uuid, m text, d int, o run_outcome, r int, s int, why text)
        join scheme_beneficiary b on b.id = l.b and b.village_id = ${village.id} and b.regency_id = ${village.regencyId}
        left join jsonb_to_recordset(${JSON.stringify(dues.map((due, at) => ({ at, ...due })))}::jsonb)
          as d(at int, state text, jkk int, jkm int, jht int, jp int, normal int, income int, "tariffId" uuid,
            "ceilingId" uuid, "reliefId" uuid) on d.at = l.d`;
  }
}
