import type { IndicatorPage } from "@/lib/campaign/binder/file/queries";

/** Where in which binder a form writes. */
export function SpotFields({ page: { campaign, village, indicator } }: { page: IndicatorPage }) {
  return (
    <>
      <input type="hidden" name="campaignId" value={campaign.id} />
      <input type="hidden" name="villageCode" value={village.code} />
      <input type="hidden" name="indicatorId" value={indicator.id} />
    </>
  );
}
