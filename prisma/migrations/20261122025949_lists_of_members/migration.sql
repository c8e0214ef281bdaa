-- CreateEnum
CREATE TYPE "import_kind" AS ENUM ('RESIDENTS', 'MEMBERS');

-- AlterEnum
ALTER TYPE "row_verdict" ADD VALUE 'BOTH';
ALTER TYPE "row_verdict" ADD VALUE 'DIFFERS';
ALTER TYPE "row_verdict" ADD VALUE 'THEIRS';
ALTER TYPE "row_verdict" ADD VALUE 'NEITHER';
ALTER TYPE "row_verdict" ADD VALUE 'PROPOSED';

-- AlterTable
ALTER TABLE "import" ADD COLUMN     "answers" JSONB,
ADD COLUMN     "kind" "import_kind" NOT NULL DEFAULT 'RESIDENTS';

-- AlterTable
ALTER TABLE "import_row" ADD COLUMN     "candidates" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "certain" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "decided_at" TIMESTAMPTZ,
ADD COLUMN     "decided_by" UUID,
ADD COLUMN     "match_id" UUID,
ADD COLUMN     "membership_id" UUID,
ADD COLUMN     "written_as" TEXT;

-- CreateTable
CREATE TABLE "exchange_key" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "key_cipher" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_key_pkey" PRIMARY KEY ("village_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "exchange_key_regency_id_village_id_key" ON "exchange_key"("regency_id", "village_id");

-- AddForeignKey
ALTER TABLE "exchange_key" ADD CONSTRAINT "exchange_key_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It opens hashes of NIKs: branch and village only, and only the branch makes one.
GRANT SELECT ON "exchange_key" TO app_branch, app_village;
GRANT INSERT, UPDATE ON "exchange_key" TO app_branch;
ALTER TABLE "exchange_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "exchange_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY exchange_key_branch ON "exchange_key" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY exchange_key_village ON "exchange_key" TO app_village USING (village_id = (SELECT actor_village()));

-- The job asks of which kind an import is before it works as anybody.
GRANT SELECT (kind) ON "import" TO app_system;

-- Like people, memberships are deleted only while an import into their village is being undone.
GRANT DELETE ON "membership" TO app_branch, app_village;
CREATE POLICY membership_undo ON "membership" AS RESTRICTIVE FOR DELETE TO app_branch, app_village
  USING (EXISTS (SELECT FROM "import" i WHERE i.village_id = membership.village_id AND i.state::text = 'UNDOING'));
