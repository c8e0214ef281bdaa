import { getTranslations } from "next-intl/server";
import { villageName } from "@/components/region/place";
import { PageSection } from "@/components/ui/page-section";
import { env } from "@/lib/platform/env";
import { publishVillageAction } from "@/lib/publication/actions";
import type { Switch } from "@/lib/publication/queries";
import type { Village } from "@/lib/region/queries";
import { SwitchPanel } from "./switch-panel";

/** On a village's profile: whether everybody may see how far it is. */
export async function VillageSwitch({ village, switches }: { village: Village; switches: Switch[] }) {
  const t = await getTranslations("publication.switch");
  const shell = await getTranslations("shell");
  const district = shell("inDistrict", { district: village.districtName });
  return (
    <PageSection heading={t("heading")} id="publication">
      <SwitchPanel
        switches={switches}
        thing={{ name: "villageCode", value: village.code }}
        action={publishVillageAction}
        path={`/progress/${village.code}`}
        site={new URL(env().APP_URL).origin}
        words={{ on: t("isOn"), off: t("isOff"), question: t("villageQuestion") }}
        title={`${await villageName(village)}, ${district}`}
      />
    </PageSection>
  );
}
