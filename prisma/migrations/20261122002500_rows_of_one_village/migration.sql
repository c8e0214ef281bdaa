-- A household, its residents and their memberships are of one village, not only of one regency.
ALTER TABLE "membership" DROP CONSTRAINT "membership_regency_id_resident_id_fkey";
ALTER TABLE "resident" DROP CONSTRAINT "resident_regency_id_household_id_fkey";
ALTER TABLE "household" DROP CONSTRAINT "household_pkey", ADD CONSTRAINT "household_pkey" PRIMARY KEY ("id", "village_id", "regency_id");
ALTER TABLE "resident" DROP CONSTRAINT "resident_pkey", ADD CONSTRAINT "resident_pkey" PRIMARY KEY ("id", "village_id", "regency_id");
ALTER TABLE "membership" DROP CONSTRAINT "membership_pkey", ADD CONSTRAINT "membership_pkey" PRIMARY KEY ("id", "village_id", "regency_id");
ALTER TABLE "resident" ADD CONSTRAINT "resident_household_id_village_id_regency_id_fkey" FOREIGN KEY ("household_id", "village_id", "regency_id") REFERENCES "household"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "membership" ADD CONSTRAINT "membership_resident_id_village_id_regency_id_fkey" FOREIGN KEY ("resident_id", "village_id", "regency_id") REFERENCES "resident"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The key says which village belongs to which regency, so the policy need not look it up for every event.
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
DROP POLICY audit_write_territory ON audit_event;
CREATE POLICY audit_write_territory ON audit_event FOR INSERT TO app_branch, app_regency
  WITH CHECK ((regency_id = 0 AND village_id IS NULL) OR regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY audit_write_village ON audit_event FOR INSERT TO app_village
  WITH CHECK (village_id = (SELECT actor_village())
    OR (village_id IS NULL AND (regency_id = 0 OR regency_id = ANY ((SELECT actor_regencies())::int[]))));

-- What an import's rows hold of people is deleted when nobody has touched the import for a month.
ALTER TABLE "import" ADD COLUMN "cleared_at" TIMESTAMPTZ;
ALTER TABLE "import_row" ALTER COLUMN "cipher" DROP NOT NULL;
GRANT SELECT (updated_at, cleared_at), UPDATE (state, finished_at, cleared_at) ON import TO app_system;
CREATE POLICY import_clear ON import FOR UPDATE TO app_system USING (state NOT IN ('UPLOADED', 'COMMITTING'));
GRANT SELECT (import_id), UPDATE (cipher) ON import_row TO app_system;
CREATE POLICY import_row_system ON import_row FOR SELECT TO app_system USING (true);
CREATE POLICY import_row_clear ON import_row FOR UPDATE TO app_system USING (true) WITH CHECK (cipher IS NULL);
