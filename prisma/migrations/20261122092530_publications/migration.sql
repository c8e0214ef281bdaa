-- CreateTable
CREATE TABLE "village_publication" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "village_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_publication" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_village" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "village_kind" NOT NULL,
    "district_name" TEXT NOT NULL,
    "regency_code" TEXT NOT NULL,
    "regency_name" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "unit" "target_unit" NOT NULL,
    "members" INTEGER NOT NULL,
    "whole" INTEGER,
    "target" INTEGER,
    "baseline" INTEGER,
    "starts_on" DATE,
    "deadline" DATE,
    "days" DATE[],
    "totals" INTEGER[],
    "week_ago" INTEGER NOT NULL,
    "refreshed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "published_village_pkey" PRIMARY KEY ("village_id")
);

-- CreateTable
CREATE TABLE "published_campaign" (
    "campaign_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "organiser" TEXT NOT NULL,
    "unit" "target_unit" NOT NULL,
    "measure" "campaign_measure" NOT NULL,
    "starts_on" DATE NOT NULL,
    "deadline" DATE NOT NULL,
    "refreshed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "published_campaign_pkey" PRIMARY KEY ("campaign_id")
);

-- CreateTable
CREATE TABLE "published_standing" (
    "campaign_id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "achieved" INTEGER NOT NULL,
    "week_ago" INTEGER NOT NULL,
    "baseline" INTEGER NOT NULL,
    "whole" INTEGER,
    "target" INTEGER,

    CONSTRAINT "published_standing_pkey" PRIMARY KEY ("campaign_id","village_id")
);

-- CreateIndex
CREATE INDEX "village_publication_village_id_id_idx" ON "village_publication"("village_id", "id");

-- CreateIndex
CREATE INDEX "village_publication_regency_id_idx" ON "village_publication"("regency_id");

-- CreateIndex
CREATE INDEX "campaign_publication_campaign_id_id_idx" ON "campaign_publication"("campaign_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "published_village_regency_id_village_id_key" ON "published_village"("regency_id", "village_id");

-- CreateIndex
CREATE INDEX "published_standing_regency_id_village_id_idx" ON "published_standing"("regency_id", "village_id");

-- AddForeignKey
ALTER TABLE "village_publication" ADD CONSTRAINT "village_publication_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_publication" ADD CONSTRAINT "campaign_publication_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_village" ADD CONSTRAINT "published_village_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_campaign" ADD CONSTRAINT "published_campaign_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_standing" ADD CONSTRAINT "published_standing_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "published_campaign"("campaign_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_standing" ADD CONSTRAINT "published_standing_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "published_village"("regency_id", "village_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- No figure of fewer than five people stands in what anybody may read, whoever wrote it: only whole fives do.
CREATE FUNCTION in_fives(counts int[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(bool_and(n >= 0 AND n % 5 = 0), true) FROM unnest(counts) n $$;
ALTER TABLE "published_village" ADD CONSTRAINT published_village_in_fives
  CHECK (in_fives(ARRAY[members, whole, target, baseline, week_ago] || totals) AND cardinality(days) = cardinality(totals));
ALTER TABLE "published_standing" ADD CONSTRAINT published_standing_in_fives
  CHECK (in_fives(ARRAY[achieved, week_ago, baseline, whole, target]));

DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['village_publication', 'campaign_publication', 'published_village', 'published_campaign', 'published_standing'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
  END LOOP;
END $$;

-- Who decided is nobody's to change; what is public is written anew or taken away.
GRANT SELECT, INSERT ON "village_publication" TO app_branch, app_village;
GRANT SELECT, INSERT ON "campaign_publication" TO app_branch, app_admin;
GRANT SELECT, INSERT, DELETE ON "published_village", "published_standing" TO app_branch, app_village;
GRANT SELECT, INSERT, UPDATE, DELETE ON "published_campaign" TO app_branch, app_admin;
GRANT SELECT ON "published_campaign" TO app_village;
GRANT SELECT ON "published_village", "published_campaign", "published_standing" TO app_public;

DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['village_publication', 'published_village', 'published_standing'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
  FOREACH tab IN ARRAY ARRAY['published_village', 'published_campaign', 'published_standing'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_public USING (true)', tab || '_public', tab);
  END LOOP;
  FOREACH tab IN ARRAY ARRAY['campaign_publication', 'published_campaign'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_branch USING (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id))', tab || '_read', tab);
    EXECUTE format($policy$CREATE POLICY %I ON %I TO app_branch USING (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id
      AND c.level IN ('DISTRICT', 'REGENCY', 'OFFICE') AND c.regency_ids <@ (SELECT actor_regencies())::int[]))$policy$, tab || '_branch', tab);
    EXECUTE format($policy$CREATE POLICY %I ON %I TO app_admin USING (true)
      WITH CHECK (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id AND c.level IN ('PROVINCE', 'NATION')))$policy$, tab || '_admin', tab);
  END LOOP;
END $$;
CREATE POLICY published_campaign_village ON "published_campaign" FOR SELECT TO app_village
  USING (EXISTS (SELECT FROM campaign c WHERE c.id = campaign_id));
