import { Client } from "pg";
import { today } from "@/lib/platform/dates";
import { asSystem } from "@/lib/platform/db/door";
import { loadRegions } from "../regions";
import { seedAgents } from "./agent";
import { seedCampaign } from "./campaign";
import { seedDocuments } from "./documents";
import { seedEvents } from "./event";
import { seedKaranglo, seedSocorejo } from "./history";
import { seedJudging } from "./judging";
import { seedLomba } from "./lomba";
import { seedMous } from "./mou";
import { seedAccounts } from "./offices-and-accounts";
import { seedOfficials } from "./official";
import { seedPaying } from "./paying";
import { seedProofs } from "./proof";
import { seedPublications } from "./publication";
import { seedRuns } from "./runs";
import { seedSchemes } from "./schemes";
import { seedWaitingImport } from "./waiting-import";
import { seedWaitingRoster } from "./waiting-roster";

/**
 * Fills an empty database with the regions of Indonesia and, for trying things out, two historic villages and a
 * campaign that is running on `day`. Does nothing where accounts exist already.
 */
export async function seed({ ownerUrl, day = today() }: { ownerUrl: string; day?: string }): Promise<void> {
  await loadRegions(ownerUrl);
  if (await asSystem((tx) => tx.user.findFirst())) return;
  const branch = await seedAccounts(ownerUrl);
  await seedKaranglo(branch);
  await seedSocorejo(branch);
  await seedCampaign(branch, day);
  await seedAgents(branch);
  await seedMous(branch, day);
  await seedOfficials(branch, day);
  await seedWaitingImport(branch);
  await seedWaitingRoster(branch);
  await seedEvents(branch, day);
  await seedDocuments(branch);
  const lomba = await seedLomba(branch, day);
  await seedJudging(branch, day, lomba);
  await seedProofs(branch, day, lomba);
  await seedPaying(branch, day);
  const schemes = await seedSchemes(branch, day);
  await seedRuns(branch, schemes.village, day);
  await seedPublications(branch, lomba.running);
  await describeToPlanner(ownerUrl);
}

/** A database that was filled in one go has no statistics yet and would plan as if it were empty. */
async function describeToPlanner(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("analyze").finally(() => client.end());
}
