import { attachDocument } from "@/lib/document/mutations";
import { ownerOf } from "@/lib/document/queries";
import { makeExchangeKey } from "@/lib/membership/exchange/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { answerForSipp } from "@/lib/membership/sipp/mutations";
import { draftCeremony } from "@/lib/mou/ceremony/mutations";
import { draftMou } from "@/lib/mou/mutations";
import { remindOfMou } from "@/lib/mou/reminder/mutations";
import { writeTemplate } from "@/lib/mou/template/mutations";
import { addSeat } from "@/lib/official/seat/mutations";
import { appoint } from "@/lib/official/term/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { publishCampaign, publishVillage } from "@/lib/publication/mutations";
import { describeVillage, recordFigure } from "@/lib/region/mutations";
import { setTarget } from "@/lib/target/mutations";
import { actorWith } from "./access";
import { keepAgent } from "./agents";
import { ceremonyOf, draftOf, officeOf, signedMou } from "./agreements";
import { enterContest } from "./campaigns";
import type { TestDatabase } from "./database";
import { smallPdf } from "./documents";
import { addDouble, addDuplicates } from "./duplicates";
import { addEvent } from "./events";
import { judgeContest } from "./judging";
import { payFor } from "./paying";
import { type Proven, proveContest } from "./proofs";
import { proposeFor } from "./runs";
import { furnishSchemes, type Saved } from "./savings";
import { uploadAndMatch, uploadRoster } from "./uploads";
import {
  addPeople,
  makeRegions,
  type Place,
  personOf,
  registrationOf,
  type Shape,
  sippAnswersFor,
  value,
} from "./world";

/** A village with one thing of each kind in it, for trying to reach it. */
export type Furnished = Place &
  Proven & {
    residents: string[];
    memberships: string[];
    targetId: string;
    importId: string;
    /** Written like the third resident, under another NIK. */
    twinId: string;
    /** Merged into the fourth resident. */
    goneId: string;
    mergeId: string;
    /** Somebody of the village, and the same NIK in another village of the regency if it has one. */
    doubleId: string;
    elsewhereId: string;
    /** An import of a list of members. */
    rosterId: string;
    /** An office that serves the village, an agreement of the two that is signed, and the draft of another. */
    officeId: string;
    mouId: string;
    draftId: string;
    ceremonyId: string;
    /** An event of today that people came to, and of those listed one for each role. */
    eventId: string;
    attendees: Record<string, string>;
    /** A file of the village itself. */
    documentId: string;
    /** A Perisai agent who looks after nobody yet, and the agency. */
    agentId: string;
    agentOfficeId: string;
    /** A seat with a holder. */
    seatId: string;
    termId: string;
    /** A contribution of the first membership. */
    receiptId: string;
    /** A scheme of the village, and a monthly run that waits for its approval. */
    bankId: string;
    /** Schemes of all kinds with their savers, and things in them. */
    saved: Saved;
    runId: string;
    /** A contest of the regency that the village takes part in. */
    campaignId: string;
    /** Who scored it. */
    judgeId: string;
  };

/** A whole world through the product's own mutations: every village has people, members, a target, figures and an import. */
export async function makeWorld(database: TestDatabase, shape: Shape): Promise<Furnished[]> {
  const places = await makeRegions(database, shape);
  const villages: Furnished[] = [];
  for (const place of places) {
    const officer = await actorWith(
      database,
      { role: "BRANCH", regencies: [place.regencyId] },
      `Petugas r${place.regencyId}`,
    );
    const neighbour = villages.find(({ regencyId }) => regencyId === place.regencyId);
    villages.push(await furnish(database, officer, await officeOf(database, officer), place, neighbour));
    if (neighbour) Object.assign(neighbour, { elsewhereId: villages.at(-1)?.doubleId });
  }
  return villages;
}

async function furnish(
  database: TestDatabase,
  officer: Actor,
  officeId: string,
  place: Place,
  neighbour?: Furnished,
): Promise<Furnished> {
  const villageCode = place.code;
  const residents = await addPeople(
    officer,
    villageCode,
    [0, 1, 2, 3, 4].map((n) => personOf(place, n)),
  );
  const memberships: string[] = [];
  for (const residentId of residents.slice(0, 2)) {
    const registration = registrationOf(villageCode, {
      residentId,
      startsOn: "2026-05-04",
      kpj: "12345678901",
    });
    memberships.push(value(await registerMember(officer, registration)).id);
  }
  await describeVillage(officer, { villageCode, headName: `Kades v${place.id}`, headTitle: "KADES" });
  for (const kind of ["HOUSEHOLDS", "POPULATION", "WORKERS", "OFFICIALS"] as const)
    value(
      await recordFigure(officer, {
        villageCode,
        kind,
        value: 4 + (place.id % 7),
        day: "2026-01-01",
        source: `Catatan v${place.id}`,
      }),
    );
  const official = registrationOf(villageCode, {
    residentId: residents[4],
    segment: "PU",
    sector: "VILLAGE_OFFICIAL",
    startsOn: "2026-05-04",
  });
  value(await registerMember(officer, official));
  value(await answerForSipp(officer, sippAnswersFor(villageCode)));
  value(await makeExchangeKey(officer, { villageCode }));
  const agreements = await addAgreements(officer, officeId, place);
  const target = await setTarget(officer, {
    mouId: agreements.mouId,
    id: newId(),
    villageCode,
    unit: "PERSON",
    value: 5,
    startsOn: "2026-02-01",
    deadline: "2026-12-31",
    source: `Kesepakatan v${place.id}`,
  });
  return {
    ...place,
    residents,
    memberships,
    targetId: value(target).id,
    importId: await uploadAndMatch(officer, place),
    ...(await addDuplicates(officer, place, residents)),
    ...(await addDouble(officer, place, neighbour)),
    rosterId: await uploadRoster(officer, place),
    officeId,
    ...agreements,
    ...(await addEvent(officer, place)),
    documentId: value(await attachDocument(officer, ownerOf(place), smallPdf(`penduduk v${place.id}`))).id,
    ...(await keepAgent(officer, place)),
    ...(await seatOfficial(officer, place, residents)),
    ...(await payFor(officer, place, memberships[0] ?? "")),
    saved: await furnishSchemes(officer, place, memberships[0] ?? ""),
    ...(await proposeFor(database, officer, place, memberships[1] ?? "")),
    ...(await holdContest(database, officer, place, neighbour)),
  };
}

/** A contest of its own that the village enters, is nominated for, is judged in and wins; anybody may see both. */
async function holdContest(database: TestDatabase, officer: Actor, place: Place, neighbour?: Proven) {
  const campaignId = await enterContest(officer, place);
  value(await publishVillage(officer, { villageCode: place.code, on: "yes" }));
  value(await publishCampaign(officer, { campaignId, on: "yes" }));
  const proven = await proveContest(officer, place, campaignId, neighbour);
  return { campaignId, ...proven, ...(await judgeContest(database, officer, place.code, campaignId)) };
}

async function addAgreements(officer: Actor, officeId: string, { code, id }: Place) {
  value(await writeTemplate(officer, { id: newId(), officeId, articles: `Maksud v${id}\nMaksudnya baik.` }));
  const draft = await draftMou(officer, draftOf(code, officeId, { headName: `Kades v${id}` }));
  const ceremony = await draftCeremony(officer, ceremonyOf([code], officeId));
  const mouId = await signedMou(officer, code, officeId);
  await remindOfMou(officer, mouId, addDays(today(), 300));
  return { mouId, draftId: value(draft).id, ceremonyId: value(ceremony).id };
}

/** A village head who is on the list, and enrolled as an official is. */
async function seatOfficial(officer: Actor, place: Place, residents: string[]) {
  const seat = { id: newId(), villageCode: place.code, groupCode: "PERANGKAT", title: "Kepala Desa" };
  const { id: seatId } = value(await addSeat(officer, seat));
  const termId = newId();
  const term = { id: termId, seatId, residentId: residents[4] ?? "", startsOn: "2024-05-04" };
  value(await appoint(officer, term));
  return { seatId, termId };
}
