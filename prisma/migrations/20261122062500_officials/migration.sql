-- CreateTable
CREATE TABLE "official_group" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "counts" BOOLEAN NOT NULL,
    "place" INTEGER NOT NULL,
    "closed_on" DATE,

    CONSTRAINT "official_group_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "official_seat" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "group_code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "is_head" BOOLEAN NOT NULL,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "official_seat_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "official_term" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "seat_id" UUID NOT NULL,
    "resident_id" UUID,
    "name" TEXT NOT NULL,
    "decree" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "official_term_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "official_span" (
    "village_id" INTEGER NOT NULL,
    "group_code" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "regency_id" INTEGER NOT NULL,
    "seats" INTEGER NOT NULL,
    "filled" INTEGER NOT NULL,
    "enrolled" INTEGER NOT NULL,
    "has_head" BOOLEAN NOT NULL,

    CONSTRAINT "official_span_pkey" PRIMARY KEY ("village_id","group_code","starts_on")
);

-- AlterTable
ALTER TABLE "resident_merge" ADD COLUMN     "terms" UUID[];

-- CreateIndex
CREATE UNIQUE INDEX "official_group_name_key" ON "official_group"("name");

-- CreateIndex
CREATE INDEX "official_seat_village_id_idx" ON "official_seat"("village_id");

-- CreateIndex
CREATE INDEX "official_term_village_id_idx" ON "official_term"("village_id");

-- CreateIndex
CREATE INDEX "official_term_seat_id_idx" ON "official_term"("seat_id");

-- CreateIndex
CREATE INDEX "official_term_resident_id_idx" ON "official_term"("resident_id");

-- CreateIndex
CREATE INDEX "official_span_regency_id_idx" ON "official_span"("regency_id");

-- AddForeignKey
ALTER TABLE "official_seat" ADD CONSTRAINT "official_seat_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_seat" ADD CONSTRAINT "official_seat_group_code_fkey" FOREIGN KEY ("group_code") REFERENCES "official_group"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_term" ADD CONSTRAINT "official_term_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_term" ADD CONSTRAINT "official_term_seat_id_village_id_regency_id_fkey" FOREIGN KEY ("seat_id", "village_id", "regency_id") REFERENCES "official_seat"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_term" ADD CONSTRAINT "official_term_resident_id_village_id_regency_id_fkey" FOREIGN KEY ("resident_id", "village_id", "regency_id") REFERENCES "resident"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_span" ADD CONSTRAINT "official_span_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_span" ADD CONSTRAINT "official_span_group_code_fkey" FOREIGN KEY ("group_code") REFERENCES "official_group"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One seat, one holder at a time. A range of one seat says "the same seat" to an index that every PostgreSQL can
-- build; equality of an id would need an extension that a site may not have.
CREATE TYPE seat_range AS RANGE (subtype = uuid);
ALTER TABLE "official_term" ADD CONSTRAINT official_term_one_holder
  EXCLUDE USING gist (seat_range(seat_id, seat_id, '[]') WITH &&, daterange(starts_on, ends_on) WITH &&)
  DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "official_term" ADD CONSTRAINT official_term_ends_after_start CHECK (ends_on > starts_on);
ALTER TABLE "official_seat" ADD CONSTRAINT official_seat_ends_after_start CHECK (closed_on > opened_on);

DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['official_group', 'official_seat', 'official_term', 'official_span'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
  END LOOP;
  -- Seats and who holds them: branch and village only. The regency reads how many.
  FOREACH tab IN ARRAY ARRAY['official_seat', 'official_term', 'official_span'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_branch, app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
GRANT SELECT ON official_span TO app_regency;
CREATE POLICY official_span_regency ON official_span FOR SELECT TO app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]));

GRANT SELECT ON official_group TO app_admin, app_branch, app_village, app_regency, app_agent, app_public, app_system;
CREATE POLICY read_official_group ON official_group FOR SELECT TO app_admin, app_branch, app_village, app_regency, app_agent, app_public, app_system USING (true);
GRANT INSERT, UPDATE ON official_group TO app_admin;
CREATE POLICY official_group_admin ON official_group TO app_admin USING (true);
CREATE POLICY load_official_group ON official_group TO CURRENT_USER USING (true) WITH CHECK (true);
INSERT INTO official_group (code, name, counts, place) VALUES
  ('PERANGKAT', 'Kepala desa dan perangkat', true, 10),
  ('BPD', 'BPD', false, 20),
  ('LPM', 'LPM', false, 30),
  ('PKK', 'PKK', false, 40),
  ('KARANG_TARUNA', 'Karang Taruna', false, 50),
  ('POSYANDU', 'Posyandu', false, 60),
  ('RT', 'Ketua dan sekretaris RT', false, 70),
  ('RW', 'Ketua dan sekretaris RW', false, 80),
  ('LINMAS', 'Linmas', false, 90),
  ('BUMDES', 'BUMDes', false, 100);

-- ── Counting ─────────────────────────────────────────────────────────────────
-- How each group of a village stood, from every day on which something changed to the next: its seats, those held,
-- and those whose holder was covered by a membership of whichever segment. Days to come are in it too, for a term
-- ends without anybody writing.
CREATE FUNCTION official_spans(which int) RETURNS TABLE (group_code text, starts_on date, ends_on date,
  seats int, filled int, enrolled int, has_head boolean) LANGUAGE sql STABLE AS $$
  WITH seat AS MATERIALIZED (
    SELECT s.id, s.group_code, s.is_head, s.opened_on, s.closed_on FROM official_seat s WHERE s.village_id = which
  ),
  term AS MATERIALIZED (
    SELECT s.group_code, t.resident_id, daterange(t.starts_on, t.ends_on) AS span
    FROM official_term t JOIN seat s ON s.id = t.seat_id WHERE t.village_id = which
  ),
  cover AS MATERIALIZED (
    SELECT holder.resident_id, range_agg(daterange(m.starts_on, m.ended_on)) AS spans
    FROM (SELECT DISTINCT t.resident_id FROM term t WHERE t.resident_id IS NOT NULL) holder
      CROSS JOIN LATERAL (SELECT starts_on, ended_on FROM membership
        WHERE resident_id = holder.resident_id AND ended_on IS DISTINCT FROM starts_on OFFSET 0) m
    GROUP BY 1
  ),
  enrolment AS (
    SELECT t.group_code, unnest(datemultirange(t.span) * c.spans) AS span FROM term t JOIN cover c USING (resident_id)
  ),
  change AS (
    SELECT s.group_code, s.opened_on AS day, 1 AS seat, s.is_head::int AS head, 0 AS held, 0 AS covered FROM seat s
    UNION ALL SELECT s.group_code, s.closed_on, -1, -s.is_head::int, 0, 0 FROM seat s WHERE s.closed_on IS NOT NULL
    UNION ALL SELECT t.group_code, lower(t.span), 0, 0, 1, 0 FROM term t
    UNION ALL SELECT t.group_code, upper(t.span), 0, 0, -1, 0 FROM term t WHERE NOT upper_inf(t.span)
    UNION ALL SELECT e.group_code, lower(e.span), 0, 0, 0, 1 FROM enrolment e
    UNION ALL SELECT e.group_code, upper(e.span), 0, 0, 0, -1 FROM enrolment e WHERE NOT upper_inf(e.span)
  ),
  net AS (
    SELECT c.group_code, c.day, sum(seat) AS seat, sum(head) AS head, sum(held) AS held, sum(covered) AS covered
    FROM change c GROUP BY 1, 2
    HAVING (sum(seat), sum(head), sum(held), sum(covered)) <> (0, 0, 0, 0)
  ),
  standing AS (
    SELECT n.group_code, n.day, lead(n.day) OVER later AS until, sum(n.seat) OVER later AS seats,
      sum(n.head) OVER later AS heads, sum(n.held) OVER later AS filled, sum(n.covered) OVER later AS enrolled
    FROM net n WINDOW later AS (PARTITION BY n.group_code ORDER BY n.day)
  )
  SELECT s.group_code, s.day, s.until, s.seats::int, s.filled::int, s.enrolled::int, s.heads > 0
  FROM standing s WHERE s.seats > 0
$$;

CREATE FUNCTION recount_officials(which int, of_regency int) RETURNS void LANGUAGE sql AS $$
  WITH counted AS MATERIALIZED (SELECT * FROM official_spans(which)),
  gone AS (
    DELETE FROM official_span o WHERE o.village_id = which AND NOT EXISTS (
      SELECT FROM counted c WHERE c.group_code = o.group_code AND c.starts_on = o.starts_on)
  )
  INSERT INTO official_span AS o (village_id, group_code, starts_on, ends_on, regency_id, seats, filled, enrolled, has_head)
  SELECT which, c.group_code, c.starts_on, c.ends_on, of_regency, c.seats, c.filled, c.enrolled, c.has_head FROM counted c
  ON CONFLICT (village_id, group_code, starts_on) DO UPDATE SET ends_on = excluded.ends_on, seats = excluded.seats,
    filled = excluded.filled, enrolled = excluded.enrolled, has_head = excluded.has_head
  WHERE (o.ends_on, o.seats, o.filled, o.enrolled, o.has_head)
    IS DISTINCT FROM (excluded.ends_on, excluded.seats, excluded.filled, excluded.enrolled, excluded.has_head)
$$;

-- As before, and the officials of villages that have any.
-- A village's figures, in the transaction of the write. Only rows that differ are touched. It runs as the actor,
-- so it counts no more than the actor may see; the lock makes simultaneous writers count one after the other.
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

  IF EXISTS (SELECT FROM official_seat WHERE village_id = which) OR EXISTS (SELECT FROM official_span WHERE village_id = which) THEN
    PERFORM recount_officials(which, of_regency);
  END IF;
END $$;
