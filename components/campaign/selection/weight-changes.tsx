import { getTranslations } from "next-intl/server";
import type { SelectionPage } from "@/lib/campaign/selection/queries";
import { scoreWords } from "./score-words";

/** What ten points more or less for a criterion would change, and how the order would then be. */
export async function WeightChanges({ variants, rows }: Pick<SelectionPage, "variants" | "rows">) {
  const t = await getTranslations("selection");
  const words = await scoreWords();
  const names = new Map(
    rows.map(({ village: { code, name, districtName } }) => [code, `${name} (${districtName})`]),
  );
  const changed = variants.filter((variant) => variant.changed);
  if (changed.length === 0) return <p className="max-w-prose">{t("unchanged")}</p>;
  const same = variants.length - changed.length;
  return (
    <div className="max-w-prose space-y-2">
      <ul className="list-disc space-y-1 ps-5">
        {changed.map(({ criterion, weight, order }) => (
          <li key={`${criterion.key} ${weight}`}>
            {t("changes", {
              name: criterion.name,
              weight: words.plain(weight),
              order: order.map((code, at) => `${at + 1}. ${names.get(code)}`).join(", "),
            })}
          </li>
        ))}
      </ul>
      {same > 0 ? <p className="text-text-muted">{t("changesSome", { count: same })}</p> : null}
    </div>
  );
}
