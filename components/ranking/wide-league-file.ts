import { getTranslations } from "next-intl/server";
import { fileNotes } from "@/components/shell/file-notes";
import type { Actor } from "@/lib/platform/db/actor";
import { fileResponse } from "@/lib/platform/download";
import type { NationLeague, ProvinceLeague } from "@/lib/ranking/province/queries";
import { wideLeagueWorkbook } from "@/lib/ranking/sheet";

/** A league of kabupaten or provinces as a workbook to save. */
export async function wideLeagueFile(
  actor: Actor,
  { rows, unit, asOf }: ProvinceLeague | NationLeague,
  scope: "regency" | "province",
  fileName: string,
): Promise<Response> {
  const t = await getTranslations("ranking");
  const p = await getTranslations("progress");
  const notes = await fileNotes(actor, p(`unitName.${unit}`), p("dataAsOf", { when: asOf }));
  const bytes = await wideLeagueWorkbook(rows, { t, name: t(`wide.${scope}`), notes });
  return fileResponse(bytes, `${fileName}-${asOf}`, "xlsx");
}
