import { asOwner } from "@/tests/support/database";
import { inProcess } from "./child";
import type { Exported } from "./export-child";
import type { Ground } from "./ground";
import { importPeople } from "./importing";
import { type Line, median, megabytes, seconds } from "./table";

const size = 100_000;
const most = { ms: 20_000, bytes: 250 * 1024 * 1024 };

/** 100,000 members of one village as a workbook, their NIK deciphered on the way. */
export async function benchExports(ground: Ground, rounds: number): Promise<Line[]> {
  const { villageCode } = await importPeople(ground, "csv", size);
  const warm = await importPeople(ground, "csv", 500);
  const members = await asOwner(ground.database, async (client) => {
    await client.query(
      `insert into membership (regency_id, id, village_id, resident_id, segment, programmes, sector, payer, starts_on,
         consent_proof, consent_on, created_by)
       select regency_id, gen_random_uuid(), village_id, id, 'BPU', '{JKK,JKM}', 'FARMING', 'SELF', current_date,
         'SIGNED_FORM', current_date, $1 from resident`,
      [ground.officer],
    );
    await client.query("vacuum analyze");
    // Somebody without a NIK may stand in the file twice, so there are a few people fewer than rows.
    const own =
      "select count(*)::int from membership where village_id = (select id from village where code = $1)";
    return (await client.query<{ count: number }>(own, [villageCode])).rows[0]?.count;
  });
  const runs: Exported[] = [];
  for (let round = 0; round < rounds; round++) {
    const args = [ground.officer, villageCode, ".bench/files/members.xlsx", warm.villageCode];
    runs.push(await inProcess<Exported>(ground, "export-child.ts", args));
  }
  if (runs.some(({ rows }) => rows !== members)) throw new Error("a file was cut short");
  const ms = median(runs.map((run) => run.ms));
  const memory = median(runs.map(({ aboveIdle }) => aboveIdle));
  return [
    { what: ".xlsx of 100,000 members", measured: seconds(ms), limit: "20 s", passed: ms <= most.ms },
    { what: "memory above idle", measured: megabytes(memory), limit: "250 MB", passed: memory <= most.bytes },
  ];
}
