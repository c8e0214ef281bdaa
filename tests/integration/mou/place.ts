import { actorWith, ownDatabase } from "@/tests/support/access";
import { officeOf } from "@/tests/support/agreements";
import { makeRegions } from "@/tests/support/world";

/** Two villages of a regency, an officer who serves it and another regency, and one who serves the other alone. */
export async function openPlace(name: string) {
  const database = await ownDatabase(name);
  const [karanglo, socorejo, , far] = await makeRegions(database, [[2], [2]]);
  if (!karanglo || !socorejo || !far) throw new Error("the regions have fewer villages than asked for");
  const siti = await actorWith(
    database,
    { role: "BRANCH", regencies: [karanglo.regencyId, far.regencyId] },
    "Siti",
  );
  const elsewhere = await actorWith(database, { role: "BRANCH", regencies: [far.regencyId] }, "Bagas");
  return { database, karanglo, socorejo, siti, elsewhere, office: await officeOf(database, siti) };
}
