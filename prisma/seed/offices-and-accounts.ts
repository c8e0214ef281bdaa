import { Client } from "pg";
import { hashPassword } from "@/lib/platform/auth/password";
import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { asSystem } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { demoAccounts } from "./accounts";

const offices = [
  { name: "Kantor Cabang Bojonegoro", kind: "BRANCH", regencies: ["35.22", "35.23", "35.24"] },
  { name: "KCP Tuban", kind: "SUB_BRANCH", regencies: ["35.23"] },
] as const;

/** Makes the offices and the demo accounts; answers the branch officer, in whose name the rest is seeded. */
export async function seedAccounts(ownerUrl: string): Promise<Actor> {
  const branchOffice = await seedOffices(ownerUrl);
  for (const { name, kind, email, password, village, regency } of demoAccounts) {
    const passwordHash = await hashPassword(password);
    await asSystem(async (tx) => {
      const territory = {
        officeId: kind === "BRANCH" ? branchOffice : null,
        villageId: village ? ((await tx.village.findUnique({ where: { code: village } }))?.id ?? null) : null,
        regencyId: regency ? ((await tx.regency.findUnique({ where: { code: regency } }))?.id ?? null) : null,
      };
      await tx.user.create({ data: { email, name, role: kind, passwordHash, ...territory } });
    });
  }
  // Judges a contest of last year; nobody signs in as this one.
  const second = { name: "Ratna Kusumawati", email: "juri.kedua@desa-sadar.example" };
  await asSystem((tx) => tx.user.create({ data: { ...second, role: "JUDGE" } }));
  const siti = await asSystem((tx) => tx.user.findFirst({ where: { role: "BRANCH" } }));
  const actor = siti && (await actorForJob(siti.id));
  if (!actor) throw new Error("the demo's branch officer is missing");
  return actor;
}

async function seedOffices(ownerUrl: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("set local role app_admin");
    const ids = offices.map(() => newId());
    for (const [at, { name, kind, regencies }] of offices.entries()) {
      await client.query(
        `insert into office (id, name, kind, parent_id) values ($1, $2, $3::office_kind, $4)`,
        [ids[at], name, kind, at === 0 ? null : ids[0]],
      );
      for (const code of regencies)
        await client.query(`insert into office_regency select $1, id from regency where code = $2`, [
          ids[at],
          code,
        ]);
    }
    await client.query("commit");
    return ids[0] ?? "";
  } finally {
    await client.end();
  }
}
