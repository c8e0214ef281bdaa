import { receiveFile } from "@/lib/import/mutations";
import { checkRoster } from "@/lib/import/roster/check/mutations";
import { makeExchangeKey, takeHashes } from "@/lib/membership/exchange/mutations";
import { hashHeader } from "@/lib/membership/exchange/sheet";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import { findVillage } from "@/lib/region/queries";
import { openNik } from "@/lib/resident/queries";

const villageCode = "35.23.12.2017";
const header = "NO|NIK|NAMA LENGKAP|TTL|RT|RW|PROGRAM|TGL KEPESERTAAN|STATUS BPJS|BULAN DIBAYAR".split("|");

/** Two checked files that wait for somebody: an agent's list of members, and codes that ask who is one. */
export async function seedWaitingRoster(branch: Actor): Promise<void> {
  await send(branch, "peserta-perisai.csv", [header, ...(await agentRows(branch))]);
  await makeExchangeKey(branch, { villageCode });
  const taken = await takeHashes(branch, villageCode, "members");
  if (!taken.ok) throw new Error(`seed: ${taken.code}`);
  const asked = [...taken.value.rows, "0".repeat(64)];
  await send(branch, "kode-nik.csv", [[hashHeader], ...asked.map((hash) => [hash])]);
}

/** As lists come: most agree, some have left, some are new, some lack a number or a letter. */
async function agentRows(branch: Actor): Promise<string[][]> {
  const people = await asActor(branch, async (tx) => {
    const village = await findVillage(tx, villageCode);
    const adults = { gte: new Date("1972-01-01"), lte: new Date("1998-12-31") };
    return tx.resident.findMany({
      where: {
        villageId: village?.id ?? 0,
        nikCipher: { not: null },
        birthDate: adults,
        vitalStatus: "ALIVE",
      },
      include: { memberships: { where: { endedOn: null } } },
      orderBy: { id: "asc" },
    });
  });
  const rowOf = (person: (typeof people)[number], change: Record<number, string>) => {
    const [membership] = person.memberships;
    const born = person.birthDate ? asDay(person.birthDate).split("-").reverse().join("-") : "";
    const starts = membership ? asDay(membership.startsOn) : "2026-06-01";
    const programmes = membership?.programmes ?? ["JKK", "JKM"];
    const cells = [
      "",
      openNik(person) ?? "",
      person.name,
      `TUBAN, ${born}`,
      person.rt ?? "",
      person.rw ?? "",
    ];
    return [...cells, programmes.join(", "), starts, "Aktif", "6"].map((cell, at) => change[at] ?? cell);
  };
  const members = people.filter(({ memberships }) => memberships.length > 0).slice(0, 30);
  const others = people.filter(({ memberships }) => memberships.length === 0).slice(0, 10);
  const rows = [
    ...members.map((one, at) =>
      rowOf(one, at % 9 === 4 ? { 8: "Non Aktif" } : at % 11 === 6 ? { 6: "JKK" } : {}),
    ),
    ...others.map((one, at) => {
      if (at === 3) return rowOf(one, { 1: "" });
      if (at === 5) return rowOf(one, { 1: "", 2: one.name.split(" ").reverse().join(" ") });
      return rowOf(one, at === 7 ? { 1: "35231250" } : {});
    }),
  ];
  return rows.map(([, ...cells], at) => [String(at + 1), ...cells]);
}

async function send(branch: Actor, fileName: string, rows: string[][]): Promise<void> {
  const id = newId();
  const bytes = new Uint8Array(await writeCsv(rows));
  await receiveFile(branch, { id, villageCode, kind: "MEMBERS", fileName, bytes });
  await checkRoster(branch, id);
}
