import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import type { EventPage } from "@/lib/event/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

/** What about the figures asks for a second look; nothing is refused because of it. */
export async function AttendanceNotices({ page }: { page: EventPage }) {
  const t = await getTranslations("event.attendance");
  const locale = (await getLocale()) as Locale;
  const { attendance, capacity } = page;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <div className="mb-4 space-y-4 empty:hidden">
      {attendance.beyondCapacity > 0 ? (
        <Notice tone="warning" heading={t("beyond")} live>
          {t("beyondHint", {
            present: number(attendance.present),
            beyond: number(attendance.beyondCapacity),
            capacity: number(capacity ?? 0),
          })}
        </Notice>
      ) : null}
      {attendance.differ ? (
        <Notice heading={t("differ")}>
          {t("differHint", { counted: number(attendance.counted), listed: number(attendance.listed) })}
        </Notice>
      ) : null}
    </div>
  );
}
