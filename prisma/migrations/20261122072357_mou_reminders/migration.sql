-- CreateTable
CREATE TABLE "mou_reminder" (
    "mou_id" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "told" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mou_reminder_pkey" PRIMARY KEY ("mou_id","days")
);

-- AddForeignKey
ALTER TABLE "mou_reminder" ADD CONSTRAINT "mou_reminder_mou_id_village_id_regency_id_fkey" FOREIGN KEY ("mou_id", "village_id", "regency_id") REFERENCES "mou"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The branch notes it, both sides see it; nothing of it is ever changed.
ALTER TABLE "mou_reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mou_reminder" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "mou_reminder" TO app_branch;
GRANT SELECT ON "mou_reminder" TO app_village;
CREATE POLICY mou_reminder_branch ON "mou_reminder" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY mou_reminder_village ON "mou_reminder" FOR SELECT TO app_village USING (village_id = (SELECT actor_village()));

-- A job learns which agreements end, and then works as an officer of their territory.
GRANT SELECT (id, regency_id, office_id, valid_to) ON "mou" TO app_system;
GRANT SELECT (mou_id, kind, by_id) ON "mou_step" TO app_system;
CREATE POLICY mou_system ON "mou" FOR SELECT TO app_system USING (true);
CREATE POLICY mou_step_system ON "mou_step" FOR SELECT TO app_system USING (true);
CREATE INDEX "mou_ending" ON "mou" ("valid_to") WHERE "valid_to" IS NOT NULL;
