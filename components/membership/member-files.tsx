import { getTranslations } from "next-intl/server";
import { DownloadMenu, type FileOffer } from "@/components/shell/download-menu";
import { listHref } from "@/components/shell/list-links";
import { canHandBack } from "@/lib/membership/policy";
import type { MemberFilter } from "@/lib/membership/schema";
import type { Actor } from "@/lib/platform/db/actor";
import { canExportIdentity } from "@/lib/resident/policy";

type Props = { actor: Actor; villageCode: string; filter: MemberFilter };

/** What the list of members can be taken away as; the list itself as filtered, the others whole. */
export async function MemberFiles({ actor, villageCode, filter: { after: _after, ...filter } }: Props) {
  const t = await getTranslations("membership.files");
  const form = await getTranslations("form");
  const path = `/api/v1/villages/${villageCode}/members`;
  const offer = (name: string, href: string): FileOffer => ({ href, label: t(name), hint: t(`${name}Hint`) });
  const files = [
    offer("excel", listHref(path, filter)),
    offer("csv", listHref(path, { ...filter, format: "csv" })),
  ];
  if (canExportIdentity(actor)) files.push(offer("excelWithNik", listHref(path, { ...filter, nik: "full" })));
  if (canHandBack(actor))
    files.push(offer("opensid", `${path}/opensid`), {
      ...offer("sipp", `/villages/${villageCode}/members/sipp`),
      isPage: true,
    });
  return <DownloadMenu label={form("download")} files={files} />;
}
