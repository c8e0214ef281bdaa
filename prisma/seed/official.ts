import { addDays } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { keyOf } from "@/lib/resident/match/queries";
import { menFirst, menSecond } from "./names";
import { seatsOf, seatVillage } from "./official-seats";
import { pick, randomFrom } from "./random";

const kerek = "35.23.08";
const karanglo = "35.23.08.2016";
const socorejo = "35.23.12.2002";
const signing = "2018-07-09";
const promised = { desa: 205, kelurahan: 3 };
/** Kecamatan and villages left as they are, for whoever tries things out there. */
const untouched = ["35.23.10", "35.23.12", "35.23.03.2001", "35.23.05.2003", "35.23.18.2003"];

type Village = { id: number; regencyId: number; code: string; kind: string; people: number };

/**
 * Who governs the villages of Tuban: on 9 July 2018 the officials of 205 of its 311 desa were enrolled, and Kerek was
 * the first of twenty kecamatan without a gap. Today some have lapsed, and the villages of the campaign are on their
 * way. People are made up, but for the two village heads whom the newspapers name.
 */
export async function seedOfficials(branch: Actor, day: string): Promise<void> {
  const villages = await asActor(
    branch,
    (tx) => tx.$queryRaw<Village[]>`
      select v.id, v.regency_id as "regencyId", v.code, v.kind::text,
        (select count(*)::int from resident r where r.village_id = v.id) as people
      from village v where v.code like '35.23.%' order by v.code`,
  );
  const isUntouched = ({ code }: Village) => untouched.some((start) => code.startsWith(start));
  const free = villages.filter((one) => !isUntouched(one) && one.people === 0);
  const ofKerek = villages.filter(({ code }) => code.startsWith(kerek) && code !== karanglo);
  const others = complete(free.filter(({ code, kind }) => kind === "DESA" && !code.startsWith(kerek)));
  const kelurahan = free.filter(({ kind }) => kind === "KELURAHAN").slice(0, promised.kelurahan);
  const historic = [...ofKerek, ...others, ...kelurahan];
  await enrolThree(branch, historic, (at, { code }) =>
    // The last of Kerek's villages came on the day of the signing.
    code === ofKerek.at(-1)?.code ? signing : addDays("2018-03-05", (at * 37) % 120),
  );
  for (const village of villages) {
    if (village.code === karanglo) await seatVillage(branch, village, seatsOf("karanglo", "2018-07-02"));
    else if (village.code === socorejo) await seatVillage(branch, village, seatsOf("socorejo", day));
    else if (village.people > 0 && !village.code.startsWith(kerek) && !untouched.includes(village.code))
      await seatVillage(branch, village, seatsOf(village.code, day));
  }
}

/** As many desa as were promised beside Kerek's, spread evenly, and of each kecamatan not the last. */
function complete(desa: Village[]): Village[] {
  const ready = desa.filter(({ code }, at) => desa[at + 1]?.code.startsWith(code.slice(0, 8)));
  const wanted = promised.desa - 17;
  if (ready.length < wanted) throw new Error(`seed: only ${ready.length} villages for ${wanted}`);
  const before = (at: number) => Math.floor((at * wanted) / ready.length);
  return ready.filter((_, at) => before(at + 1) > before(at));
}

const trio = ["Kepala Desa", "Sekretaris Desa", "Kaur Keuangan"];

/** A village head, a secretary and a treasurer who do not live on any list yet, enrolled by the village on a day. */
async function enrolThree(
  branch: Actor,
  villages: Village[],
  dayOf: (at: number, village: Village) => string,
): Promise<void> {
  const rows = villages.flatMap((village, at) => {
    const random = randomFrom(`officials ${village.code}`);
    const starts = dayOf(at, village);
    return trio.map((title, n) => {
      const name = `${pick(random, menFirst)} ${pick(random, menSecond)}`;
      const birthDate = addDays("1966-01-01", Math.floor(random() * 7000));
      return {
        village: village.id,
        regency: village.regencyId,
        resident: newId(),
        membership: newId(),
        seat: newId(),
        term: newId(),
        key: keyOf({ nik: null, name, birthPlace: "TUBAN", birthDate }),
        name,
        born: birthDate,
        title:
          village.kind === "KELURAHAN"
            ? title.replace("Kepala Desa", "Lurah").replace("Desa", "Kelurahan")
            : title,
        head: n === 0,
        since: addDays("2013-02-01", Math.floor(random() * 1500)),
        starts,
        // Every fourth village stopped paying for its officials later on.
        ends: at % 4 === 1 && n > 0 ? addDays("2020-06-30", at) : null,
      };
    });
  });
  const json = JSON.stringify(rows);
  await asActor(
    branch,
    async (tx) => {
      const by = branch.id;
      await tx.$executeRaw`
        insert into resident (regency_id, id, village_id, identity_index, name, sex, birth_date, birth_place, occupation)
        select regency, resident, village, decode(key, 'hex'), name, 'M', born, 'TUBAN', 'PERANGKAT DESA'
        from jsonb_to_recordset(${json}::jsonb)
          as r(regency int, resident uuid, village int, key text, name text, born date)`;
      await tx.$executeRaw`
        insert into membership (regency_id, id, village_id, resident_id, segment, programmes, sector, payer, starts_on,
          consent_proof, consent_on, ended_on, end_reason, ended_by, created_by)
        select regency, membership, village, resident, 'PU', '{JKK,JKM,JHT,JP}', 'VILLAGE_OFFICIAL', 'VILLAGE_BUDGET', starts,
          'SIGNED_FORM', starts, ends, case when ends is null then null else 'STOPPED_PAYING'::end_reason end,
          case when ends is null then null else ${by}::uuid end, ${by}::uuid
        from jsonb_to_recordset(${json}::jsonb)
          as r(regency int, membership uuid, village int, resident uuid, starts date, ends date)`;
      await tx.$executeRaw`
        insert into official_seat (regency_id, id, village_id, group_code, title, is_head, opened_on, created_by)
        select regency, seat, village, 'PERANGKAT', title, head, since, ${by}::uuid from jsonb_to_recordset(${json}::jsonb)
          as r(regency int, seat uuid, village int, title text, head boolean, since date)`;
      await tx.$executeRaw`
        insert into official_term (regency_id, id, village_id, seat_id, resident_id, name, starts_on, created_by)
        select regency, term, village, seat, resident, name, since, ${by}::uuid from jsonb_to_recordset(${json}::jsonb)
          as r(regency int, term uuid, village int, seat uuid, resident uuid, name text, since date)`;
      await tx.$executeRaw`
        select recount_village(id) from unnest(${villages.map(({ id }) => id)}::int[]) id`;
    },
    120,
  );
}
