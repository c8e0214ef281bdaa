-- CreateTable
CREATE TABLE "sipp_answer" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "wage" INTEGER NOT NULL,
    "postal_code" TEXT NOT NULL,
    "work_location" TEXT NOT NULL,
    "phone_cipher" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sipp_answer_pkey" PRIMARY KEY ("village_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "sipp_answer_regency_id_village_id_key" ON "sipp_answer"("regency_id", "village_id");

-- AddForeignKey
ALTER TABLE "sipp_answer" ADD CONSTRAINT "sipp_answer_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- It holds a phone number: branch and village only.
GRANT SELECT, INSERT, UPDATE ON "sipp_answer" TO app_branch, app_village;
ALTER TABLE "sipp_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "sipp_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY sipp_answer_branch ON "sipp_answer" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY sipp_answer_village ON "sipp_answer" TO app_village USING (village_id = (SELECT actor_village()));
