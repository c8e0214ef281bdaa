-- CreateTable
CREATE TABLE "campaign_place" (
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "achieved" INTEGER NOT NULL,
    "achieved_week_ago" INTEGER NOT NULL,
    "achieved_month_ago" INTEGER NOT NULL,
    "achieved_at_start" INTEGER NOT NULL,
    "denominator" INTEGER,
    "target" INTEGER,
    "counted_at" TIMESTAMPTZ NOT NULL,
    "rank" INTEGER,
    "change" INTEGER,
    "participants" INTEGER,
    "projected_rank" INTEGER,
    "next_rank" INTEGER,
    "next_more" INTEGER,
    "ranked_at" TIMESTAMPTZ,

    CONSTRAINT "campaign_place_pkey" PRIMARY KEY ("campaign_id","village_id")
);

-- CreateIndex
CREATE INDEX "campaign_place_regency_id_idx" ON "campaign_place"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_participant_campaign_id_village_id_regency_id_key" ON "campaign_participant"("campaign_id", "village_id", "regency_id");

-- AddForeignKey
ALTER TABLE "campaign_place" ADD CONSTRAINT "campaign_place_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- A branch counts its own villages; the places among all of them are the system's to say, which sees no person.
ALTER TABLE "campaign_place" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "campaign_place" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON "campaign_place" TO app_branch;
GRANT UPDATE (day, achieved, achieved_week_ago, achieved_month_ago, achieved_at_start, denominator, target, counted_at)
  ON "campaign_place" TO app_branch;
GRANT SELECT ON "campaign_place" TO app_village, app_regency, app_system;
GRANT UPDATE (rank, change, participants, projected_rank, next_rank, next_more, ranked_at) ON "campaign_place" TO app_system;
GRANT SELECT ON "campaign", "campaign_cancellation" TO app_system;
CREATE POLICY campaign_place_branch ON "campaign_place" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY campaign_place_regency ON "campaign_place" FOR SELECT TO app_regency
  USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY campaign_place_village ON "campaign_place" FOR SELECT TO app_village USING (village_id = (SELECT actor_village()));
CREATE POLICY campaign_place_system ON "campaign_place" TO app_system USING (true);
CREATE POLICY campaign_system ON "campaign" FOR SELECT TO app_system USING (true);
CREATE POLICY campaign_cancellation_system ON "campaign_cancellation" FOR SELECT TO app_system USING (true);
