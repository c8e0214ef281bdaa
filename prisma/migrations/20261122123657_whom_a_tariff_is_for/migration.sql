-- CreateTable
CREATE TABLE "paid_month" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "month" TEXT NOT NULL,

    CONSTRAINT "paid_month_pkey" PRIMARY KEY ("village_id","month")
);

-- CreateTable
CREATE TABLE "village_mix" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "segment" "segment" NOT NULL,
    "sector" "work_sector" NOT NULL,
    "payer" "payer" NOT NULL,
    "programmes" TEXT NOT NULL,
    "members" INTEGER NOT NULL,

    CONSTRAINT "village_mix_pkey" PRIMARY KEY ("village_id","segment","sector","payer","programmes")
);

-- CreateIndex
CREATE INDEX "paid_month_month_idx" ON "paid_month"("month");

-- AddForeignKey
ALTER TABLE "paid_month" ADD CONSTRAINT "paid_month_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_mix" ADD CONSTRAINT "village_mix_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "paid_month" ADD CONSTRAINT paid_month_is_month CHECK (is_month(month));

-- Counts, and that something was recorded: the administrator may know that much of every village, and of nobody more.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['village_mix', 'paid_month'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch, app_village', tab);
    EXECUTE format('GRANT SELECT ON %I TO app_regency, app_admin', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_regency', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_admin USING (true)', tab || '_admin', tab);
  END LOOP;
END $$;
GRANT UPDATE, DELETE ON "village_mix" TO app_branch, app_village;

CREATE FUNCTION note_paid_months() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO paid_month (village_id, regency_id, month)
  SELECT DISTINCT village_id, regency_id, month FROM written ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER contribution_month_noted AFTER INSERT ON contribution
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_paid_months();

-- The memberships of a village that cover today, by what a tariff asks of them. Only rows that differ are touched.
CREATE FUNCTION recount_mix(which int, of_regency int) RETURNS void LANGUAGE sql AS $$
  WITH counted AS MATERIALIZED (
    SELECT segment, sector, payer, coalesce((SELECT string_agg(p::text, ',' ORDER BY p) FROM unnest(programmes) p), '') AS programmes,
      sum(members)::int AS members
    FROM (SELECT segment, sector, payer, programmes, count(*) AS members FROM membership
          WHERE village_id = which AND ended_on IS NULL GROUP BY 1, 2, 3, 4) kept
    GROUP BY 1, 2, 3, 4
  ),
  gone AS (
    DELETE FROM village_mix v WHERE v.village_id = which AND NOT EXISTS (SELECT FROM counted c
      WHERE (c.segment, c.sector, c.payer, c.programmes) = (v.segment, v.sector, v.payer, v.programmes))
  )
  INSERT INTO village_mix AS v (village_id, regency_id, segment, sector, payer, programmes, members)
  SELECT which, of_regency, c.segment, c.sector, c.payer, c.programmes, c.members FROM counted c
  ON CONFLICT (village_id, segment, sector, payer, programmes) DO UPDATE SET members = excluded.members
  WHERE v.members <> excluded.members
$$;

CREATE OR REPLACE FUNCTION recount_village(which int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of_regency int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('recount_village'), which);
  SELECT regency_id INTO STRICT of_regency FROM village WHERE id = which;

  WITH counted AS MATERIALIZED (SELECT * FROM village_changes(which)),
  gone AS (
    DELETE FROM village_day d WHERE d.village_id = which AND NOT EXISTS (SELECT FROM counted c WHERE c.day = d.day)
  ),
  kept AS (
    INSERT INTO village_day AS d (village_id, day, regency_id, registered, lapsed, households_gained, households_lost, officials_gained, officials_lost)
    SELECT which, c.day, of_regency, c.registered, c.lapsed, c.households_gained, c.households_lost, c.officials_gained, c.officials_lost FROM counted c
    ON CONFLICT (village_id, day) DO UPDATE SET
      registered = excluded.registered, lapsed = excluded.lapsed,
      households_gained = excluded.households_gained, households_lost = excluded.households_lost,
      officials_gained = excluded.officials_gained, officials_lost = excluded.officials_lost
    WHERE (d.registered, d.lapsed, d.households_gained, d.households_lost, d.officials_gained, d.officials_lost)
      IS DISTINCT FROM (excluded.registered, excluded.lapsed, excluded.households_gained, excluded.households_lost, excluded.officials_gained, excluded.officials_lost)
  )
  INSERT INTO village_stat AS s (village_id, regency_id, residents, households, members, member_households, member_officials, updated_at)
  SELECT which, of_regency, r.residents, r.households, d.members, d.member_households, d.member_officials, now()
  FROM (SELECT coalesce(sum(people), 0) AS residents, count(household_id) AS households
        FROM (SELECT household_id, count(*) AS people FROM resident
              WHERE village_id = which AND vital_status = 'ALIVE' GROUP BY household_id) h) r,
       (SELECT coalesce(sum(c.registered - c.lapsed), 0) AS members,
               coalesce(sum(c.households_gained - c.households_lost), 0) AS member_households,
               coalesce(sum(c.officials_gained - c.officials_lost), 0) AS member_officials FROM counted c) d
  ON CONFLICT (village_id) DO UPDATE SET
    residents = excluded.residents, households = excluded.households, members = excluded.members,
    member_households = excluded.member_households, member_officials = excluded.member_officials, updated_at = excluded.updated_at
  WHERE (s.residents, s.households, s.members, s.member_households, s.member_officials)
    IS DISTINCT FROM (excluded.residents, excluded.households, excluded.members, excluded.member_households, excluded.member_officials);

  PERFORM recount_mix(which, of_regency);
  IF EXISTS (SELECT FROM official_seat WHERE village_id = which) OR EXISTS (SELECT FROM official_span WHERE village_id = which) THEN
    PERFORM recount_officials(which, of_regency);
  END IF;
END $$;

-- What is there already, by the owner, whom the policies of every table bind as well.
ALTER TABLE membership NO FORCE ROW LEVEL SECURITY;
ALTER TABLE village_mix NO FORCE ROW LEVEL SECURITY;
SELECT recount_mix(village_id, regency_id) FROM (SELECT DISTINCT village_id, regency_id FROM membership) m;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
ALTER TABLE village_mix FORCE ROW LEVEL SECURITY;
