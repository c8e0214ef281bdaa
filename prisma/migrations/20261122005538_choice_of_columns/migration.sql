-- AlterEnum
ALTER TYPE "import_state" ADD VALUE 'MAPPING';

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "aside" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "layout" JSONB,
ADD COLUMN     "layout_from" TEXT,
ADD COLUMN     "sheets" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "sketch_cipher" TEXT;

-- CreateTable
CREATE TABLE "sheet_layout" (
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "key" BYTEA NOT NULL,
    "roles" JSONB NOT NULL,
    "chosen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sheet_layout_pkey" PRIMARY KEY ("village_id","key")
);

-- AddForeignKey
ALTER TABLE "sheet_layout" ADD CONSTRAINT "sheet_layout_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "sheet_layout" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sheet_layout" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON "sheet_layout" TO app_branch, app_village;
CREATE POLICY sheet_layout_branch ON "sheet_layout" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY sheet_layout_village ON "sheet_layout" TO app_village USING (village_id = (SELECT actor_village()));

-- A file waits until its rows are saved or given up; of an import that is cleared it goes too.
GRANT UPDATE (sketch_cipher) ON "import" TO app_system;
GRANT SELECT (import_id), DELETE ON "import_file" TO app_system;
CREATE POLICY import_file_system ON "import_file" FOR SELECT TO app_system USING (true);
CREATE POLICY import_file_clear ON "import_file" FOR DELETE TO app_system
  USING (EXISTS (SELECT FROM "import" i WHERE i.id = import_id AND i.cleared_at IS NOT NULL));
