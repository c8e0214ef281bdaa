import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { eventWords } from "@/components/event/event-words";
import { InvitationForm } from "@/components/event/invitation-form";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page-section";
import { invitationForm } from "@/lib/event/letter/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ eventId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("event.letter"))("title") };
}

export default async function InvitationPage({ params }: Props) {
  const actor = await requireActor();
  const page = await invitationForm(actor, (await params).eventId);
  if (!page) notFound();
  const t = await getTranslations("event");
  const words = await eventWords();
  const said = { title: words.title(page), when: words.when(page.invitedTo), place: page.invitedTo.place };
  return (
    <>
      <VillageHeader
        actor={actor}
        village={page.village}
        section="events"
        title={t("letter.title")}
        answer={t("letter.answer", said)}
        actions={<ButtonLink href={`/events/${page.id}`}>{t("attendance.back")}</ButtonLink>}
      />
      <Panel narrow>
        <InvitationForm page={page} />
      </Panel>
    </>
  );
}
