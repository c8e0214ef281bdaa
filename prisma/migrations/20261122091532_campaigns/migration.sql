-- CreateEnum
CREATE TYPE "campaign_level" AS ENUM ('DISTRICT', 'REGENCY', 'OFFICE', 'PROVINCE', 'NATION');

-- CreateEnum
CREATE TYPE "campaign_measure" AS ENUM ('COVERAGE', 'ACHIEVED', 'GAINED', 'TARGET_SHARE');

-- AlterTable
ALTER TABLE "target" ADD COLUMN     "campaign_id" UUID;

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "organiser" TEXT NOT NULL,
    "level" "campaign_level" NOT NULL,
    "scope" TEXT,
    "regency_ids" INTEGER[],
    "rules" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "deadline" DATE NOT NULL,
    "unit" "target_unit" NOT NULL,
    "measure" "campaign_measure" NOT NULL,
    "target_value" INTEGER,
    "target_percent" DECIMAL(5,2),
    "stages" JSONB NOT NULL,
    "conditions" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_cancellation" (
    "campaign_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_cancellation_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "campaign_participant" (
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "joined_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "left_on" DATE,
    "left_reason" TEXT,
    "left_by_name" TEXT,

    CONSTRAINT "campaign_participant_pkey" PRIMARY KEY ("campaign_id","village_id")
);

-- CreateIndex
CREATE INDEX "campaign_deadline_idx" ON "campaign"("deadline");

-- CreateIndex
CREATE INDEX "campaign_participant_village_id_idx" ON "campaign_participant"("village_id");

-- CreateIndex
CREATE INDEX "campaign_participant_regency_id_idx" ON "campaign_participant"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_campaign_id_village_id_key" ON "target"("campaign_id", "village_id");

-- AddForeignKey
ALTER TABLE "campaign_cancellation" ADD CONSTRAINT "campaign_cancellation_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_participant" ADD CONSTRAINT "campaign_participant_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_participant" ADD CONSTRAINT "campaign_participant_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "campaign" ADD CONSTRAINT campaign_days_in_order CHECK (deadline > starts_on);
ALTER TABLE "campaign" ADD CONSTRAINT campaign_reaches_somewhere CHECK (cardinality(regency_ids) > 0);

-- Who has a regency in it sees a contest. A branch holds those that reach nowhere outside its own regencies, an
-- administrator those of a province or the nation.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['campaign', 'campaign_cancellation', 'campaign_participant'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT ON %I TO app_branch, app_village, app_regency, app_admin', tab);
    EXECUTE format('GRANT INSERT ON %I TO app_branch', tab);
  END LOOP;
END $$;
GRANT INSERT ON "campaign", "campaign_cancellation" TO app_admin;
GRANT UPDATE (name, organiser, rules, stages, conditions, target_value, target_percent) ON "campaign" TO app_branch, app_admin;
GRANT UPDATE (joined_on, by_id, by_name, left_on, left_reason, left_by_name) ON "campaign_participant" TO app_branch;

CREATE POLICY campaign_read ON "campaign" FOR SELECT TO app_branch, app_village, app_regency
  USING (regency_ids && (SELECT actor_regencies())::int[]);
CREATE POLICY campaign_add ON "campaign" FOR INSERT TO app_branch
  WITH CHECK (level IN ('DISTRICT', 'REGENCY', 'OFFICE') AND regency_ids <@ (SELECT actor_regencies())::int[]);
CREATE POLICY campaign_change ON "campaign" FOR UPDATE TO app_branch
  USING (level IN ('DISTRICT', 'REGENCY', 'OFFICE') AND regency_ids <@ (SELECT actor_regencies())::int[]);
CREATE POLICY campaign_admin ON "campaign" TO app_admin USING (true) WITH CHECK (level IN ('PROVINCE', 'NATION'));

CREATE POLICY campaign_cancellation_read ON "campaign_cancellation" FOR SELECT TO app_branch, app_village, app_regency
  USING (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id));
CREATE POLICY campaign_cancellation_add ON "campaign_cancellation" FOR INSERT TO app_branch
  WITH CHECK (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id
    AND c.level IN ('DISTRICT', 'REGENCY', 'OFFICE') AND c.regency_ids <@ (SELECT actor_regencies())::int[]));
CREATE POLICY campaign_cancellation_admin ON "campaign_cancellation" TO app_admin USING (true)
  WITH CHECK (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id AND c.level IN ('PROVINCE', 'NATION')));

CREATE POLICY campaign_participant_branch ON "campaign_participant" TO app_branch
  USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY campaign_participant_regency ON "campaign_participant" FOR SELECT TO app_regency
  USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY campaign_participant_village ON "campaign_participant" FOR SELECT TO app_village
  USING (village_id = (SELECT actor_village()));
CREATE POLICY campaign_participant_admin ON "campaign_participant" FOR SELECT TO app_admin USING (true);
