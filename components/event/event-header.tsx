import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { VillageHeader } from "@/components/region/village-header";
import { PageHeader } from "@/components/shell/page-header";
import type { EventPage } from "@/lib/event/queries";
import type { Actor } from "@/lib/platform/db/actor";

type Props = { actor: Actor; page: EventPage; title: string; answer: string; actions?: ReactNode };

/** The head of an event's pages: among its village's sections, or alone for a village that is invited to another. */
export async function EventHeader({ actor, page, title, answer, actions }: Props) {
  const t = await getTranslations("event");
  return page.village ? (
    <VillageHeader
      actor={actor}
      village={page.village}
      section="events"
      title={title}
      answer={answer}
      actions={actions}
    />
  ) : (
    <PageHeader title={title} kicker={`${t("title")} (${t("invited")})`} answer={answer} actions={actions} />
  );
}
