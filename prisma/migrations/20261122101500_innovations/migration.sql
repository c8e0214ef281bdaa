-- CreateEnum
CREATE TYPE "innovation_kind" AS ENUM ('WASTE_BANK', 'CATCH_LEVY', 'CHILD_SERVES', 'SHOP_POINTS', 'OTHER');

-- AlterEnum
ALTER TYPE "document_owner_kind" ADD VALUE 'INNOVATION';

-- CreateTable
CREATE TABLE "innovation" (
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_name" TEXT NOT NULL,
    "kind" "innovation_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "cost" INTEGER,
    "partners" TEXT,
    "result" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "innovation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "innovation_adoption" (
    "innovation_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "origin_id" INTEGER NOT NULL,
    "village_name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "innovation_adoption_pkey" PRIMARY KEY ("innovation_id","village_id")
);

-- CreateIndex
CREATE INDEX "innovation_regency_id_starts_on_idx" ON "innovation"("regency_id", "starts_on");

-- CreateIndex
CREATE INDEX "innovation_village_id_idx" ON "innovation"("village_id");

-- CreateIndex
CREATE UNIQUE INDEX "innovation_id_village_id_regency_id_key" ON "innovation"("id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "innovation_adoption_regency_id_idx" ON "innovation_adoption"("regency_id");

-- CreateIndex
CREATE INDEX "innovation_adoption_village_id_idx" ON "innovation_adoption"("village_id");

-- AddForeignKey
ALTER TABLE "innovation" ADD CONSTRAINT "innovation_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "innovation_adoption" ADD CONSTRAINT "innovation_adoption_innovation_id_origin_id_regency_id_fkey" FOREIGN KEY ("innovation_id", "origin_id", "regency_id") REFERENCES "innovation"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "innovation_adoption" ADD CONSTRAINT "innovation_adoption_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "innovation" ADD CONSTRAINT innovation_cost CHECK (cost >= 0);
ALTER TABLE "innovation_adoption" ADD CONSTRAINT innovation_adoption_other CHECK (village_id <> origin_id);

-- Ideas are to be shared: whoever belongs to the regency reads them. A village writes of itself, the branch of any.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['innovation', 'innovation_adoption'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT ON %I TO app_branch, app_village, app_regency', tab);
    EXECUTE format('GRANT INSERT ON %I TO app_branch, app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_branch, app_village, app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_read', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO app_branch WITH CHECK (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR INSERT TO app_village WITH CHECK (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
GRANT UPDATE (kind, title, description, starts_on, cost, partners, result, updated_at) ON "innovation" TO app_branch, app_village;
CREATE POLICY innovation_revise_branch ON "innovation" FOR UPDATE TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY innovation_revise_village ON "innovation" FOR UPDATE TO app_village USING (village_id = (SELECT actor_village()));
