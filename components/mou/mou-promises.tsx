import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";
import type { listTargetsOfMou } from "@/lib/target/queries";

type Props = { villageCode: string; targets: Awaited<ReturnType<typeof listTargetsOfMou>> };

/** What was promised on the ground of an agreement. */
export async function MouPromises({ villageCode, targets }: Props) {
  const t = await getTranslations("mou");
  const target = await getTranslations("target");
  const locale = (await getLocale()) as Locale;
  if (targets.length === 0) return <p className="text-text-muted">{t("noPromises")}</p>;
  return (
    <ul className="space-y-1">
      {targets.map(({ id, unit, current }) => (
        <li key={id}>
          <TextLink href={`/villages/${villageCode}/targets`}>
            {target("promise", {
              value: formatNumber(current.value, locale),
              unit: target(`unit.${unit}`),
              deadline: formatDay(current.deadline, locale),
            })}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
