import { getTranslations } from "next-intl/server";
import { StatusBadge, type StatusTone } from "@/components/ui/status-badge";
import type { EventState as State } from "@/lib/event/rules";

const tones: Record<State, StatusTone> = {
  PLANNED: "neutral",
  TODAY: "good",
  UNREPORTED: "warn",
  HELD: "ok",
  CANCELLED: "danger",
};

export async function EventState({ state }: { state: State }) {
  const t = await getTranslations("event.states");
  return <StatusBadge tone={tones[state]}>{t(state)}</StatusBadge>;
}
