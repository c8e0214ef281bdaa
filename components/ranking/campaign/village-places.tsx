import { getTranslations } from "next-intl/server";
import { PageSection } from "@/components/ui/page-section";
import { TextLink } from "@/components/ui/text-link";
import type { listOwnPlaces } from "@/lib/ranking/campaign/queries";
import { OwnPlace } from "./own-place";

/** A village's place in each contest that is under way; nothing when there is none. */
export async function VillagePlaces({ places }: { places: Awaited<ReturnType<typeof listOwnPlaces>> }) {
  if (places.length === 0) return null;
  const t = await getTranslations("campaign");
  return (
    <PageSection heading={t("title")}>
      <div className="space-y-4">
        {places.map((place) => (
          <div key={place.campaignId}>
            <p className="mb-2 font-semibold">
              <TextLink href={`/campaigns/${place.campaignId}`}>{place.name}</TextLink>
            </p>
            <OwnPlace place={place} />
          </div>
        ))}
      </div>
    </PageSection>
  );
}
