import { nominate, proposeCandidate, scoreCandidate } from "@/lib/campaign/selection/mutations";
import type { Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { ok } from "./judging-steps";

/** Candidates by their code, each with how easily it is reached and how willing its government is. */
type Candidates = Record<string, [access: number, will: number]>;

/** Puts up candidates and judges them; the rest the data says. */
export async function weigh(
  branch: Actor,
  campaignId: string,
  rubricId: string,
  candidates: Candidates,
): Promise<void> {
  for (const [villageCode, [access, will]] of Object.entries(candidates)) {
    ok(await proposeCandidate(branch, { campaignId, village: villageCode }));
    const judged = {
      valuec3: access,
      evidencec3: "Contoh: perjalanan petugas dari KCP Tuban",
      valuec4: will,
      evidencec4: "Contoh: pertemuan dengan pemerintah desa",
    };
    ok(await scoreCandidate(branch, { campaignId, villageCode, rubricId, ...judged }));
  }
}

/** The decision for one of them. */
export async function nominateFrom(
  branch: Actor,
  campaignId: string,
  villageCode: string,
  decidedOn: Day,
  words: { reason: string; signerName: string },
): Promise<void> {
  const signerOffice = "Kepala Kantor Cabang Bojonegoro";
  ok(await nominate(branch, { id: newId(), campaignId, villageCode, decidedOn, signerOffice, ...words }));
}
