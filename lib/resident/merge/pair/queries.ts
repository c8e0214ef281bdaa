import { type AuditRow, listHistory } from "@/lib/audit/queries";
import { decrypt } from "@/lib/platform/crypto/cipher";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { maskApart, nikSlip } from "../../duplicate/rules";
import { canSeeResidents } from "../../policy";
import { maskNik, maskPhone } from "../../rules";
import { listHeld, type Row, readRows, recordOf, versionOf } from "../queries";
import { clashes, keptSide, type MergeField, mergeFields, proposals, type Side } from "../rules";

/** One field of both, as it may be shown: numbers masked, null where nothing is known. */
export type PairField = {
  field: MergeField;
  differs: boolean;
  proposed: Side | null;
  first: string | null;
  second: string | null;
};

/** Two records of one village side by side, for merging them; null when either is unknown or out of reach. */
export async function mergePage(actor: Actor, code: string, firstId: string, secondId: string) {
  if (!canSeeResidents(actor) || !isId(firstId) || !isId(secondId) || firstId === secondId) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    const rows = village && (await readRows(tx, village, [firstId, secondId]));
    const [first, second] = [rows?.get(firstId), rows?.get(secondId)];
    if (!village || !first || !second) return null;
    const records = [recordOf(first), recordOf(second)] as const;
    const held = await listHeld(tx, [firstId, secondId]);
    const proposed = proposals(...records);
    const shown = { first: await shownOf(tx, first), second: await shownOf(tx, second) };
    const [one, two] = records.map(({ values }) => values.nik);
    if (one && two) [shown.first.nik, shown.second.nik] = maskApart(one, two);
    return {
      village,
      version: versionOf(first, second, held),
      keeps: keptSide(...records),
      slip: one && two ? nikSlip(one, two) : null,
      fields: mergeFields.map(
        (field): PairField => ({
          field,
          ...proposed[field],
          first: shown.first[field],
          second: shown.second[field],
        }),
      ),
      clashes: clashes(
        held.filter(({ residentId }) => residentId === firstId),
        held.filter(({ residentId }) => residentId === secondId),
      ),
      first: await sideOf(tx, first),
      second: await sideOf(tx, second),
    };
  });
}

export type MergePage = NonNullable<Awaited<ReturnType<typeof mergePage>>>;

export type ShownFields = { [field in MergeField]: string | null };

/** Every field of a row as it may be shown. */
export async function shownOf(tx: Tx, row: Row): Promise<ShownFields> {
  const { values } = recordOf(row);
  return {
    ...values,
    nik: values.nik && maskNik(values.nik),
    familyCard: row.household_id && (await maskedCard(tx, row.household_id)),
    phone: values.phone && maskPhone(values.phone),
  };
}

async function maskedCard(tx: Tx, id: string): Promise<string | null> {
  const card = await tx.household.findFirst({ where: { id } });
  return (
    card && maskNik(decrypt(card.familyCardCipher, { table: "household", column: "family_card", row: id }))
  );
}

export type PairSide = Awaited<ReturnType<typeof sideOf>>;

/** Who one of the two is, everything they were registered for and what was done to them. */
export async function sideOf(tx: Tx, row: Row) {
  const memberships = await tx.membership.findMany({
    where: { residentId: row.id },
    orderBy: { startsOn: "desc" },
  });
  const history: AuditRow[] = await listHistory(tx, row.id);
  return {
    id: row.id,
    name: row.name,
    onListSince: today(undefined, new Date(row.created_at)),
    memberships: memberships.map((one) => ({
      id: one.id,
      segment: one.segment,
      programmes: one.programmes,
      sector: one.sector,
      payer: one.payer,
      startsOn: asDay(one.startsOn),
      endedOn: one.endedOn && asDay(one.endedOn),
      endReason: one.endReason,
    })),
    history,
  };
}
