"use server";

import * as z from "zod";
import { formAction } from "@/lib/platform/action";
import { ok } from "@/lib/platform/result";
import { villageCode } from "@/lib/region/schema";
import { revealIdentity, reviseResident } from "./mutations";
import { findByNik } from "./queries";
import { checkNik, holdsNumber } from "./rules";
import { residentInput } from "./schema";

const revisionInput = residentInput.extend({ residentId: z.uuid() });

const revealInput = z.strictObject({
  residentId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(10, { error: "REASON_SHORT" })
    .max(300, { error: "TEXT_TOO_LONG" })
    .refine((reason) => !holdsNumber(reason), { error: "REASON_NUMBER" }),
});

export const reviseResidentAction = formAction(revisionInput, reviseResident, () => ({ status: "done" }));

/** The whole numbers travel in the answer alone: not in an address, not in a cookie, not in a log. */
export const revealIdentityAction = formAction(revealInput, revealIdentity, ({ nik, familyCardNo }) => ({
  status: "done",
  message: [`NIK ${nik ?? "—"}`, `No. KK ${familyCardNo ?? "—"}`].join(" · "),
}));

const searchInput = z.strictObject({
  villageCode,
  search: z.string().trim().min(2, { error: "SEARCH_SHORT" }).max(100, { error: "TEXT_TOO_LONG" }),
  list: z.enum(["residents", "members", "members/new", "duplicates"]),
  /** Whose other record is looked for. */
  residentId: z.uuid().optional(),
});

/** Searches by POST, so that a NIK never stands in an address: a NIK leads to its person, a name to the list. */
export const searchPersonAction = formAction(
  searchInput,
  async (actor, { villageCode, search, list, residentId }) => {
    const path = [`/villages/${villageCode}/${list}`, residentId].filter(Boolean).join("/");
    const nik = checkNik(search);
    if (!nik.ok) return /\d{6}/.test(search) ? nik : ok(`${path}?${new URLSearchParams({ search })}`);
    const found = await findByNik(actor, villageCode, nik.value);
    if (residentId) return ok(found ? `${path}/${found.id}` : `${path}?unknown=1`);
    if (list === "members/new") return ok(found ? `${path}?resident=${found.id}` : `${path}?unknown=1`);
    return found ? ok(`/residents/${found.id}`) : ok(`${path}?unknown=1`);
  },
  (redirectTo) => ({ redirectTo }),
);
