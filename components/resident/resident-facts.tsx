import { getLocale, getTranslations } from "next-intl/server";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { formatDay, type Locale } from "@/lib/platform/format";
import type { ResidentPage } from "@/lib/resident/queries";

export async function ResidentFacts({ resident }: { resident: ResidentPage["resident"] }) {
  const t = await getTranslations("resident");
  const locale = (await getLocale()) as Locale;
  const { birthDate, birthPlace, sex, occupation, familyRelation, hamlet, rt, rw, vitalStatus } = resident;
  const birth = [birthPlace, birthDate && formatDay(birthDate, locale)].filter(Boolean).join(", ");
  const items: Description[] = [
    { term: "NIK", value: resident.maskedNik ?? t("provisional") },
    { term: t("familyCardNo"), value: resident.hasFamilyCard ? t("kept") : "—" },
    { term: t("birth"), value: birth || "—" },
    { term: t("sexLabel"), value: sex ? t(`sex.${sex}`) : "—" },
    { term: t("occupation"), value: occupation ?? "—" },
    { term: t("familyRelation"), value: familyRelation ?? "—" },
    { term: t("place"), value: `${hamlet ?? "—"}, RT ${rt ?? "—"}/RW ${rw ?? "—"}` },
    { term: t("phone"), value: resident.hasPhone ? t("kept") : "—" },
    { term: t("vitalStatusLabel"), value: t(`vitalStatus.${vitalStatus}`) },
  ];
  return <DescriptionList items={items} />;
}
