import { getTranslations } from "next-intl/server";
import { mostFiles } from "@/lib/document/schema";
import { mostPixels } from "@/lib/platform/picture/limits";

type Room = { used: string; quota: string };

/** Why files of a sending were not kept, each as a sentence with its place in the sending. */
export async function refusalSentences(
  refused: string | string[] | undefined,
  room: Room,
): Promise<string[]> {
  if (typeof refused !== "string" || refused === "") return [];
  const t = await getTranslations("document");
  const words = await getTranslations("refusal");
  const params = { ...room, most: mostFiles, megapixels: mostPixels / 1_000_000 };
  return refused.split("~").flatMap((one) => {
    const [place = "", code = ""] = one.split(".");
    if (!/^\d{1,3}$/.test(place) || !/^[A-Z_]+$/.test(code)) return [];
    const sentence = words.has(code) ? words(code, params) : t("refused");
    return [place === "0" ? sentence : t("ofPlace", { place: Number(place), sentence })];
  });
}
