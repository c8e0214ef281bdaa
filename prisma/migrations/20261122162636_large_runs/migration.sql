-- DropIndex
DROP INDEX "contribution_membership_id_month_idx";

-- DropIndex
DROP INDEX "receipt_reverses_id_village_id_regency_id_key";

-- DropIndex
DROP INDEX "receipt_run_id_idx";

-- DropIndex
DROP INDEX "receipt_scheme_id_idx";

-- DropIndex
DROP INDEX "receipt_village_id_day_idx";

-- DropIndex
DROP INDEX "run_line_account_id_idx";

-- DropIndex
DROP INDEX "run_line_membership_id_idx";


-- A month of a membership stands once; what takes one back does so once as well.
DROP INDEX contribution_once;
CREATE UNIQUE INDEX contribution_once ON contribution (membership_id, month, turn, reverses_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX receipt_reversed_once ON receipt (reverses_id) WHERE reverses_id IS NOT NULL;

-- An id that begins with the time, as the application makes them (UUID version 7), for rows that a statement makes itself.
CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    PLACING substring(int8send((date_part('epoch', clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid
$$;

-- What one statement writes may be a village's whole month: reckoned once, in memory, and never by a plan that was made
-- when the tables were small.
CREATE OR REPLACE FUNCTION refresh_cover(ids uuid[]) RETURNS void LANGUAGE sql
SET work_mem = '64MB' AS $$
  WITH one AS MATERIALIZED (
    SELECT m.id, m.segment, m.starts_on, m.ended_on, m.confirmed_on,
      m.confirmed_status = 'ACTIVE' AS confirmed, m.confirmed_status <> 'ACTIVE' AS denied,
      CASE WHEN b.from_month IS NOT NULL THEN greatest(month_number(m.starts_on), month_number(b.from_month)) END AS first_month
    FROM membership m LEFT JOIN contribution_book b ON b.village_id = m.village_id AND b.regency_id = m.regency_id
    WHERE m.id = ANY (ids)
  ),
  paid AS MATERIALIZED (
    SELECT o.*, o.first_month - 1 AS month, o.starts_on AS since, NULL::date AS day FROM one o
    UNION ALL
    SELECT o.*, month_number(o.confirmed_on), o.confirmed_on, NULL FROM one o WHERE o.first_month IS NOT NULL AND o.confirmed
    UNION ALL
    SELECT o.*, month_number(c.month), greatest(first_of(month_number(c.month)), r.day), r.day
    FROM one o JOIN contribution c ON c.membership_id = o.id AND c.reverses_id IS NULL
      JOIN receipt r ON r.id = c.receipt_id
    WHERE o.first_month IS NOT NULL AND NOT EXISTS (SELECT FROM contribution b WHERE b.reverses_id = c.id)
  ),
  lapse AS MATERIALIZED (
    SELECT k.segment, k.month, r.since, r.until, overdue_from(k.month + r.months + 1, r.due_day) AS day
    FROM (SELECT DISTINCT segment, month FROM paid WHERE month IS NOT NULL) k JOIN arrears_rules() r USING (segment)
  ),
  span AS (
    SELECT p.id, p.starts_on, p.ended_on, p.confirmed_on, p.denied, p.first_month, p.month, p.since, p.day,
      (SELECT min(greatest(l.day, l.since, p.since)) FROM lapse l
        WHERE l.segment = p.segment AND l.month = p.month AND greatest(l.day, l.since, p.since) < l.until) AS until
    FROM paid p
  ),
  gathered AS (
    SELECT s.id, s.starts_on, s.ended_on, s.confirmed_on, s.denied, s.first_month, range_agg(daterange(s.since, s.until)) AS days,
      max(s.month) AS settled, max(s.month) FILTER (WHERE s.day IS NOT NULL) AS until_month, max(s.day) AS paid_on,
      min(s.day) FILTER (WHERE s.day > s.confirmed_on) AS again
    FROM span s GROUP BY 1, 2, 3, 4, 5, 6
  ),
  spanned AS MATERIALIZED (
    SELECT g.id, g.ended_on, g.settled, to_char(first_of(g.until_month), 'YYYY-MM') AS paid_until, g.paid_on,
      CASE WHEN g.first_month IS NOT NULL OR g.denied THEN
        (g.days - CASE WHEN g.denied THEN datemultirange(daterange(g.confirmed_on, g.again)) ELSE '{}' END)
          * datemultirange(daterange(g.starts_on, g.ended_on)) END AS cover
    FROM gathered g
  )
  UPDATE membership m SET cover = f.cover, lapses_on = f.lapses_on, settled = f.settled, paid_until = f.paid_until, paid_on = f.paid_on
  FROM (SELECT id, cover, settled, paid_until, paid_on, CASE WHEN ended_on IS NULL THEN upper(cover) END AS lapses_on FROM spanned) f
  WHERE m.id = f.id AND (m.cover, m.lapses_on, m.settled, m.paid_until, m.paid_on)
    IS DISTINCT FROM (f.cover, f.lapses_on, f.settled, f.paid_until, f.paid_on)
$$;

-- What was paid is counted for a village and a month at a time. The receipts go as an array into a plan made for this
-- call alone: of tables that have just grown the planner would not guess how many they are.
CREATE FUNCTION recount_paid(which int, of_regency int, of_month text) RETURNS void LANGUAGE plpgsql
SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  receipts uuid[];
  months int[];
  sums bigint[];
BEGIN
  SELECT array_agg(receipt_id), array_agg(c.months), array_agg(c.rupiah) INTO receipts, months, sums
  FROM (
    SELECT receipt_id, count(*) AS months, sum(rupiah) AS rupiah FROM contribution
    WHERE village_id = which AND month = of_month AND reverses_id IS NULL AND id NOT IN (
      SELECT reverses_id FROM contribution WHERE village_id = which AND month = of_month AND reverses_id IS NOT NULL)
    GROUP BY receipt_id) c;

  WITH counted AS MATERIALIZED (
    SELECT r.funding, coalesce(s.kind::text, '') AS scheme, sum(c.members)::int AS members, sum(c.rupiah) AS rupiah
    FROM unnest(receipts, months, sums) AS c (receipt_id, members, rupiah)
      JOIN receipt r ON r.id = c.receipt_id LEFT JOIN scheme s ON s.id = r.scheme_id
    GROUP BY 1, 2
  ),
  gone AS (
    DELETE FROM village_paid p WHERE p.village_id = which AND p.month = of_month
      AND NOT EXISTS (SELECT FROM counted c WHERE (c.funding, c.scheme) = (p.funding, p.scheme))
  )
  INSERT INTO village_paid AS p (village_id, regency_id, month, funding, scheme, members, rupiah)
  SELECT which, of_regency, of_month, funding, scheme, members, rupiah FROM counted
  ON CONFLICT (village_id, month, funding, scheme) DO UPDATE SET members = excluded.members, rupiah = excluded.rupiah
  WHERE (p.members, p.rupiah) IS DISTINCT FROM (excluded.members, excluded.rupiah);
END $$;

CREATE OR REPLACE FUNCTION note_village_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM recount_paid(village_id, regency_id, month)
  FROM (SELECT DISTINCT village_id, regency_id, month FROM written) touched;
  RETURN NULL;
END $$;
