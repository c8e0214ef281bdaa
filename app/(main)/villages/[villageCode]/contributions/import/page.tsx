import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ListingForm } from "@/components/contribution/listing/listing-form";
import { listingFormWords } from "@/components/contribution/listing/listing-words";
import { SourceFields } from "@/components/contribution/source-fields";
import { OpenBookNotice } from "@/components/contribution/village/open-book";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { listingPage } from "@/lib/contribution/listing/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("listing"))("title") };
}

export default async function ListingPage({ params }: Props) {
  const actor = await requireActor();
  const page = await listingPage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("listing");
  const { village, book } = page;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("title")}
        answer={book ? t("answer") : null}
        actions={<ButtonLink href={`/villages/${village.code}/contributions`}>{t("back")}</ButtonLink>}
      />
      {book ? (
        <ListingForm villageCode={village.code} words={await listingFormWords()}>
          <SourceFields funding="SELF" payerHint={t("payerHint")} />
        </ListingForm>
      ) : (
        <OpenBookNotice village={village} />
      )}
    </>
  );
}
