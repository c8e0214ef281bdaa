import { getTranslations } from "next-intl/server";
import { DownloadMenu } from "@/components/shell/download-menu";
import { papers } from "@/lib/platform/pdf/paper";

/** The text as it is printed, on either paper of Indonesian offices. */
export async function MouFiles({ mouId }: { mouId: string }) {
  const t = await getTranslations("mou");
  return (
    <DownloadMenu
      label={t("printed")}
      files={papers.map((paper) => ({
        href: `/api/v1/mous/${mouId}/paper?paper=${paper}`,
        label: t(`paper${paper}`),
        hint: t(`paper${paper}Hint`),
      }))}
    />
  );
}
