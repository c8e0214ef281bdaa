import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

/** The way to what one was told, with how much of it is new. On a phone there is room for the sign and the number. */
export async function Bell({ unread }: { unread: number }) {
  const t = await getTranslations("notification");
  return (
    <Link
      href="/notifications"
      className="flex min-h-11 items-center gap-1.5 rounded-control px-2 hover:bg-surface-sunken print:hidden"
    >
      <Icon name="bell" size={20} />
      <span className="max-lg:sr-only">{t("bell")}</span>
      {unread > 0 ? (
        <span className="min-w-5 rounded-full bg-accent px-1.5 text-center text-sm font-semibold text-on-accent">
          <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span>
          <span className="sr-only">{t("unread", { count: unread })}</span>
        </span>
      ) : null}
    </Link>
  );
}
