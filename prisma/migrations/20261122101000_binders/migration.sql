-- CreateEnum
CREATE TYPE "regulation_kind" AS ENUM ('PERDES', 'PERKADES', 'SK');

-- AlterEnum
ALTER TYPE "document_owner_kind" ADD VALUE 'BINDER';

-- CreateTable
CREATE TABLE "regulation" (
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "kind" "regulation_kind" NOT NULL,
    "number" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "regulation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "binder_template" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "lines" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "binder_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "binder_evidence" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "indicator_id" UUID NOT NULL,
    "event_id" UUID,
    "regulation_id" UUID,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "binder_evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "binder_task" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "indicator_id" UUID NOT NULL,
    "who" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "binder_task_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "regulation_regency_id_idx" ON "regulation"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "regulation_id_village_id_regency_id_key" ON "regulation"("id", "village_id", "regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "regulation_village_id_kind_number_key" ON "regulation"("village_id", "kind", "number");

-- CreateIndex
CREATE INDEX "binder_template_campaign_id_idx" ON "binder_template"("campaign_id");

-- CreateIndex
CREATE INDEX "binder_evidence_campaign_id_village_id_idx" ON "binder_evidence"("campaign_id", "village_id");

-- CreateIndex
CREATE INDEX "binder_evidence_regency_id_idx" ON "binder_evidence"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "binder_evidence_village_id_indicator_id_event_id_key" ON "binder_evidence"("village_id", "indicator_id", "event_id");

-- CreateIndex
CREATE UNIQUE INDEX "binder_evidence_village_id_indicator_id_regulation_id_key" ON "binder_evidence"("village_id", "indicator_id", "regulation_id");

-- CreateIndex
CREATE INDEX "binder_task_campaign_id_village_id_idx" ON "binder_task"("campaign_id", "village_id");

-- CreateIndex
CREATE INDEX "binder_task_regency_id_idx" ON "binder_task"("regency_id");

-- AddForeignKey
ALTER TABLE "regulation" ADD CONSTRAINT "regulation_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binder_template" ADD CONSTRAINT "binder_template_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binder_evidence" ADD CONSTRAINT "binder_evidence_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binder_evidence" ADD CONSTRAINT "binder_evidence_event_id_village_id_regency_id_fkey" FOREIGN KEY ("event_id", "village_id", "regency_id") REFERENCES "event"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binder_evidence" ADD CONSTRAINT "binder_evidence_regulation_id_village_id_regency_id_fkey" FOREIGN KEY ("regulation_id", "village_id", "regency_id") REFERENCES "regulation"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "binder_task" ADD CONSTRAINT "binder_task_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "binder_evidence" ADD CONSTRAINT binder_evidence_is_one CHECK ((event_id IS NULL) <> (regulation_id IS NULL));

-- A village fills its own binder, the branch helps. What somebody wrote down is not rewritten; a tie can be undone.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['regulation', 'binder_evidence', 'binder_task'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch, app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
GRANT DELETE ON "binder_evidence" TO app_branch, app_village;

-- What a contest asks is seen by whoever sees the contest, and said by whoever runs it.
ALTER TABLE "binder_template" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "binder_template" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "binder_template" TO app_branch, app_village, app_admin;
GRANT INSERT ON "binder_template" TO app_branch, app_admin;
CREATE POLICY binder_template_read ON "binder_template" FOR SELECT TO app_branch, app_village, app_admin
  USING (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id));
CREATE POLICY binder_template_add ON "binder_template" FOR INSERT TO app_branch
  WITH CHECK (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id
    AND c.level IN ('DISTRICT', 'REGENCY', 'OFFICE') AND c.regency_ids <@ (SELECT actor_regencies())::int[]));
CREATE POLICY binder_template_admin ON "binder_template" FOR INSERT TO app_admin
  WITH CHECK (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id AND c.level IN ('PROVINCE', 'NATION')));
