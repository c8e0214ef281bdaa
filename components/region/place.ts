import { getTranslations } from "next-intl/server";

type Named = { name: string; kind: string };

/** "Desa Socorejo" or "Kelurahan Sidorejo": never a bare name. */
export async function villageName({ name, kind }: Named): Promise<string> {
  const t = await getTranslations("shell");
  return t(kind === "KELURAHAN" ? "kelurahan" : "village", { name });
}
