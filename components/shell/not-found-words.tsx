import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "./page-header";

/** Out of reach and missing read the same. */
export async function NotFoundWords() {
  const t = await getTranslations("shell");
  return (
    <>
      <PageHeader title={t("notFoundTitle")} answer={t("notFound")} />
      <ButtonLink href="/" variant="primary">
        {t("toStart")}
      </ButtonLink>
    </>
  );
}
