import { findHead } from "@/lib/official/queries";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { headOfficeOf } from "@/lib/region/head/rules";
import { findVillage, type Village } from "@/lib/region/queries";
import { writeArticles } from "../article/rules";
import { canWriteMous } from "../policy";
import { mouPage } from "../queries";
import { writePeople } from "../rules";
import { listOfficesOf, templateOf } from "../template/queries";
import { type FormValues, partyValues } from "./rules";

/** What a new draft's form begins with: the office's template and what is known of both sides; null when not the actor's. */
export async function newMouPage(actor: Actor, code: string, officeId?: string) {
  if (!canWriteMous(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const offices = await listOfficesOf(tx, [village.regencyId]);
    const office = offices.find(({ id }) => id === officeId) ?? offices[0];
    const { isExample, ...ofOffice } = await officeValues(tx, office);
    return { village, offices, isExample, values: { ...ofOffice, ...(await headValues(tx, village)) } };
  });
}

/** A draft as its form shows it; null when there is none that the actor may rewrite. */
export async function editMouPage(actor: Actor, id: string) {
  if (!canWriteMous(actor)) return null;
  const page = await mouPage(actor, id);
  if (page?.mou.state !== "DRAFT") return null;
  const { mou, village } = page;
  const offices = await asActor(actor, (tx) => listOfficesOf(tx, [village.regencyId]));
  const people = (kind: "WITNESS" | "ACKNOWLEDGES") =>
    writePeople(mou.witnesses.filter((one) => one.kind === kind));
  const side = (which: "VILLAGE" | "OFFICE") => mou.parties.find((party) => party.side === which);
  const values: FormValues = {
    ...partyValues("head", side("VILLAGE")),
    ...partyValues("branch", side("OFFICE")),
    form: mou.form,
    subject: mou.subject,
    officeId: mou.officeId,
    firstSide: mou.firstSide,
    numberVillage: mou.numberVillage ?? "",
    numberOffice: mou.numberOffice ?? "",
    place: mou.place ?? "",
    signedOn: mou.signedOn ?? "",
    validFrom: mou.validFrom ?? "",
    validTo: mou.validTo ?? "",
    witnesses: people("WITNESS"),
    acknowledgedBy: people("ACKNOWLEDGES"),
    legalBasis: mou.legalBasis.join("\n"),
    articles: writeArticles(mou.articles),
  };
  return { mouId: id, village, offices, values };
}

/** What an office brings to every draft: its template, and who signed for it last. */
export async function officeValues(
  tx: Tx,
  office: { id: string; name: string } | undefined,
): Promise<FormValues & { isExample: boolean }> {
  const template = await templateOf(tx, office?.id);
  const last = office
    ? await tx.mouParty.findFirst({
        where: { side: "OFFICE", mou: { officeId: office.id } },
        orderBy: { mou: { createdAt: "desc" } },
      })
    : null;
  return {
    isExample: template.written === null,
    form: "JOINT_AGREEMENT",
    firstSide: "VILLAGE",
    officeId: office?.id ?? "",
    ...(last ? partyValues("branch", last) : { branchOffice: office ? `Kepala ${office.name}` : "" }),
    legalBasis: template.legalBasis.join("\n"),
    articles: writeArticles(template.articles),
  };
}

/** A village's own side: its head among its officials or, where none is on record, the one in its profile. */
export async function headValues(tx: Tx, village: Village): Promise<FormValues> {
  const head = await findHead(tx, village, today());
  const profile = await tx.villageProfile.findUnique({ where: { villageId: village.id } });

  return {
    headName: head?.name ?? profile?.headName ?? "",
    headOffice: headOfficeOf(village, profile?.headTitle ?? null),
    headAddress: `${village.kind === "KELURAHAN" ? "Kantor Kelurahan" : "Kantor Desa"} ${village.name}, Kecamatan ${village.districtName}, ${village.regencyName}`,
    place: village.kind === "KELURAHAN" ? "" : `Balai Desa ${village.name}`,
  };
}
