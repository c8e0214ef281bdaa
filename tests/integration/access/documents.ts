import { attachDocument, removeDocument } from "@/lib/document/mutations";
import { openDocument } from "@/lib/document/open/mutations";
import { findVillageOwner, villageDocuments } from "@/lib/document/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { smallPdf } from "@/tests/support/documents";
import type { ActionRow, Behind, Role, Target } from "./matrix";
import type { Read } from "./reads";

const people: Role[] = ["BRANCH", "VILLAGE"];

/** As the route does: the owner is found first, by the actor who attaches. */
async function attach(actor: Actor, { id, code }: Target) {
  const found = await findVillageOwner(actor, code);
  return found && attachDocument(actor, found.owner, smallPdf(`penduduk v${id} ${newId()}`));
}

export const behindDocumentRoutes: Record<string, Behind> = {
  "lib/document/mutations.ts#attachDocument": { run: attach },
  "lib/document/open/mutations.ts#openDocument": {
    run: async (actor, { documentId }) => {
      const opened = await openDocument(actor, documentId);
      return opened.ok ? opened.value.name : opened;
    },
  },
};

export const documentActions: Record<string, ActionRow> = {
  "lib/document/actions.ts#removeDocumentAction": {
    may: people,
    run: async (actor, target) => {
      const own = await attach(actor, target);
      return removeDocument(actor, { documentId: own?.ok ? own.value.id : target.documentId });
    },
  },
};

export const documentReads: Record<string, Read> = {
  "lib/document/queries.ts#findVillageOwner": {
    may: people,
    run: (actor, { code }) => findVillageOwner(actor, code),
  },
  "lib/document/queries.ts#villageDocuments": {
    may: people,
    run: async (actor, { code }) => (await villageDocuments(actor, code))?.documents,
  },
};
