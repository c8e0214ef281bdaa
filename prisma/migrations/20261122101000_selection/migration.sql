-- CreateEnum
CREATE TYPE "rubric_purpose" AS ENUM ('SELECTION', 'JUDGING');

-- CreateTable
CREATE TABLE "rubric" (
    "id" UUID NOT NULL,
    "campaign_id" UUID,
    "purpose" "rubric_purpose" NOT NULL,
    "criteria" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rubric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_candidate" (
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_candidate_pkey" PRIMARY KEY ("campaign_id","village_id")
);

-- CreateTable
CREATE TABLE "candidate_score" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "rubric_id" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "value" DECIMAL(8,2) NOT NULL,
    "evidence" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "candidate_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_nomination" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "rubric_id" UUID NOT NULL,
    "number" TEXT,
    "reason" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "signer_name" TEXT NOT NULL,
    "signer_office" TEXT NOT NULL,
    "board" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_nomination_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rubric_campaign_id_purpose_at_idx" ON "rubric"("campaign_id", "purpose", "at");

-- CreateIndex
CREATE INDEX "campaign_candidate_village_id_idx" ON "campaign_candidate"("village_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_candidate_campaign_id_village_id_regency_id_key" ON "campaign_candidate"("campaign_id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "candidate_score_campaign_id_village_id_criterion_idx" ON "candidate_score"("campaign_id", "village_id", "criterion");

-- CreateIndex
CREATE INDEX "campaign_nomination_campaign_id_idx" ON "campaign_nomination"("campaign_id");

-- AddForeignKey
ALTER TABLE "rubric" ADD CONSTRAINT "rubric_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_candidate" ADD CONSTRAINT "campaign_candidate_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_candidate" ADD CONSTRAINT "campaign_candidate_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_score" ADD CONSTRAINT "candidate_score_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_candidate"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_score" ADD CONSTRAINT "candidate_score_rubric_id_fkey" FOREIGN KEY ("rubric_id") REFERENCES "rubric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_nomination" ADD CONSTRAINT "campaign_nomination_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_candidate"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_nomination" ADD CONSTRAINT "campaign_nomination_rubric_id_fkey" FOREIGN KEY ("rubric_id") REFERENCES "rubric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A rubric is the site's or a contest's; who holds the contest writes it, and a judge will read it with the rest.
GRANT SELECT, INSERT ON "rubric" TO app_branch, app_admin;
ALTER TABLE "rubric" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rubric" FORCE ROW LEVEL SECURITY;
CREATE POLICY rubric_read ON "rubric" FOR SELECT TO app_branch
  USING (campaign_id IS NULL OR EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id));
CREATE POLICY rubric_write ON "rubric" FOR INSERT TO app_branch
  WITH CHECK (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id
    AND c.level IN ('DISTRICT', 'REGENCY', 'OFFICE') AND c.regency_ids <@ (SELECT actor_regencies())::int[]));
CREATE POLICY rubric_admin ON "rubric" TO app_admin USING (true)
  WITH CHECK (campaign_id IS NULL OR EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id
    AND c.level IN ('PROVINCE', 'NATION')));

-- Weighing candidates is the branch's own. What was said of them, and what was decided, is never changed.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['campaign_candidate', 'candidate_score', 'campaign_nomination'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
  END LOOP;
END $$;
-- Who holds a contest must know that somebody has decided by its rubric, and not what.
GRANT SELECT (id, campaign_id) ON "campaign_nomination" TO app_admin;
CREATE POLICY campaign_nomination_admin ON "campaign_nomination" FOR SELECT TO app_admin USING (true);

-- After the decision the candidates and their scores are what they were.
CREATE FUNCTION refuse_after_nomination() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM campaign_nomination n WHERE n.campaign_id = NEW.campaign_id AND n.regency_id = NEW.regency_id) THEN
    RAISE EXCEPTION 'a candidate of this contest has been nominated' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER candidate_score_is_final BEFORE INSERT ON "candidate_score" FOR EACH ROW EXECUTE FUNCTION refuse_after_nomination();
CREATE TRIGGER campaign_candidate_is_final BEFORE INSERT ON "campaign_candidate" FOR EACH ROW EXECUTE FUNCTION refuse_after_nomination();
