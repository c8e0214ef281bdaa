-- CreateEnum
CREATE TYPE "visit_outcome" AS ENUM ('FOUND', 'NOT_FOUND', 'NOT_ENROLLED');

-- CreateTable
CREATE TABLE "verification_visit" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "population" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_sample" (
    "visit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "membership_id" UUID NOT NULL,

    CONSTRAINT "visit_sample_pkey" PRIMARY KEY ("visit_id","number")
);

-- CreateTable
CREATE TABLE "visit_tick" (
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "outcome" "visit_outcome" NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_tick_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit_result" (
    "visit_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "population" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "found" INTEGER NOT NULL,
    "not_found" INTEGER NOT NULL,
    "not_enrolled" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "visit_result_pkey" PRIMARY KEY ("visit_id")
);

-- CreateIndex
CREATE INDEX "verification_visit_campaign_id_village_id_idx" ON "verification_visit"("campaign_id", "village_id");

-- CreateIndex
CREATE INDEX "verification_visit_village_id_idx" ON "verification_visit"("village_id");

-- CreateIndex
CREATE INDEX "verification_visit_regency_id_idx" ON "verification_visit"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_visit_id_village_id_regency_id_key" ON "verification_visit"("id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "visit_sample_regency_id_idx" ON "visit_sample"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_sample_visit_id_number_village_id_regency_id_key" ON "visit_sample"("visit_id", "number", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "visit_tick_visit_id_number_idx" ON "visit_tick"("visit_id", "number");

-- CreateIndex
CREATE INDEX "visit_tick_regency_id_idx" ON "visit_tick"("regency_id");

-- CreateIndex
CREATE INDEX "visit_result_campaign_id_idx" ON "visit_result"("campaign_id");

-- CreateIndex
CREATE INDEX "visit_result_village_id_idx" ON "visit_result"("village_id");

-- CreateIndex
CREATE INDEX "visit_result_regency_id_idx" ON "visit_result"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "visit_result_visit_id_village_id_regency_id_key" ON "visit_result"("visit_id", "village_id", "regency_id");

-- AddForeignKey
ALTER TABLE "verification_visit" ADD CONSTRAINT "verification_visit_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_sample" ADD CONSTRAINT "visit_sample_visit_id_village_id_regency_id_fkey" FOREIGN KEY ("visit_id", "village_id", "regency_id") REFERENCES "verification_visit"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_tick" ADD CONSTRAINT "visit_tick_visit_id_number_village_id_regency_id_fkey" FOREIGN KEY ("visit_id", "number", "village_id", "regency_id") REFERENCES "visit_sample"("visit_id", "number", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_result" ADD CONSTRAINT "visit_result_visit_id_village_id_regency_id_fkey" FOREIGN KEY ("visit_id", "village_id", "regency_id") REFERENCES "verification_visit"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_result" ADD CONSTRAINT "visit_result_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "verification_visit" ADD CONSTRAINT verification_visit_sample CHECK (size BETWEEN 1 AND population);
ALTER TABLE "visit_result" ADD CONSTRAINT visit_result_adds_up CHECK (found + not_found + not_enrolled = size);

-- The sample is the branch's alone: a village that knew whom to expect would not be checked. Nothing of it is changed.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['verification_visit', 'visit_sample', 'visit_tick', 'visit_result'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
  END LOOP;
END $$;
GRANT SELECT ON "visit_result" TO app_village, app_regency;
CREATE POLICY visit_result_village ON "visit_result" FOR SELECT TO app_village USING (village_id = (SELECT actor_village()));
CREATE POLICY visit_result_regency ON "visit_result" FOR SELECT TO app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
