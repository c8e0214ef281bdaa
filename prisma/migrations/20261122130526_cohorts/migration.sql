-- CreateTable
CREATE TABLE "village_cohort" (
    "village_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "payer" "payer" NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "started" INTEGER NOT NULL,
    "after_1" INTEGER NOT NULL,
    "after_3" INTEGER NOT NULL,
    "after_6" INTEGER NOT NULL,
    "after_12" INTEGER NOT NULL,

    CONSTRAINT "village_cohort_pkey" PRIMARY KEY ("village_id","day","payer")
);

-- CreateIndex
CREATE INDEX "village_cohort_regency_id_idx" ON "village_cohort"("regency_id");

-- AddForeignKey
ALTER TABLE "village_cohort" ADD CONSTRAINT "village_cohort_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE village_cohort ENABLE ROW LEVEL SECURITY;
ALTER TABLE village_cohort FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON village_cohort TO app_branch, app_village;
GRANT SELECT ON village_cohort TO app_regency;
CREATE POLICY village_cohort_branch ON village_cohort TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY village_cohort_village ON village_cohort TO app_village USING (village_id = (SELECT actor_village()));
CREATE POLICY village_cohort_regency ON village_cohort FOR SELECT TO app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]));

CREATE FUNCTION recount_cohorts(which int, of_regency int) RETURNS void LANGUAGE sql AS $$
  WITH began AS (
    SELECT m.starts_on, m.payer, m.cover, m.ended_on FROM membership m
    WHERE m.village_id = which AND m.ended_on IS DISTINCT FROM m.starts_on
  ),
  counted AS MATERIALIZED (
    SELECT starts_on AS day, payer, count(*)::int AS started,
      (count(*) FILTER (WHERE covers(cover, starts_on, ended_on, (starts_on + interval '1 month')::date)))::int AS after_1,
      (count(*) FILTER (WHERE covers(cover, starts_on, ended_on, (starts_on + interval '3 months')::date)))::int AS after_3,
      (count(*) FILTER (WHERE covers(cover, starts_on, ended_on, (starts_on + interval '6 months')::date)))::int AS after_6,
      (count(*) FILTER (WHERE covers(cover, starts_on, ended_on, (starts_on + interval '12 months')::date)))::int AS after_12
    FROM began GROUP BY 1, 2
  ),
  gone AS (
    DELETE FROM village_cohort v WHERE v.village_id = which
      AND NOT EXISTS (SELECT FROM counted c WHERE c.day = v.day AND c.payer = v.payer)
  )
  INSERT INTO village_cohort AS v (village_id, regency_id, day, payer, started, after_1, after_3, after_6, after_12)
  SELECT which, of_regency, c.day, c.payer, c.started, c.after_1, c.after_3, c.after_6, c.after_12 FROM counted c
  ON CONFLICT (village_id, day, payer) DO UPDATE SET started = excluded.started, after_1 = excluded.after_1,
    after_3 = excluded.after_3, after_6 = excluded.after_6, after_12 = excluded.after_12
  WHERE (v.started, v.after_1, v.after_3, v.after_6, v.after_12)
    IS DISTINCT FROM (excluded.started, excluded.after_1, excluded.after_3, excluded.after_6, excluded.after_12)
$$;

-- As before, and those who began on a day.
CREATE OR REPLACE FUNCTION recount_village(which int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of_regency int;
  on_day date := app_today();
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('recount_village'), which);
  SELECT regency_id INTO STRICT of_regency FROM village WHERE id = which;

  WITH counted AS MATERIALIZED (SELECT * FROM village_changes(which)),
  gone AS (
    DELETE FROM village_day d WHERE d.village_id = which AND NOT EXISTS (SELECT FROM counted c WHERE c.day = d.day)
  ),
  kept AS (
    INSERT INTO village_day AS d (village_id, day, regency_id, registered, lapsed, households_gained, households_lost,
      officials_gained, officials_lost, joined, quit)
    SELECT which, c.day, of_regency, c.registered, c.lapsed, c.households_gained, c.households_lost, c.officials_gained,
      c.officials_lost, c.joined, c.quit FROM counted c
    ON CONFLICT (village_id, day) DO UPDATE SET
      registered = excluded.registered, lapsed = excluded.lapsed,
      households_gained = excluded.households_gained, households_lost = excluded.households_lost,
      officials_gained = excluded.officials_gained, officials_lost = excluded.officials_lost,
      joined = excluded.joined, quit = excluded.quit
    WHERE (d.registered, d.lapsed, d.households_gained, d.households_lost, d.officials_gained, d.officials_lost, d.joined, d.quit)
      IS DISTINCT FROM (excluded.registered, excluded.lapsed, excluded.households_gained, excluded.households_lost,
        excluded.officials_gained, excluded.officials_lost, excluded.joined, excluded.quit)
  )
  INSERT INTO village_stat AS s (village_id, regency_id, residents, households, members, member_households, member_officials,
    registered, counted_on, updated_at)
  SELECT which, of_regency, r.residents, r.households, d.members, d.member_households, d.member_officials, d.registered, on_day, now()
  FROM (SELECT coalesce(sum(people), 0) AS residents, count(household_id) AS households
        FROM (SELECT household_id, count(*) AS people FROM resident
              WHERE village_id = which AND vital_status = 'ALIVE' GROUP BY household_id) h) r,
       (SELECT coalesce(sum(c.registered - c.lapsed), 0) AS members,
               coalesce(sum(c.households_gained - c.households_lost), 0) AS member_households,
               coalesce(sum(c.officials_gained - c.officials_lost), 0) AS member_officials,
               coalesce(sum(c.joined - c.quit), 0) AS registered FROM counted c WHERE c.day <= on_day) d
  ON CONFLICT (village_id) DO UPDATE SET
    residents = excluded.residents, households = excluded.households, members = excluded.members,
    member_households = excluded.member_households, member_officials = excluded.member_officials,
    registered = excluded.registered, counted_on = excluded.counted_on, updated_at = excluded.updated_at
  WHERE (s.residents, s.households, s.members, s.member_households, s.member_officials, s.registered)
      IS DISTINCT FROM (excluded.residents, excluded.households, excluded.members, excluded.member_households,
        excluded.member_officials, excluded.registered)
    -- Figures that changed and changed back since they were counted say nothing of that day any more.
    OR EXISTS (SELECT FROM counted c WHERE c.day > s.counted_on AND c.day <= excluded.counted_on);

  PERFORM recount_mix(which, of_regency);
  PERFORM recount_cohorts(which, of_regency);
  IF EXISTS (SELECT FROM official_seat WHERE village_id = which) OR EXISTS (SELECT FROM official_span WHERE village_id = which) THEN
    PERFORM recount_officials(which, of_regency);
  END IF;
END $$;

-- What is there already, by the owner, whom the policies of every table bind as well.
ALTER TABLE membership NO FORCE ROW LEVEL SECURITY;
ALTER TABLE village_cohort NO FORCE ROW LEVEL SECURITY;
SELECT recount_cohorts(village_id, regency_id) FROM (SELECT DISTINCT village_id, regency_id FROM membership) m;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
ALTER TABLE village_cohort FORCE ROW LEVEL SECURITY;
