import { getTranslations } from "next-intl/server";
import { PageSection } from "@/components/ui/page-section";

/** Which columns of the file are not kept, and why. */
export async function LeftOut({ headers, why }: { headers: string[]; why?: string }) {
  if (headers.length === 0) return null;
  const t = await getTranslations("import");
  return (
    <PageSection heading={t("leftOutHeading")} intro={why ?? t("leftOutWhy", { count: headers.length })}>
      <details className="print-open">
        <summary className="inline-flex min-h-(--control) items-center font-semibold text-accent-text">
          {t("leftOutShow")}
        </summary>
        <p className="mt-1 max-w-prose text-text-muted">{headers.join(", ")}</p>
      </details>
    </PageSection>
  );
}
