import { getTranslations } from "next-intl/server";
import { StatusBadge, type StatusTone } from "@/components/ui/status-badge";

const tones: Record<string, StatusTone> = {
  UPLOADED: "ok",
  MAPPING: "warn",
  REFUSED: "danger",
  CHECKED: "warn",
  COMMITTING: "ok",
  COMMITTED: "good",
  CANCELLED: "neutral",
  UNDOING: "ok",
  UNDONE: "neutral",
};

export async function ImportState({ state }: { state: string }) {
  const t = await getTranslations("import");
  return <StatusBadge tone={tones[state] ?? "neutral"}>{t(`states.${state}`)}</StatusBadge>;
}
