import { getLocale, getTranslations } from "next-intl/server";
import { DownloadMenu, type FileOffer } from "@/components/shell/download-menu";
import { listHref } from "@/components/shell/list-links";
import { mostOnPaper } from "@/lib/membership/unregistered/rules";
import { formatNumber, type Locale } from "@/lib/platform/format";

type Props = { villageCode: string; total: number; search: Record<string, string | undefined> };

/** The list as filtered, to print for each RT or to work on. */
export async function UnregisteredFiles({ villageCode, total, search }: Props) {
  const t = await getTranslations("membership.files");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const path = `/api/v1/villages/${villageCode}/unregistered`;
  const offer = (name: string, more: Record<string, string>): FileOffer => ({
    href: listHref(path, { ...search, ...more }),
    label: t(name),
    hint: t(`${name}Hint`),
  });
  const files = [offer("listExcel", {})];
  const short = total <= mostOnPaper;
  if (short) files.unshift(offer("paperA4", { paper: "A4" }), offer("paperF4", { paper: "F4" }));
  const note = short ? undefined : t("paperTooLong", { most: formatNumber(mostOnPaper, locale) });
  return <DownloadMenu label={form("download")} files={files} note={note} />;
}
