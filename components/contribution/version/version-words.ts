import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { riskGroups, type TariffKind } from "@/lib/contribution/tariff/schema";
import type { VersionWords } from "./version-form";

export async function versionWords(): Promise<VersionWords> {
  const t = await getTranslations("contribution.version");
  return {
    form: await formWords(),
    check: t("check"),
    checking: t("checking"),
    save: t("save"),
    saving: (await getTranslations("form"))("saving"),
    preview: { heading: t("previewHeading"), warning: t("warning"), examples: t("examples") },
  };
}

/** What the figures of a kind are called; the same over the fields and in front of what is wrong with them. */
export async function figureLabels(kind: TariffKind): Promise<Record<string, string>> {
  const t = await getTranslations("contribution.tariffs");
  const risk = await getTranslations("contribution.simulator.risks");
  if (kind === "PENSION_CEILING") return { rupiah: t("ceiling") };
  if (kind === "PU")
    return {
      ...Object.fromEntries(riskGroups.map((group) => [group, `JKK: ${risk(group)}`])),
      jkm: t("jkmShare"),
      ...named(t, ["jhtEmployer", "jhtWorker", "jpEmployer", "jpWorker"]),
    };
  if (kind === "BENEFIT")
    return named(t, [
      "deathGrant",
      "deathInstalments",
      "funeral",
      "accidentWages",
      "earlyDeath",
      "scholarshipMost",
    ]);
  return {};
}

export async function versionLabels(kind: TariffKind): Promise<Record<string, string>> {
  const t = await getTranslations("contribution.version");
  const relief = await getTranslations("contribution.tariffs");
  return {
    validFrom: t(kind === "RELIEF" ? "reliefFrom" : "validFrom"),
    validTo: t("reliefTo"),
    legalReference: t("legalReference"),
    source: t("source"),
    jht: t("jhtShare"),
    pasted: t("pasted"),
    off: relief("off"),
    segments: relief("segments"),
    programmes: relief("programmes"),
    sectors: t("sectors"),
    askFunding: relief("ask"),
    ...(kind === "BPU" && { jkm: t("jkmFlat") }),
    ...(await figureLabels(kind)),
  };
}

function named(t: (key: never) => string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, t(name as never)]));
}
