import { getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextField } from "@/components/ui/text-field";

/** Which month the page tells of. */
export async function MonthChoice({ month, latest }: { month: string; latest: string }) {
  const t = await getTranslations("receipt");
  return (
    <FilterBar label={t("monthChoice")} apply={t("show")}>
      <TextField name="month" type="month" label={t("month")} defaultValue={month} max={latest} />
    </FilterBar>
  );
}
