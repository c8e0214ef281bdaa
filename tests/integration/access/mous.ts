import { draftCeremony, signCeremony } from "@/lib/mou/ceremony/mutations";
import { ceremonyPage, newCeremonyPage } from "@/lib/mou/ceremony/queries";
import { editMouPage, newMouPage } from "@/lib/mou/draft/queries";
import { listMous } from "@/lib/mou/list/queries";
import { draftMou, reviseMou } from "@/lib/mou/mutations";
import { findMouOwner, listVillageMous, mouPage } from "@/lib/mou/queries";
import { endMou, renewMou, signMou, withdrawMou } from "@/lib/mou/step/mutations";
import { writeTemplate } from "@/lib/mou/template/mutations";
import { templatePage } from "@/lib/mou/template/queries";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { listTargetsOfMou } from "@/lib/target/queries";
import { ceremonyOf, draftOf, mouText, signedMou, signingOf } from "@/tests/support/agreements";
import type { ActionRow, Role, Target } from "./matrix";
import type { Read } from "./reads";

const people: Role[] = ["BRANCH", "VILLAGE"];

/** A draft of the actor's own, or the signed one there is: one that is not the actor's stays unknown. */
async function ownDraft(actor: Actor, { code, officeId, mouId }: Target): Promise<string> {
  const drafted = await draftMou(actor, draftOf(code, officeId));
  return drafted.ok ? drafted.value.id : mouId;
}

async function ownSigned(actor: Actor, { code, officeId, mouId }: Target): Promise<string> {
  return signedMou(actor, code, officeId).catch(() => mouId);
}

/** Of the matrix, what is done with agreements. */
export const mouActions: Record<string, ActionRow> = {
  "lib/mou/ceremony/actions.ts#draftCeremonyAction": {
    may: ["BRANCH"],
    run: (actor, { code, officeId }) => draftCeremony(actor, ceremonyOf([code], officeId)),
  },
  "lib/mou/ceremony/actions.ts#signCeremonyAction": {
    may: ["BRANCH"],
    run: async (actor, { code, officeId, ceremonyId }) => {
      const drafted = await draftCeremony(actor, ceremonyOf([code], officeId));
      const id = drafted.ok ? drafted.value.id : ceremonyId;
      const [draft] = (await ceremonyPage(actor, id)) ?? [];
      const { mouId, place, signedOn, validFrom, validTo, ...numbers } = signingOf(draft?.id ?? newId());
      const shared = { place, signedOn, validFrom, validTo };
      return signCeremony(actor, { ceremonyId: id, shared, numbers: new Map([[mouId, numbers]]) });
    },
  },
  "lib/mou/actions.ts#draftMouAction": {
    may: ["BRANCH"],
    run: (actor, { code, officeId }) => draftMou(actor, draftOf(code, officeId)),
  },
  "lib/mou/actions.ts#reviseMouAction": {
    may: ["BRANCH"],
    run: async (actor, target) =>
      reviseMou(actor, { mouId: await ownDraft(actor, target), ...mouText(target.officeId) }),
  },
  "lib/mou/step/actions.ts#signMouAction": {
    may: ["BRANCH"],
    run: async (actor, target) => signMou(actor, signingOf(await ownDraft(actor, target))),
  },
  "lib/mou/step/actions.ts#endMouAction": {
    may: ["BRANCH"],
    run: async (actor, target) =>
      endMou(actor, { mouId: await ownSigned(actor, target), day: today(), reason: "Uji" }),
  },
  "lib/mou/step/actions.ts#withdrawMouAction": {
    may: ["BRANCH"],
    run: async (actor, target) => withdrawMou(actor, { mouId: await ownDraft(actor, target), reason: "Uji" }),
  },
  "lib/mou/step/actions.ts#renewMouAction": {
    may: ["BRANCH"],
    run: async (actor, target) => renewMou(actor, { mouId: await ownSigned(actor, target), id: newId() }),
  },
  "lib/mou/template/actions.ts#writeTemplateAction": {
    may: ["BRANCH"],
    run: (actor, { officeId }) =>
      writeTemplate(actor, { id: newId(), officeId, articles: "Maksud\nMaksudnya baik." }),
  },
};

export const mouReads: Record<string, Read> = {
  "lib/mou/ceremony/queries.ts#newCeremonyPage": {
    may: ["BRANCH"],
    run: (actor, { regencyCode }) => newCeremonyPage(actor, regencyCode),
  },
  "lib/mou/ceremony/queries.ts#ceremonyPage": {
    may: ["BRANCH"],
    run: (actor, { ceremonyId }) => ceremonyPage(actor, ceremonyId),
  },
  "lib/target/queries.ts#listTargetsOfMou": {
    may: people,
    run: (actor, { mouId }) => listTargetsOfMou(actor, mouId),
  },
  "lib/mou/list/queries.ts#listMous": {
    may: ["BRANCH"],
    run: async (actor, { name }) => (await listMous(actor, { search: name, page: 1 }))?.mous,
  },
  "lib/mou/queries.ts#listVillageMous": {
    may: people,
    run: (actor, { code }) => listVillageMous(actor, code),
  },
  "lib/mou/queries.ts#findMouOwner": { may: people, run: (actor, { mouId }) => findMouOwner(actor, mouId) },
  "lib/mou/queries.ts#mouPage": { may: people, run: (actor, { mouId }) => mouPage(actor, mouId) },
  "lib/mou/draft/queries.ts#newMouPage": {
    may: ["BRANCH"],
    run: (actor, { code }) => newMouPage(actor, code),
  },
  "lib/mou/draft/queries.ts#editMouPage": {
    may: ["BRANCH"],
    run: (actor, { draftId }) => editMouPage(actor, draftId),
  },
  "lib/mou/template/queries.ts#templatePage": {
    may: ["BRANCH"],
    run: (actor, { officeId }) => templatePage(actor, officeId),
  },
};

const text = {
  ...mouText("019aa000-0000-7000-8000-000000000001"),
  articles: "Maksud\nMaksudnya baik.",
} satisfies Record<string, string | undefined>;

/** What a browser would send with each of them. */
export const mouForms: Record<string, (of: { code: string }) => Record<string, string>> = {
  draftCeremonyAction: ({ code }) => ({ ...ceremonyOf([code], text.officeId), villageCodes: code }),
  signCeremonyAction: () => {
    const { mouId, numberVillage, numberOffice, ...shared } = signingOf(newId());
    const numbers = { [`numberVillage-${mouId}`]: numberVillage, [`numberOffice-${mouId}`]: numberOffice };
    return { ceremonyId: newId(), ...shared, ...numbers };
  },
  draftMouAction: ({ code }) => ({ id: newId(), villageCode: code, ...text }),
  reviseMouAction: () => ({ mouId: newId(), ...text }),
  signMouAction: () => signingOf(newId()),
  endMouAction: () => ({ mouId: newId(), day: today(), reason: "Uji" }),
  withdrawMouAction: () => ({ mouId: newId(), reason: "Uji" }),
  renewMouAction: () => ({ mouId: newId(), id: newId() }),
  writeTemplateAction: () => ({ id: newId(), officeId: text.officeId, articles: text.articles }),
};
