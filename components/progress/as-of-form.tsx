import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/text-field";
import { type Day, today } from "@/lib/platform/dates";

/** Looks at another day; `keep` are the other settings of the page. */
export async function AsOfForm({ asOf, keep = {} }: { asOf: Day; keep?: Record<string, string> }) {
  const t = await getTranslations("progress");
  return (
    <form method="get" className="flex flex-wrap items-end gap-2">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DateField name="asOf" label={t("asOf")} defaultValue={asOf} max={today()} width="short" />
      <Button type="submit" variant="secondary">
        {t("look")}
      </Button>
    </form>
  );
}
