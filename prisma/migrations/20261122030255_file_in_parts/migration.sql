-- DropIndex
DROP INDEX "import_file_regency_id_village_id_import_id_key";

-- AlterTable
ALTER TABLE "import_file" DROP CONSTRAINT "import_file_pkey",
ADD COLUMN     "part" INTEGER NOT NULL DEFAULT 0,
ADD CONSTRAINT "import_file_pkey" PRIMARY KEY ("import_id", "part");
