-- AlterEnum
ALTER TYPE "role" ADD VALUE 'JUDGE';

-- CreateTable
CREATE TABLE "campaign_judge" (
    "campaign_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_judge_pkey" PRIMARY KEY ("campaign_id","user_id")
);

-- CreateTable
CREATE TABLE "judge_declaration" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "conflicts" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judge_declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "judge_conflict" (
    "campaign_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judge_conflict_pkey" PRIMARY KEY ("campaign_id","user_id","village_id")
);

-- CreateTable
CREATE TABLE "judge_score" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "criterion" TEXT NOT NULL,
    "value" DECIMAL(8,2) NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judge_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "judge_submission" (
    "campaign_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judge_submission_pkey" PRIMARY KEY ("campaign_id","user_id")
);

-- CreateTable
CREATE TABLE "judging_closing" (
    "campaign_id" UUID NOT NULL,
    "rubric_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "number" TEXT,
    "chair_name" TEXT NOT NULL,
    "chair_office" TEXT NOT NULL,
    "reason" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judging_closing_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "campaign_result" (
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "total" DECIMAL(5,2) NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "campaign_result_pkey" PRIMARY KEY ("campaign_id","village_id")
);

-- CreateTable
CREATE TABLE "campaign_award" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "award" TEXT NOT NULL,
    "awarded_on" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_award_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "campaign_judge_user_id_idx" ON "campaign_judge"("user_id");

-- CreateIndex
CREATE INDEX "judge_declaration_campaign_id_user_id_idx" ON "judge_declaration"("campaign_id", "user_id");

-- CreateIndex
CREATE INDEX "judge_score_campaign_id_user_id_village_id_idx" ON "judge_score"("campaign_id", "user_id", "village_id");

-- CreateIndex
CREATE INDEX "campaign_result_village_id_idx" ON "campaign_result"("village_id");

-- CreateIndex
CREATE INDEX "campaign_award_village_id_idx" ON "campaign_award"("village_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_award_campaign_id_village_id_award_key" ON "campaign_award"("campaign_id", "village_id", "award");

-- AddForeignKey
ALTER TABLE "campaign_judge" ADD CONSTRAINT "campaign_judge_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_judge" ADD CONSTRAINT "campaign_judge_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge_declaration" ADD CONSTRAINT "judge_declaration_campaign_id_user_id_fkey" FOREIGN KEY ("campaign_id", "user_id") REFERENCES "campaign_judge"("campaign_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge_conflict" ADD CONSTRAINT "judge_conflict_campaign_id_user_id_fkey" FOREIGN KEY ("campaign_id", "user_id") REFERENCES "campaign_judge"("campaign_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge_conflict" ADD CONSTRAINT "judge_conflict_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge_score" ADD CONSTRAINT "judge_score_campaign_id_user_id_fkey" FOREIGN KEY ("campaign_id", "user_id") REFERENCES "campaign_judge"("campaign_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge_score" ADD CONSTRAINT "judge_score_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judge_submission" ADD CONSTRAINT "judge_submission_campaign_id_user_id_fkey" FOREIGN KEY ("campaign_id", "user_id") REFERENCES "campaign_judge"("campaign_id", "user_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judging_closing" ADD CONSTRAINT "judging_closing_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judging_closing" ADD CONSTRAINT "judging_closing_rubric_id_fkey" FOREIGN KEY ("rubric_id") REFERENCES "rubric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_result" ADD CONSTRAINT "campaign_result_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "judging_closing"("campaign_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_result" ADD CONSTRAINT "campaign_result_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_award" ADD CONSTRAINT "campaign_award_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── A role of its own ────────────────────────────────────────────────────────
-- A judge belongs to no territory and reaches a contest by being appointed to it, and nothing else.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app_judge') THEN
    CREATE ROLE app_judge NOLOGIN NOINHERIT NOBYPASSRLS;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO app_judge;
ALTER TABLE "user" DROP CONSTRAINT user_has_one_territory;
-- Compared as text: a value of an enum cannot be used in the transaction that adds it.
ALTER TABLE "user" ADD CONSTRAINT user_has_one_territory CHECK (
  (role::text IN ('ADMIN', 'JUDGE') AND office_id IS NULL AND regency_id IS NULL AND village_id IS NULL) OR
  (role::text = 'BRANCH' AND office_id IS NOT NULL AND regency_id IS NULL AND village_id IS NULL) OR
  (role::text = 'REGENCY' AND office_id IS NULL AND regency_id IS NOT NULL AND village_id IS NULL) OR
  (role::text = 'VILLAGE' AND office_id IS NULL AND regency_id IS NULL AND village_id IS NOT NULL));

GRANT SELECT, INSERT ON "notification" TO app_judge;
GRANT UPDATE (read_at) ON "notification" TO app_judge;
GRANT SELECT, INSERT, UPDATE ON "notification_setting" TO app_judge;
CREATE POLICY notification_judge ON "notification" TO app_judge USING (recipient_id = (SELECT actor_id()));
CREATE POLICY notification_setting_judge ON "notification_setting" TO app_judge USING (user_id = (SELECT actor_id()));
GRANT INSERT ON "audit_event" TO app_judge;
CREATE POLICY audit_write_judge ON "audit_event" FOR INSERT TO app_judge
  WITH CHECK (regency_id = 0 AND village_id IS NULL AND actor_id = (SELECT actor_id()));

-- ── Whose contest ────────────────────────────────────────────────────────────
-- Of the tables of judging, who runs a contest: the branch inside whose territory it lies, or an administrator.
CREATE FUNCTION actor_runs(which uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM campaign c WHERE c.id = which AND CASE current_user
    WHEN 'app_branch' THEN c.level IN ('DISTRICT', 'REGENCY', 'OFFICE') AND c.regency_ids <@ (SELECT actor_regencies())::int[]
    WHEN 'app_admin' THEN c.level IN ('PROVINCE', 'NATION')
    ELSE false END)
$$;

DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['campaign_judge', 'judge_declaration', 'judge_conflict', 'judge_score', 'judge_submission',
    'judging_closing', 'campaign_result', 'campaign_award'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
  END LOOP;
  -- What a judge answers for: written and read by the judge, and but for the scores by who runs the contest.
  FOREACH tab IN ARRAY ARRAY['judge_declaration', 'judge_conflict', 'judge_score', 'judge_submission'] LOOP
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_judge', tab);
    EXECUTE format('GRANT SELECT ON %I TO app_branch, app_admin', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_judge USING (user_id = (SELECT actor_id())) WITH CHECK (user_id = (SELECT actor_id())
      AND EXISTS (SELECT FROM campaign_judge j WHERE j.campaign_id = %I.campaign_id AND j.user_id = %I.user_id))', tab || '_own', tab, tab, tab);
  END LOOP;
  FOREACH tab IN ARRAY ARRAY['judge_declaration', 'judge_conflict', 'judge_submission'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_branch, app_admin USING (actor_runs(campaign_id))', tab || '_run', tab);
  END LOOP;
END $$;

-- Nobody but the judge sees a score until judging is closed.
CREATE POLICY judge_score_run ON "judge_score" FOR SELECT TO app_branch, app_admin USING (actor_runs(campaign_id)
  AND EXISTS (SELECT FROM judging_closing c WHERE c.campaign_id = judge_score.campaign_id));

GRANT SELECT ON "campaign_judge" TO app_judge;
GRANT SELECT, INSERT ON "campaign_judge", "judging_closing", "campaign_result", "campaign_award" TO app_branch, app_admin;
GRANT SELECT ON "judging_closing", "campaign_result", "campaign_award" TO app_judge, app_village, app_regency;
CREATE POLICY campaign_judge_own ON "campaign_judge" FOR SELECT TO app_judge USING (user_id = (SELECT actor_id()));
CREATE POLICY campaign_judge_run ON "campaign_judge" TO app_branch, app_admin USING (actor_runs(campaign_id));
CREATE POLICY judging_closing_read ON "judging_closing" FOR SELECT TO app_branch, app_admin, app_judge, app_village, app_regency
  USING (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id));
CREATE POLICY judging_closing_run ON "judging_closing" FOR INSERT TO app_branch, app_admin WITH CHECK (actor_runs(campaign_id));

-- Results and awards: each territory its own, judge and administrator those of their contests.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['campaign_result', 'campaign_award'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_branch, app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_territory', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_admin USING (true)', tab || '_admin', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_judge USING (campaign_id IN (SELECT j.campaign_id FROM campaign_judge j))', tab || '_judge', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO app_branch, app_admin WITH CHECK (actor_runs(campaign_id))', tab || '_run', tab);
  END LOOP;
END $$;

-- What a judge reads of the contest itself.
GRANT SELECT ON "campaign", "campaign_cancellation", "campaign_participant", "rubric", "village", "district", "regency", "province", "region_map" TO app_judge;
CREATE POLICY campaign_judge_reads ON "campaign" FOR SELECT TO app_judge USING (id IN (SELECT j.campaign_id FROM campaign_judge j));
CREATE POLICY campaign_cancellation_judge ON "campaign_cancellation" FOR SELECT TO app_judge USING (campaign_id IN (SELECT j.campaign_id FROM campaign_judge j));
CREATE POLICY campaign_participant_judge ON "campaign_participant" FOR SELECT TO app_judge USING (campaign_id IN (SELECT j.campaign_id FROM campaign_judge j));
CREATE POLICY rubric_judge ON "rubric" FOR SELECT TO app_judge
  USING (purpose = 'JUDGING' AND campaign_id IN (SELECT j.campaign_id FROM campaign_judge j));
CREATE POLICY village_judge ON "village" FOR SELECT TO app_judge USING (id IN (SELECT p.village_id FROM campaign_participant p));
CREATE POLICY district_judge ON "district" FOR SELECT TO app_judge USING (id IN (SELECT v.district_id
  FROM campaign_participant p JOIN village v ON v.id = p.village_id));
CREATE POLICY regency_judge ON "regency" FOR SELECT TO app_judge USING (id IN (SELECT p.regency_id FROM campaign_participant p));
CREATE POLICY province_judge ON "province" FOR SELECT TO app_judge USING (id IN (SELECT r.province_id FROM regency r));

-- Outlines are everybody's, as the regions are.
CREATE POLICY region_map_judge ON "region_map" FOR SELECT TO app_judge USING (true);

-- Whether a judge heads a participating village is asked by the system, which learns the name of the head alone.
GRANT SELECT (campaign_id, village_id, left_on) ON "campaign_participant" TO app_system;
GRANT SELECT (village_id, head_name) ON "village_profile" TO app_system;
CREATE POLICY campaign_participant_system ON "campaign_participant" FOR SELECT TO app_system USING (true);
CREATE POLICY village_profile_system ON "village_profile" FOR SELECT TO app_system
  USING (EXISTS (SELECT FROM campaign_participant p WHERE p.village_id = village_profile.village_id));

-- ── Final ────────────────────────────────────────────────────────────────────
-- Of appointments, declarations, scores and the judges' rubric nothing changes once judging is closed, and nothing of
-- a judge's scores once the judge has finished, by whatever statement.
CREATE FUNCTION refuse_after_judging() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := CASE TG_OP WHEN 'INSERT' THEN to_jsonb(NEW) ELSE to_jsonb(OLD) END;
BEGIN
  IF coalesce(changed ->> 'purpose', 'JUDGING') = 'JUDGING'
    AND EXISTS (SELECT FROM judging_closing c WHERE c.campaign_id = (changed ->> 'campaign_id')::uuid) THEN
    RAISE EXCEPTION 'judging of this contest is closed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_TABLE_NAME = 'judge_score' AND EXISTS (SELECT FROM judge_submission s
    WHERE s.campaign_id = (changed ->> 'campaign_id')::uuid AND s.user_id = (changed ->> 'user_id')::uuid) THEN
    RAISE EXCEPTION 'this judge has finished' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['campaign_judge', 'judge_declaration', 'judge_conflict', 'judge_score', 'judge_submission', 'rubric'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_after_judging()', tab || '_is_final', tab);
  END LOOP;
END $$;
