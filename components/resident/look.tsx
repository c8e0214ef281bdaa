import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import { formatShortDay, type Locale } from "@/lib/platform/format";
import type { Look } from "@/lib/resident/duplicate/queries";

/** One of a pair, in the lines by which people are told apart. */
export async function LookLines({ look }: { look: Look }) {
  const t = await getTranslations("duplicate");
  const locale = (await getLocale()) as Locale;
  const { id, name, maskedNik, birthDate, hamlet, rt, rw, activeSegments, place } = look;
  const born = birthDate ? formatShortDay(birthDate, locale) : null;
  return (
    <div className="text-start">
      <span className="font-semibold">
        <TextLink href={`/residents/${id}`}>{name}</TextLink>
      </span>
      <span className="block text-sm font-normal text-text-muted">
        <span className="whitespace-nowrap">{maskedNik ?? t("noNik")}</span>
        {born ? ` · ${born}` : null}
        {activeSegments.length > 0 ? ` · ${activeSegments.join(", ")}` : null}
      </span>
      <span className="block text-sm font-normal text-text-muted">
        {place ?? `${hamlet ?? "—"}, RT ${rt ?? "—"}/RW ${rw ?? "—"}`}
      </span>
    </div>
  );
}
