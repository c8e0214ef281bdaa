import { getTranslations } from "next-intl/server";

const own = [
  "subject",
  "officeId",
  "firstSide",
  "numberVillage",
  "numberOffice",
  "place",
  "signedOn",
] as const;
const more = ["validFrom", "validTo", "legalBasis", "articles", "witnesses", "acknowledgedBy"] as const;
const ofParties = ["Name", "Office", "Number", "Authority", "Address"] as const;

/** What the fields of an agreement are called in the summary of what is wrong; a party's with its side. */
export async function mouLabels(): Promise<Record<string, string>> {
  const t = await getTranslations("mou");
  const parties = (["head", "branch"] as const).flatMap((prefix) =>
    ofParties.map((field) => [
      prefix + field,
      `${t(`sections.${prefix}`)}, ${t(field.toLowerCase() as Lowercase<typeof field>)}`,
    ]),
  );
  return Object.fromEntries([
    ["form", t("formLabel")],
    ...[...own, ...more].map((name) => [name, t(name)]),
    ...parties,
  ]);
}
