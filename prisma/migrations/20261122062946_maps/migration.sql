-- CreateEnum
CREATE TYPE "map_level" AS ENUM ('PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE');

-- AlterTable
ALTER TABLE "village_stat" ADD COLUMN     "household_figure" INTEGER,
ADD COLUMN     "official_figure" INTEGER,
ADD COLUMN     "population_figure" INTEGER,
ADD COLUMN     "worker_figure" INTEGER;

-- CreateTable
CREATE TABLE "region_map" (
    "parent_code" TEXT NOT NULL,
    "level" "map_level" NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "shapes" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "region_map_pkey" PRIMARY KEY ("parent_code","level")
);

-- Boundaries are public and the same for everybody; an administrator brings them.
ALTER TABLE "region_map" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "region_map" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "region_map" TO app_admin, app_branch, app_village, app_regency, app_agent, app_public, app_system;
GRANT INSERT, UPDATE, DELETE ON "region_map" TO app_admin;
CREATE POLICY read_region_map ON "region_map" FOR SELECT TO app_admin, app_branch, app_village, app_regency, app_agent, app_public, app_system USING (true);
CREATE POLICY write_region_map ON "region_map" TO app_admin USING (true) WITH CHECK (true);

-- The latest figure of each kind beside the counted ones, so that a league of all Indonesia reads one row a village.
CREATE FUNCTION recount_figures(which int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO village_stat AS s (village_id, regency_id, residents, households, members, member_households, member_officials,
    household_figure, population_figure, worker_figure, official_figure, updated_at)
  SELECT v.id, v.regency_id, 0, 0, 0, 0, 0, f.households, f.population, f.workers, f.officials, now()
  FROM village v, (
    SELECT max(value) FILTER (WHERE kind = 'HOUSEHOLDS') AS households, max(value) FILTER (WHERE kind = 'POPULATION') AS population,
      max(value) FILTER (WHERE kind = 'WORKERS') AS workers, max(value) FILTER (WHERE kind = 'OFFICIALS') AS officials
    FROM (SELECT DISTINCT ON (kind) kind, value FROM village_figure WHERE village_id = which ORDER BY kind, day DESC, id DESC) latest) f
  WHERE v.id = which
  ON CONFLICT (village_id) DO UPDATE SET household_figure = excluded.household_figure,
    population_figure = excluded.population_figure, worker_figure = excluded.worker_figure,
    official_figure = excluded.official_figure, updated_at = excluded.updated_at
  WHERE (s.household_figure, s.population_figure, s.worker_figure, s.official_figure)
    IS DISTINCT FROM (excluded.household_figure, excluded.population_figure, excluded.worker_figure, excluded.official_figure)
$$;
-- By the owner, whom the policies of every table bind as well.
ALTER TABLE village_stat NO FORCE ROW LEVEL SECURITY;
ALTER TABLE village_figure NO FORCE ROW LEVEL SECURITY;
ALTER TABLE village NO FORCE ROW LEVEL SECURITY;
SELECT recount_figures(village_id) FROM (SELECT DISTINCT village_id FROM village_figure) f;
ALTER TABLE village_stat FORCE ROW LEVEL SECURITY;
ALTER TABLE village_figure FORCE ROW LEVEL SECURITY;
ALTER TABLE village FORCE ROW LEVEL SECURITY;
