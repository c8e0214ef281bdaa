import { getTranslations } from "next-intl/server";

type Account = {
  role: string;
  office: { name: string } | null;
  regency: { name: string } | null;
  village: { name: string; district: { name: string } } | null;
};

/** The territory of an account: "Kantor Cabang Bojonegoro", "Socorejo, Kec. Jenu". */
export async function territoryWords() {
  const t = await getTranslations("user");
  const shell = await getTranslations("shell");
  return ({ role, office, regency, village }: Account) => {
    if (role === "JUDGE") return t("appointedContests");
    if (village) return `${village.name}, ${shell("inDistrict", { district: village.district.name })}`;
    return office?.name ?? regency?.name ?? t("everywhere");
  };
}

/** Field names of role and territory to their labels, for an error summary. */
export async function territoryLabels() {
  const t = await getTranslations("user");
  return {
    role: t("role"),
    officeId: t("office"),
    regencyCode: t("regency"),
    villageCode: t("villageCode"),
  };
}

/** The words around a one-time link that was just made. */
export async function linkWords(purpose: "INVITATION" | "RESET") {
  const t = await getTranslations("user.link");
  return {
    whatsApp: t("whatsApp"),
    copy: t("copy"),
    copied: t("copied"),
    share: t(`share.${purpose}`),
  };
}
