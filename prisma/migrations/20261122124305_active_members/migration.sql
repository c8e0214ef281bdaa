-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "cover" datemultirange,
ADD COLUMN     "lapses_on" DATE;

-- AlterTable
ALTER TABLE "village_day" ADD COLUMN     "joined" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "quit" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "village_stat" ADD COLUMN     "counted_on" DATE NOT NULL DEFAULT CURRENT_DATE,
ADD COLUMN     "cover_rules" TEXT,
ADD COLUMN     "registered" INTEGER NOT NULL DEFAULT 0;

CREATE INDEX membership_lapses ON membership (village_id, lapses_on) WHERE lapses_on IS NOT NULL;

-- ── Months and rules ─────────────────────────────────────────────────────────
-- Months as numbers: those since the year 0.
CREATE FUNCTION month_number(month text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT left(month, 4)::int * 12 + right(month, 2)::int - 1
$$;
CREATE FUNCTION month_number(day date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (date_part('year', day) * 12 + date_part('month', day))::int - 1
$$;
CREATE FUNCTION first_of(month int) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT make_date(month / 12, month % 12 + 1, 1)
$$;
-- The last month whose contribution is overdue on a day; a due day that a month does not have is its last.
CREATE FUNCTION overdue_month(on_day date, due_day int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT month_number(on_day) - CASE WHEN date_part('day', on_day) > due_day THEN 1 ELSE 2 END
$$;
-- The first day on which a month is overdue.
CREATE FUNCTION overdue_from(month int, due_day int) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT least(first_of(month + 1) + due_day, first_of(month + 2))
$$;
CREATE FUNCTION app_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (now() AT TIME ZONE 'Asia/Jakarta')::date
$$;

-- The rules of arrears by segment, each from a day to the next change.
CREATE FUNCTION arrears_rules() RETURNS TABLE (segment segment, since date, until date, months int, due_day int) LANGUAGE sql STABLE AS $$
  WITH due (segment, name) AS (VALUES ('BPU'::segment, 'BPU_DUE_DAY'), ('PU', 'PU_DUE_DAY')),
  change AS (
    SELECT d.segment, d.name, r.valid_from, lead(r.valid_from) OVER (PARTITION BY d.segment ORDER BY r.valid_from) AS next
    FROM due d CROSS JOIN LATERAL (SELECT DISTINCT valid_from FROM programme_rule WHERE name IN (d.name, 'ARREARS_MONTHS')) r
  )
  SELECT c.segment, c.valid_from, coalesce(c.next, 'infinity'), m.value, d.value
  FROM change c
    JOIN LATERAL (SELECT value FROM programme_rule WHERE name = 'ARREARS_MONTHS' AND valid_from <= c.valid_from
      ORDER BY valid_from DESC LIMIT 1) m ON true
    JOIN LATERAL (SELECT value FROM programme_rule WHERE name = c.name AND valid_from <= c.valid_from
      ORDER BY valid_from DESC LIMIT 1) d ON true
$$;
CREATE FUNCTION arrears_rules_key() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT md5(coalesce(string_agg(r::text, ' ' ORDER BY r.segment, r.since), '')) FROM arrears_rules() r
$$;

-- ── Cover ────────────────────────────────────────────────────────────────────
CREATE FUNCTION covers(cover datemultirange, starts_on date, ended_on date, on_day date) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN cover IS NULL THEN starts_on <= on_day AND (ended_on IS NULL OR ended_on > on_day) ELSE cover @> on_day END
$$;

-- On which days memberships cover. A paid month covers from its first day, or from the payment when that came later,
-- until the first day on which the rule then in force says that who has paid no further is not covered any more. Who
-- has never paid counts as paid until the book was opened. What BPJS Ketenagakerjaan confirmed wins: active is a paid
-- month, anything else ends the cover until somebody pays after that day.
CREATE FUNCTION refresh_cover(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH one AS MATERIALIZED (
    SELECT m.id, m.segment, m.starts_on, m.ended_on, m.confirmed_on,
      m.confirmed_status = 'ACTIVE' AS confirmed, m.confirmed_status <> 'ACTIVE' AS denied,
      CASE WHEN b.from_month IS NOT NULL THEN greatest(month_number(m.starts_on), month_number(b.from_month)) END AS first_month
    FROM membership m LEFT JOIN contribution_book b ON b.village_id = m.village_id AND b.regency_id = m.regency_id
    WHERE m.id = ANY (ids)
  ),
  paid AS MATERIALIZED (
    SELECT o.id, o.segment, o.first_month - 1 AS month, o.starts_on AS since, NULL::date AS day
    FROM one o WHERE o.first_month IS NOT NULL
    UNION ALL
    SELECT o.id, o.segment, month_number(o.confirmed_on), o.confirmed_on, NULL
    FROM one o WHERE o.first_month IS NOT NULL AND o.confirmed
    UNION ALL
    SELECT o.id, o.segment, month_number(c.month), greatest(first_of(month_number(c.month)), r.day), r.day
    FROM one o JOIN contribution c ON c.membership_id = o.id AND c.reverses_id IS NULL
      JOIN receipt r ON r.id = c.receipt_id AND r.village_id = c.village_id AND r.regency_id = c.regency_id
    WHERE o.first_month IS NOT NULL AND NOT EXISTS (SELECT FROM contribution b WHERE b.reverses_id = c.id)
  ),
  lapse AS MATERIALIZED (
    SELECT k.segment, k.month, r.since, r.until, overdue_from(k.month + r.months + 1, r.due_day) AS day
    FROM (SELECT DISTINCT segment, month FROM paid) k JOIN arrears_rules() r USING (segment)
  ),
  span AS (
    SELECT p.id, p.since, min(greatest(l.day, l.since, p.since)) AS until
    FROM paid p LEFT JOIN lapse l ON l.segment = p.segment AND l.month = p.month
      AND greatest(l.day, l.since, p.since) < l.until
    GROUP BY p.id, p.month, p.since
  ),
  spans AS (SELECT id, range_agg(daterange(since, until)) AS days FROM span GROUP BY id),
  again AS (
    SELECT o.id, min(p.day) AS day FROM one o JOIN paid p ON p.id = o.id AND p.day > o.confirmed_on
    WHERE o.denied GROUP BY o.id
  ),
  found AS (
    SELECT o.id, o.ended_on, CASE WHEN o.first_month IS NOT NULL OR o.denied THEN
      (coalesce(s.days, datemultirange(daterange(o.starts_on, NULL)))
        - CASE WHEN o.denied THEN datemultirange(daterange(o.confirmed_on, a.day)) ELSE '{}' END)
        * datemultirange(daterange(o.starts_on, o.ended_on)) END AS cover
    FROM one o LEFT JOIN spans s USING (id) LEFT JOIN again a USING (id)
  )
  UPDATE membership m SET cover = f.cover, lapses_on = f.lapses_on
  FROM (SELECT id, cover, CASE WHEN ended_on IS NULL THEN upper(cover) END AS lapses_on FROM found) f
  WHERE m.id = f.id AND (m.cover, m.lapses_on) IS DISTINCT FROM (f.cover, f.lapses_on)
$$;

CREATE FUNCTION refresh_cover_of_village(which int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_cover(ARRAY(SELECT id FROM membership WHERE village_id = which));
  UPDATE village_stat SET cover_rules = arrears_rules_key()
  WHERE village_id = which AND cover_rules IS DISTINCT FROM arrears_rules_key();
END $$;

CREATE FUNCTION note_memberships() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM contribution_book WHERE village_id IN (SELECT village_id FROM written))
    OR EXISTS (SELECT FROM written WHERE confirmed_status <> 'ACTIVE') THEN
    PERFORM refresh_cover(ARRAY(SELECT id FROM written));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_noted AFTER INSERT ON membership
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_memberships();

CREATE FUNCTION note_changed_memberships() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  SELECT array_agg(w.id) INTO changed FROM written w JOIN before b ON b.id = w.id
  WHERE (w.segment, w.starts_on, w.ended_on, w.confirmed_status, w.confirmed_on)
    IS DISTINCT FROM (b.segment, b.starts_on, b.ended_on, b.confirmed_status, b.confirmed_on)
    -- Where no contributions are kept and nobody is denied, there is no cover to work out.
    AND (w.cover IS NOT NULL OR w.confirmed_status <> 'ACTIVE'
      OR EXISTS (SELECT FROM contribution_book k WHERE k.village_id = w.village_id));
  IF changed IS NOT NULL THEN
    PERFORM refresh_cover(changed);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER membership_change_noted AFTER UPDATE ON membership
  REFERENCING OLD TABLE AS before NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_changed_memberships();

CREATE FUNCTION note_books() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_cover_of_village(village_id) FROM written;
  RETURN NULL;
END $$;
CREATE TRIGGER contribution_book_noted AFTER INSERT ON contribution_book
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_books();

CREATE FUNCTION note_cover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_cover(ARRAY(SELECT DISTINCT membership_id FROM written));
  RETURN NULL;
END $$;
CREATE TRIGGER contribution_noted_cover AFTER INSERT ON contribution
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_cover();

-- How every membership that has not ended stands on a day, today or later: CURRENT, ARREARS with its months, LAPSED, or
-- UNRECORDED where no contributions are kept. Past days are answered by the cover alone.
CREATE FUNCTION membership_standings(on_day date) RETURNS TABLE (id uuid, village_id int, resident_id uuid, segment segment,
  standing text, months int, lapses_on date) LANGUAGE sql STABLE AS $$
  SELECT m.id, m.village_id, m.resident_id, m.segment,
    CASE WHEN NOT covers(m.cover, m.starts_on, m.ended_on, on_day) THEN 'LAPSED' WHEN a.months IS NULL THEN 'UNRECORDED'
      WHEN a.months > 0 THEN 'ARREARS' ELSE 'CURRENT' END, a.months, m.lapses_on
  FROM membership m
    LEFT JOIN contribution_book b ON b.village_id = m.village_id AND b.regency_id = m.regency_id
    LEFT JOIN arrears_rules() r ON r.segment = m.segment AND r.since <= on_day AND r.until > on_day
    CROSS JOIN LATERAL (SELECT CASE WHEN b.from_month IS NOT NULL AND r.due_day IS NOT NULL THEN
      greatest(0, overdue_month(on_day, r.due_day) - greatest(month_number(m.starts_on) - 1, month_number(b.from_month) - 1,
        month_number(m.paid_until), CASE WHEN m.confirmed_status = 'ACTIVE' THEN month_number(m.confirmed_on) END)) END AS months) a
  WHERE m.ended_on IS NULL
$$;

-- ── Counting ─────────────────────────────────────────────────────────────────
-- As before, but by the days that are covered; who is registered is counted beside them.
DROP FUNCTION village_changes(int);
CREATE FUNCTION village_changes(which int) RETURNS TABLE (day date, registered int, lapsed int, households_gained int,
  households_lost int, officials_gained int, officials_lost int, joined int, quit int) LANGUAGE sql STABLE AS $$
  WITH running AS (
    SELECT m.resident_id, r.household_id, m.sector = 'VILLAGE_OFFICIAL' AS official, daterange(m.starts_on, m.ended_on) AS span,
      coalesce(m.cover, datemultirange(daterange(m.starts_on, m.ended_on))) AS cover
    FROM membership m JOIN resident r ON r.id = m.resident_id AND r.village_id = which AND r.regency_id = m.regency_id
    WHERE m.village_id = which AND m.ended_on IS DISTINCT FROM m.starts_on
  ),
  person AS (SELECT unnest(range_agg(cover)) AS span FROM running GROUP BY resident_id),
  household AS (SELECT unnest(range_agg(cover)) AS span FROM running WHERE household_id IS NOT NULL GROUP BY household_id),
  official AS (SELECT unnest(range_agg(cover)) AS span FROM running WHERE official GROUP BY resident_id),
  registered AS (SELECT unnest(range_agg(span)) AS span FROM running GROUP BY resident_id),
  change AS (
    SELECT lower(span) AS on_day, 1 AS p, 0 AS pl, 0 AS h, 0 AS hl, 0 AS o, 0 AS ol, 0 AS j, 0 AS q FROM person
    UNION ALL SELECT upper(span), 0, 1, 0, 0, 0, 0, 0, 0 FROM person WHERE NOT upper_inf(span)
    UNION ALL SELECT lower(span), 0, 0, 1, 0, 0, 0, 0, 0 FROM household
    UNION ALL SELECT upper(span), 0, 0, 0, 1, 0, 0, 0, 0 FROM household WHERE NOT upper_inf(span)
    UNION ALL SELECT lower(span), 0, 0, 0, 0, 1, 0, 0, 0 FROM official
    UNION ALL SELECT upper(span), 0, 0, 0, 0, 0, 1, 0, 0 FROM official WHERE NOT upper_inf(span)
    UNION ALL SELECT lower(span), 0, 0, 0, 0, 0, 0, 1, 0 FROM registered
    UNION ALL SELECT upper(span), 0, 0, 0, 0, 0, 0, 0, 1 FROM registered WHERE NOT upper_inf(span)
  )
  SELECT on_day, sum(p)::int, sum(pl)::int, sum(h)::int, sum(hl)::int, sum(o)::int, sum(ol)::int, sum(j)::int, sum(q)::int
  FROM change GROUP BY on_day
$$;

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
  IF EXISTS (SELECT FROM official_seat WHERE village_id = which) OR EXISTS (SELECT FROM official_span WHERE village_id = which) THEN
    PERFORM recount_officials(which, of_regency);
  END IF;
END $$;

-- Whether a day's changes have to be taken from (1) or added to (-1) figures counted on a day to have those of another.
CREATE FUNCTION counted_since(day date, counted_on date, as_of date) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN day > as_of THEN (day <= counted_on)::int ELSE -(day > counted_on)::int END
$$;

-- Brings the figures of all villages to today, for a cover ends without anybody writing. It needs no person.
CREATE FUNCTION advance_figures() RETURNS bigint LANGUAGE sql AS $$
  WITH due AS (
    SELECT s.village_id, s.counted_on, sum(d.registered - d.lapsed) AS members,
      sum(d.households_gained - d.households_lost) AS households, sum(d.officials_gained - d.officials_lost) AS officials,
      sum(d.joined - d.quit) AS registered
    FROM village_stat s JOIN village_day d ON d.village_id = s.village_id AND d.day > s.counted_on AND d.day <= app_today()
    WHERE s.counted_on < app_today() GROUP BY s.village_id
  ),
  advanced AS (
    UPDATE village_stat s SET members = s.members + due.members, member_households = s.member_households + due.households,
      member_officials = s.member_officials + due.officials, registered = s.registered + due.registered,
      counted_on = app_today(), updated_at = now()
    -- Who was recounted meanwhile is at today already.
    FROM due WHERE s.village_id = due.village_id AND s.counted_on = due.counted_on RETURNING 1
  )
  SELECT count(*) FROM advanced
$$;
GRANT SELECT, UPDATE (members, member_households, member_officials, registered, counted_on, updated_at) ON village_stat TO app_system;
GRANT SELECT ON village_day TO app_system;
CREATE POLICY village_stat_system ON village_stat TO app_system USING (true);
CREATE POLICY village_day_system ON village_day FOR SELECT TO app_system USING (true);

-- As before, but by the days that are covered.
CREATE OR REPLACE FUNCTION official_spans(which int) RETURNS TABLE (group_code text, starts_on date, ends_on date,
  seats int, filled int, enrolled int, has_head boolean) LANGUAGE sql STABLE AS $$
  WITH seat AS MATERIALIZED (
    SELECT s.id, s.group_code, s.is_head, s.opened_on, s.closed_on FROM official_seat s WHERE s.village_id = which
  ),
  term AS MATERIALIZED (
    SELECT s.group_code, t.resident_id, daterange(t.starts_on, t.ends_on) AS span
    FROM official_term t JOIN seat s ON s.id = t.seat_id WHERE t.village_id = which
  ),
  cover AS MATERIALIZED (
    SELECT holder.resident_id, range_agg(coalesce(m.cover, datemultirange(daterange(m.starts_on, m.ended_on)))) AS spans
    FROM (SELECT DISTINCT t.resident_id FROM term t WHERE t.resident_id IS NOT NULL) holder
      CROSS JOIN LATERAL (SELECT starts_on, ended_on, cover FROM membership
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

-- ── What was counted before there were contributions ─────────────────────────
-- By the owner, whom the policies of every table bind as well.
DO $$
DECLARE
  counted text[] := ARRAY['village', 'resident', 'membership', 'contribution_book', 'contribution', 'receipt', 'village_day',
    'village_stat', 'official_seat', 'official_term', 'official_span', 'village_mix'];
  tab text;
  denied uuid[];
BEGIN
  FOREACH tab IN ARRAY counted LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', tab);
  END LOOP;
  UPDATE village_day SET joined = registered, quit = lapsed;
  UPDATE village_stat SET registered = members;
  SELECT array_agg(id) INTO denied FROM membership WHERE confirmed_status <> 'ACTIVE';
  PERFORM refresh_cover(denied);
  PERFORM recount_village(village_id) FROM (SELECT DISTINCT village_id FROM membership WHERE id = ANY (denied)) v;
  FOREACH tab IN ARRAY counted LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
  END LOOP;
END $$;
