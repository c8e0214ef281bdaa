import { getTranslations } from "next-intl/server";
import { StatusBadge, type StatusTone } from "@/components/ui/status-badge";
import type { RunState } from "@/lib/scheme/run/queries";

const tones: Record<RunState, StatusTone> = { OPEN: "warn", APPROVED: "ok", WITHDRAWN: "neutral" };

export async function RunStateBadge({ state }: { state: RunState }) {
  const t = await getTranslations("run");
  return <StatusBadge tone={tones[state]}>{t(`states.${state}`)}</StatusBadge>;
}
