import { asDate } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { letterheadOf } from "@/lib/region/head/rules";
import type { Village } from "@/lib/region/queries";
import { readArticles } from "../article/rules";
import { governmentOf, linesOf, readPeople, tidyNumber } from "../rules";
import type { MouText } from "../schema";

type Key = { mouId: string; villageId: number; regencyId: number };

/** An agreement's row as its text says; refuses an office that does not serve the village. */
export async function rowOf(tx: Tx, village: Village, text: MouText) {
  const articles = readArticles(text.articles);
  if (!articles.ok) return articles;
  const office = await officeFor(tx, village.regencyId, text.officeId);
  if (!office.ok) return office;
  return ok({
    officeId: office.value.id,
    form: text.form,
    subject: text.subject,
    numberVillage: text.numberVillage ? tidyNumber(text.numberVillage) : null,
    numberOffice: text.numberOffice ? tidyNumber(text.numberOffice) : null,
    firstSide: text.firstSide,
    place: text.place ?? null,
    signedOn: dateOrNull(text.signedOn),
    validFrom: dateOrNull(text.validFrom),
    validTo: dateOrNull(text.validTo),
    letterhead: letterheadOf(village),
    legalBasis: text.legalBasis ? linesOf(text.legalBasis) : [],
    articles: articles.value,
  });
}

/** An office that serves the regency. */
export async function officeFor(
  tx: Tx,
  regencyId: number,
  id: string,
): Promise<Result<{ id: string; name: string }, "OFFICE_UNKNOWN">> {
  const office = await tx.office.findFirst({
    where: { id, regencies: { some: { regencyId } } },
    select: { id: true, name: true },
  });
  return office ? ok(office) : refuse("OFFICE_UNKNOWN", undefined, "officeId");
}

/** Both sides as they are called on the day, and who stands by; replaces what was there. */
export async function writePeopleOf(tx: Tx, key: Key, village: Village, text: MouText): Promise<void> {
  const office = await tx.office.findUniqueOrThrow({ where: { id: text.officeId }, select: { name: true } });
  const sides = {
    VILLAGE: {
      organisation: governmentOf(village),
      name: text.headName,
      office: text.headOffice,
      number: text.headNumber ?? null,
      authority: text.headAuthority ?? null,
      address: text.headAddress ?? null,
    },
    OFFICE: {
      organisation: `BPJS Ketenagakerjaan ${office.name}`,
      name: text.branchName,
      office: text.branchOffice,
      number: text.branchNumber ?? null,
      authority: text.branchAuthority ?? null,
      address: text.branchAddress ?? null,
    },
  };
  for (const side of ["VILLAGE", "OFFICE"] as const)
    await tx.mouParty.upsert({
      where: { mouId_side: { mouId: key.mouId, side } },
      create: { ...key, side, ...sides[side] },
      update: sides[side],
    });
  const people = [
    ...readPeople(text.acknowledgedBy ?? "").map((one) => ({ ...one, kind: "ACKNOWLEDGES" as const })),
    ...readPeople(text.witnesses ?? "").map((one) => ({ ...one, kind: "WITNESS" as const })),
  ];
  await tx.mouWitness.deleteMany({ where: { mouId: key.mouId } });
  await tx.mouWitness.createMany({ data: people.map((one, position) => ({ ...key, position, ...one })) });
}

function dateOrNull(day: string | undefined): Date | null {
  return day ? asDate(day) : null;
}
