-- CreateEnum
CREATE TYPE "document_owner_kind" AS ENUM ('VILLAGE', 'MOU', 'EVENT', 'OFFICIAL');

-- CreateEnum
CREATE TYPE "document_purpose" AS ENUM ('SCAN', 'PHOTO', 'OTHER');

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "owner_kind" "document_owner_kind" NOT NULL,
    "owner_id" TEXT NOT NULL,
    "purpose" "document_purpose" NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "digest" BYTEA NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "missing_since" TIMESTAMPTZ,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "document_storage_key_key" ON "document"("storage_key");

-- CreateIndex
CREATE INDEX "document_regency_id_idx" ON "document"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_village_id_owner_kind_owner_id_digest_key" ON "document"("village_id", "owner_kind", "owner_id", "digest");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Scans hold names and numbers of people: branch and village only. A file is attached or removed, never changed.
GRANT SELECT, INSERT, DELETE ON "document" TO app_branch, app_village;
ALTER TABLE "document" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "document" FORCE ROW LEVEL SECURITY;
CREATE POLICY document_branch ON "document" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY document_village ON "document" TO app_village USING (village_id = (SELECT actor_village()));

-- The sweep compares rows with files and says which file is gone; what a row is about it cannot see.
GRANT SELECT (id, regency_id, village_id, storage_key, missing_since), UPDATE (missing_since) ON "document" TO app_system;
CREATE POLICY document_system ON "document" TO app_system USING (true);
