import { getLocale, getTranslations } from "next-intl/server";
import type { Actor } from "@/lib/platform/db/actor";
import { formatDateTime, type Locale } from "@/lib/platform/format";

/** Who made a file and when, for its second sheet. */
export async function fileNotes(actor: Actor, ...more: string[]): Promise<string[]> {
  const t = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  const when = formatDateTime(new Date(), "Asia/Jakarta", locale);
  return [t("sheet.madeBy", { name: actor.name, when }), ...more];
}

/** The same for the properties of a file, where a program that reads its rows does not see it. */
export function fileMade(actor: Actor, title: string) {
  return { title, by: actor.name, at: new Date() };
}
