-- CreateTable
CREATE TABLE "frozen_standing" (
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "members" INTEGER NOT NULL,
    "households" INTEGER NOT NULL,
    "officials" INTEGER NOT NULL,
    "unit" "target_unit" NOT NULL,
    "measure" "campaign_measure" NOT NULL,
    "achieved" INTEGER NOT NULL,
    "achieved_at_start" INTEGER NOT NULL,
    "denominator" INTEGER,
    "denominator_day" DATE,
    "target" INTEGER,
    "share" DECIMAL(9,6),
    "rank" INTEGER,
    "ranked_of" INTEGER NOT NULL,
    "counted" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_job" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "frozen_standing_pkey" PRIMARY KEY ("campaign_id","village_id")
);

-- CreateIndex
CREATE INDEX "frozen_standing_regency_id_idx" ON "frozen_standing"("regency_id");

-- CreateIndex
CREATE INDEX "frozen_standing_village_id_idx" ON "frozen_standing"("village_id");

-- AddForeignKey
ALTER TABLE "frozen_standing" ADD CONSTRAINT "frozen_standing_campaign_id_village_id_regency_id_fkey" FOREIGN KEY ("campaign_id", "village_id", "regency_id") REFERENCES "campaign_participant"("campaign_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "frozen_standing" ADD CONSTRAINT frozen_standing_checksum CHECK (checksum ~ '^[0-9a-f]{64}$');

-- A branch writes it once, whoever it is about sees it.
ALTER TABLE "frozen_standing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "frozen_standing" FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON "frozen_standing" TO app_branch;
GRANT SELECT ON "frozen_standing" TO app_village, app_regency;
CREATE POLICY frozen_standing_branch ON "frozen_standing" TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY frozen_standing_village ON "frozen_standing" FOR SELECT TO app_village USING (village_id = (SELECT actor_village()));
CREATE POLICY frozen_standing_regency ON "frozen_standing" FOR SELECT TO app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]));

-- No role of the application may change it; this also stops a role that somebody once grants more, and the owner.
CREATE FUNCTION refuse_thawing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a frozen standing stays as it is' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER frozen_standing_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON "frozen_standing" FOR EACH STATEMENT EXECUTE FUNCTION refuse_thawing();
