import { getTranslations } from "next-intl/server";
import { StatusBadge, type StatusTone } from "@/components/ui/status-badge";
import type { MouState } from "@/lib/mou/schema";

const tones: Record<MouState, StatusTone> = {
  DRAFT: "neutral",
  SIGNED: "ok",
  RUNNING: "ok",
  EXPIRING: "warn",
  EXPIRED: "danger",
  RENEWED: "neutral",
  ENDED: "neutral",
  WITHDRAWN: "neutral",
};

export async function MouStateBadge({ state }: { state: MouState }) {
  const t = await getTranslations("mou");
  return <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>;
}
