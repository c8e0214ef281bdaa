import { getTranslations } from "next-intl/server";

/** What decides between equal totals, in words. */
export async function TieRule({ criteria }: { criteria: readonly { name: string }[] }) {
  const t = await getTranslations("judging");
  return (
    <p className="mt-6 max-w-prose text-text-muted">
      {t("tie", { order: criteria.map(({ name }) => name).join(t("then")) })}
    </p>
  );
}
