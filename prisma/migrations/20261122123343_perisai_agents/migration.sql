-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "agent_id" UUID;

-- CreateTable
CREATE TABLE "agent_office" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "agreement_number" TEXT NOT NULL,
    "agreement_on" DATE NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agent_office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agent" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "office_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone_cipher" TEXT,
    "certificate_no" TEXT NOT NULL,
    "active_from" DATE NOT NULL,
    "active_to" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agent_office_id_regency_id_key" ON "agent_office"("id", "regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "agent_office_regency_id_name_key" ON "agent_office"("regency_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "agent_id_regency_id_key" ON "agent"("id", "regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "agent_regency_id_certificate_no_key" ON "agent"("regency_id", "certificate_no");

-- AddForeignKey
ALTER TABLE "agent_office" ADD CONSTRAINT "agent_office_regency_id_fkey" FOREIGN KEY ("regency_id") REFERENCES "regency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent" ADD CONSTRAINT "agent_regency_id_fkey" FOREIGN KEY ("regency_id") REFERENCES "regency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent" ADD CONSTRAINT "agent_office_id_regency_id_fkey" FOREIGN KEY ("office_id", "regency_id") REFERENCES "agent_office"("id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_agent_id_regency_id_fkey" FOREIGN KEY ("agent_id", "regency_id") REFERENCES "agent"("id", "regency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "agent" ADD CONSTRAINT agent_ends_after_start CHECK (active_to IS NULL OR active_to >= active_from);
CREATE INDEX membership_agent ON "membership" (agent_id, village_id) WHERE agent_id IS NOT NULL;

-- The branch keeps its agents; a village knows those who look after one of its members.
ALTER TABLE "agent_office" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agent_office" FORCE ROW LEVEL SECURITY;
ALTER TABLE "agent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agent" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "agent_office" TO app_branch;
GRANT SELECT, INSERT, UPDATE ON "agent" TO app_branch;
GRANT SELECT ON "agent_office", "agent" TO app_village;
CREATE POLICY agent_office_branch ON "agent_office" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY agent_branch ON "agent" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY agent_village ON "agent" FOR SELECT TO app_village
  USING (id IN (SELECT m.agent_id FROM membership m WHERE m.village_id = (SELECT actor_village()) AND m.agent_id IS NOT NULL));
CREATE POLICY agent_office_village ON "agent_office" FOR SELECT TO app_village USING (id IN (SELECT a.office_id FROM agent a));
