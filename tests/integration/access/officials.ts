import { copyTerms } from "@/lib/official/copy/mutations";
import { copyPage } from "@/lib/official/copy/queries";
import { closeGroup, saveGroup } from "@/lib/official/group/mutations";
import { groupsPage } from "@/lib/official/group/queries";
import { fillIn } from "@/lib/official/list/mutations";
import { listPage } from "@/lib/official/list/queries";
import { officialsPage } from "@/lib/official/queries";
import { addSeat, closeSeat } from "@/lib/official/seat/mutations";
import { newSeatPage, seatPage } from "@/lib/official/seat/queries";
import { appoint, endTerm, linkTerm, removeTerm } from "@/lib/official/term/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import type { ActionRow, Role, Target } from "./matrix";
import type { Read } from "./reads";
import type { Page, Route } from "./routes";

const people: Role[] = ["BRANCH", "VILLAGE"];

const add = (actor: Actor, { code, id }: Target) =>
  addSeat(actor, {
    id: newId(),
    villageCode: code,
    groupCode: "BPD",
    title: "Anggota BPD",
    name: `Warga v${id} 0`,
    startsOn: "2020-01-01",
    endsOn: "2026-01-01",
  });

/** On a seat and a term of one's own making, or on the village's when none can be made there. */
async function onNew(
  actor: Actor,
  target: Target,
  act: (at: { seatId: string; termId: string }) => Promise<unknown>,
) {
  const made = await add(actor, target);
  if (!made.ok) return made.code === "VILLAGE_UNKNOWN" ? act(target) : made;
  const page = await seatPage(actor, made.value.id);
  return act({ seatId: made.value.id, termId: page?.terms[0]?.id ?? "" });
}

/** Of the matrix, what is done about seats and who holds them. */
export const officialActions: Record<string, ActionRow> = {
  "lib/official/seat/actions.ts#addSeatAction": { may: people, run: add },
  "lib/official/seat/actions.ts#closeSeatAction": {
    may: people,
    run: (actor, target) =>
      onNew(actor, target, ({ seatId }) => closeSeat(actor, { seatId, closedOn: today() })),
  },
  "lib/official/term/actions.ts#appointAction": {
    may: people,
    run: (actor, { seatId, id }) =>
      appoint(actor, { id: newId(), seatId, name: `Warga v${id} 1`, startsOn: today(), replaces: "yes" }),
  },
  "lib/official/term/actions.ts#endTermAction": {
    may: people,
    run: (actor, { termId }) => endTerm(actor, { termId, endsOn: "2026-03-01" }),
  },
  "lib/official/term/actions.ts#removeTermAction": {
    may: people,
    run: (actor, target) => onNew(actor, target, ({ termId }) => removeTerm(actor, { termId })),
  },
  "lib/official/term/actions.ts#linkTermAction": {
    may: people,
    run: (actor, { termId, residents }) =>
      linkTerm(actor, { termId, ...(residents[0] && { residentId: residents[0] }) }),
  },
  "lib/official/copy/actions.ts#copyTermsAction": {
    may: people,
    run: (actor, target) =>
      onNew(actor, target, ({ termId }) =>
        copyTerms(actor, { villageCode: target.code, term: [termId], startsOn: today() }),
      ),
  },
  "lib/official/list/actions.ts#fillInAction": {
    may: people,
    run: (actor, { code }) =>
      fillIn(actor, {
        villageCode: code,
        pasted: `Jabatan\tNama\nKetua RT ${1 + Math.floor(Math.random() * 500)}\tKasmuri`,
        step: "save",
      }),
  },
  "lib/official/group/actions.ts#saveGroupAction": {
    may: ["ADMIN"],
    run: (actor) => saveGroup(actor, { name: `Lembaga ${newId().slice(-6)}` }),
  },
  "lib/official/group/actions.ts#closeGroupAction": {
    may: ["ADMIN"],
    run: async (actor) => {
      const made = await saveGroup(actor, { name: `Lembaga ${newId().slice(-6)}` });
      return made.ok ? closeGroup(actor, made.value) : made;
    },
  },
};

export const officialReads: Record<string, Read> = {
  "lib/official/queries.ts#officialsPage": {
    may: people,
    run: (actor, { code }) => officialsPage(actor, code),
  },
  "lib/official/seat/queries.ts#seatPage": {
    may: people,
    run: (actor, { seatId }) => seatPage(actor, seatId, "Warga"),
  },
  "lib/official/seat/queries.ts#newSeatPage": {
    may: people,
    run: (actor, { code }) => newSeatPage(actor, code),
  },
  "lib/official/copy/queries.ts#copyPage": { may: people, run: (actor, { code }) => copyPage(actor, code) },
  "lib/official/list/queries.ts#listPage": { may: people, run: (actor, { code }) => listPage(actor, code) },
  "lib/official/group/queries.ts#groupsPage": { may: ["ADMIN"], run: (actor) => groupsPage(actor) },
};

const village = "app/(main)/villages/[villageCode]/officials";

export const officialPages: Record<string, Page> = {
  [`${village}/page.tsx`]: { path: ({ code }) => `/villages/${code}/officials`, may: people },
  [`${village}/new/page.tsx`]: { path: ({ code }) => `/villages/${code}/officials/new`, may: people },
  [`${village}/list/page.tsx`]: { path: ({ code }) => `/villages/${code}/officials/list`, may: people },
  [`${village}/copy/page.tsx`]: { path: ({ code }) => `/villages/${code}/officials/copy`, may: people },
  "app/(main)/seats/[seatId]/page.tsx": { path: ({ seatId }) => `/seats/${seatId}`, may: people },
};

export const officialRoutes: Record<string, Route> = {
  "GET app/api/v1/templates/officials/[format]/route.ts": {
    path: () => "/api/v1/templates/officials/xlsx",
    may: ["ADMIN", "BRANCH", "VILLAGE", "REGENCY", "JUDGE"],
  },
};

type Things = { code: string; seatId: string; termId: string; residentId: string };

/** What a browser would send with each of these actions. */
export const officialForms: Record<string, (of: Things) => Record<string, string>> = {
  addSeatAction: ({ code }) => ({
    id: newId(),
    villageCode: code,
    groupCode: "LPM",
    title: "Ketua LPM",
    name: "Penyusup",
  }),
  closeSeatAction: ({ seatId }) => ({ seatId, closedOn: today() }),
  appointAction: ({ seatId }) => ({
    id: newId(),
    seatId,
    name: "Penyusup",
    startsOn: today(),
    replaces: "yes",
  }),
  endTermAction: ({ termId }) => ({ termId, endsOn: today() }),
  removeTermAction: ({ termId }) => ({ termId }),
  linkTermAction: ({ termId, residentId }) => ({ termId, residentId }),
  copyTermsAction: ({ code, termId }) => ({ villageCode: code, term: termId, startsOn: today() }),
  fillInAction: ({ code }) => ({
    villageCode: code,
    pasted: "Jabatan\tNama\nKetua LPM\tPenyusup",
    step: "save",
  }),
  saveGroupAction: () => ({ name: "Penyusup" }),
  closeGroupAction: () => ({ code: "BPD" }),
};
