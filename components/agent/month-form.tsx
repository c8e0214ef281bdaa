import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** Chooses the month of an estimate; a plain form whose answer is the page itself. */
export async function MonthForm({ month, anchor }: { month: string; anchor: string }) {
  const t = await getTranslations("agent.incentive");
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-3 print:hidden" action={`#${anchor}`}>
      <TextField name="month" type="month" label={t("month")} defaultValue={month} />
      <Button type="submit" variant="secondary">
        {t("show")}
      </Button>
    </form>
  );
}
