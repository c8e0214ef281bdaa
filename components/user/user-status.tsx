import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/ui/status-badge";

type Props = { user: { disabledAt: Date | null; invited: boolean } };

export async function UserStatus({ user }: Props) {
  const t = await getTranslations("user.status");
  if (user.disabledAt) return <StatusBadge tone="danger">{t("disabled")}</StatusBadge>;
  if (user.invited) return <StatusBadge tone="warn">{t("invited")}</StatusBadge>;
  return <StatusBadge tone="good">{t("active")}</StatusBadge>;
}
