-- AlterEnum
ALTER TYPE "import_state" ADD VALUE 'UNDOING';
ALTER TYPE "import_state" ADD VALUE 'UNDONE';

-- AlterTable
ALTER TABLE "household" ADD COLUMN     "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "rows_undone" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "undone_to" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "written_to" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "undone_by" UUID;

-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "before" TEXT,
ADD COLUMN     "resident_id" UUID,
ADD COLUMN     "undone_at" TIMESTAMPTZ;

-- CreateIndex
CREATE INDEX "resident_village_id_birth_date_idx" ON "resident"("village_id", "birth_date");
CREATE INDEX resident_without_nik ON resident (village_id, birth_date) WHERE nik_cipher IS NULL;

-- People are deleted only while an import into their village is being undone; with a membership, their key keeps them.
-- The state is compared as text because a value cannot be used in the transaction that adds it.
GRANT DELETE ON household, resident TO app_branch, app_village;
CREATE POLICY household_undo ON household AS RESTRICTIVE FOR DELETE TO app_branch, app_village
  USING (EXISTS (SELECT FROM import i WHERE i.village_id = household.village_id AND i.state::text = 'UNDOING'));
CREATE POLICY resident_undo ON resident AS RESTRICTIVE FOR DELETE TO app_branch, app_village
  USING (EXISTS (SELECT FROM import i WHERE i.village_id = resident.village_id AND i.state::text = 'UNDOING'));
GRANT SELECT (undone_by) ON import TO app_system;
GRANT UPDATE (before) ON import_row TO app_system;
DROP POLICY import_row_clear ON import_row;
CREATE POLICY import_row_clear ON import_row FOR UPDATE TO app_system USING (true) WITH CHECK (num_nonnulls(cipher, before) = 0);
DROP POLICY import_clear ON import;
CREATE POLICY import_clear ON import FOR UPDATE TO app_system USING (state::text NOT IN ('UPLOADED', 'COMMITTING', 'UNDOING'));
