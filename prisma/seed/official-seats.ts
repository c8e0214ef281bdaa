import { addDays } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { recountVillage } from "@/lib/region/mutations";
import { randomFrom } from "./random";

type Plan = {
  group: string;
  title: string;
  /** Whom the newspapers name; everybody else is somebody of the village. */
  name?: string;
  since: string;
  until: string | null;
  /** null: whoever is a member already, or nobody yet. */
  enrolledOn: string | null;
  vacant: boolean;
};

export type SeatPlan = { seed: string; onlyNonMembers: boolean; seats: Plan[] };

const government = [
  "Kepala Desa",
  "Sekretaris Desa",
  "Kaur Tata Usaha dan Umum",
  "Kaur Keuangan",
  "Kaur Perencanaan",
  "Kasi Pemerintahan",
  "Kasi Kesejahteraan",
  "Kasi Pelayanan",
];

/** The seats of one of the two historic villages, or of a village of the campaign by its code. */
export function seatsOf(which: string, day: string): SeatPlan {
  const isKaranglo = which === "karanglo";
  const isSocorejo = which === "socorejo";
  const random = randomFrom(`seats ${which}`);
  const hamlets = isKaranglo ? 4 : 3;
  const neighbourhoods = isKaranglo || isSocorejo ? 3 : 2;
  const titles: [string, string][] = [
    ...government.map((title): [string, string] => ["PERANGKAT", title]),
    ...Array.from({ length: hamlets }, (_, at): [string, string] => ["PERANGKAT", `Kepala Dusun ${at + 1}`]),
    ["BPD", "Ketua BPD"],
    ["BPD", "Sekretaris BPD"],
    ...Array.from({ length: isKaranglo ? 5 : 3 }, (): [string, string] => ["BPD", "Anggota BPD"]),
    ["LPM", "Ketua LPM"],
    ["PKK", "Ketua TP PKK"],
    ["KARANG_TARUNA", "Ketua Karang Taruna"],
    ["BUMDES", "Direktur BUMDes"],
    ...Array.from({ length: neighbourhoods * 3 }, (_, at): [string, string][] => {
      const place = `RT ${pad((at % 3) + 1)} RW ${pad(Math.floor(at / 3) + 1)}`;
      return isKaranglo
        ? [
            ["RT", `Ketua ${place}`],
            ["RT", `Sekretaris ${place}`],
          ]
        : [["RT", `Ketua ${place}`]];
    }).flat(),
    ...Array.from({ length: neighbourhoods }, (_, at): [string, string] => ["RW", `Ketua RW ${pad(at + 1)}`]),
  ];
  const heads: Record<string, string> = { karanglo: "Sunandar, S.HI", socorejo: "Zubas Arif Rahman Hakim" };
  const seats = titles.map(([group, title], at): Plan => {
    const named = title === "Kepala Desa" ? heads[which] : undefined;
    const since = isKaranglo || isSocorejo ? addDays("2013-05-01", at * 29) : addDays(day, -400 - at * 31);
    return {
      group,
      title,
      ...(named && { name: named }),
      since,
      // Socorejo's BPD has served its time: last term's roster waits to be copied.
      until: isSocorejo && group === "BPD" ? "2025-08-01" : null,
      enrolledOn: isKaranglo ? addDays(day, at % 5) : null,
      vacant: !isKaranglo && !isSocorejo && random() < 0.06,
    };
  });
  return { seed: which, onlyNonMembers: isKaranglo, seats };
}

function pad(value: number): string {
  return String(value).padStart(3, "0");
}

/** Puts people of the village into its seats: of the campaign's, most of those in office are members already. */
export async function seatVillage(
  branch: Actor,
  village: { id: number; regencyId: number; code: string },
  { seed, onlyNonMembers, seats }: SeatPlan,
): Promise<void> {
  const random = randomFrom(`holders ${seed}`);
  await asActor(branch, async (tx) => {
    const people = await tx.$queryRaw<{ id: string; name: string; member: boolean }[]>`
      select r.id::text, r.name, m.id is not null as member
      from resident r left join membership m on m.resident_id = r.id and m.ended_on is null
      where r.village_id = ${village.id} and r.vital_status = 'ALIVE' and r.nik_cipher is not null
        and r.birth_date between '1962-01-01' and '1990-12-31'
        and (not ${onlyNonMembers} or not exists (
          select from membership o join resident h on h.id = o.resident_id where h.household_id = r.household_id))
      order by r.id`;
    const members = people.filter(({ member }) => member);
    const others = people.filter(({ member }) => !member);
    const share = onlyNonMembers ? 0 : 0.55 + random() * 0.45;
    const rows = seats.map((seat) => {
      const holder = seat.vacant
        ? undefined
        : ((random() < share ? members.shift() : undefined) ?? others.shift());
      return {
        ...seat,
        seat: newId(),
        term: newId(),
        membership: newId(),
        resident: holder?.id ?? null,
        holder: holder ? (seat.name ?? holder.name) : null,
        head: seat.title === "Kepala Desa",
      };
    });
    const json = JSON.stringify(rows);
    const [by, id, regency] = [branch.id, village.id, village.regencyId];
    await tx.$executeRaw`
      insert into official_seat (regency_id, id, village_id, group_code, title, is_head, opened_on, created_by)
      select ${regency}, seat, ${id}, "group", title, head, since, ${by}::uuid from jsonb_to_recordset(${json}::jsonb)
        as r(seat uuid, "group" text, title text, head boolean, since date)`;
    await tx.$executeRaw`
      insert into official_term (regency_id, id, village_id, seat_id, resident_id, name, starts_on, ends_on, created_by)
      select ${regency}, term, ${id}, seat, resident, holder, since, until, ${by}::uuid from jsonb_to_recordset(${json}::jsonb)
        as r(term uuid, seat uuid, resident uuid, holder text, since date, until date) where holder is not null`;
    await tx.$executeRaw`
      insert into membership (regency_id, id, village_id, resident_id, segment, programmes, sector, payer, starts_on,
        consent_proof, consent_on, created_by)
      select ${regency}, membership, ${id}, resident, 'PU', '{JKK,JKM,JHT,JP}', 'VILLAGE_OFFICIAL', 'VILLAGE_BUDGET',
        "enrolledOn", 'SIGNED_FORM', "enrolledOn", ${by}::uuid
      from jsonb_to_recordset(${json}::jsonb) as r(membership uuid, resident uuid, "enrolledOn" date)
      where resident is not null and "enrolledOn" is not null`;
    await recountVillage(tx, village.id);
  });
}
