-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "settled" INTEGER;

-- As before, and the last month counted as paid beside it.
CREATE OR REPLACE FUNCTION refresh_cover(ids uuid[]) RETURNS void LANGUAGE sql AS $$
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
  settled AS (SELECT id, max(month) AS month FROM paid GROUP BY id),
  again AS (
    SELECT o.id, min(p.day) AS day FROM one o JOIN paid p ON p.id = o.id AND p.day > o.confirmed_on
    WHERE o.denied GROUP BY o.id
  ),
  found AS (
    SELECT o.id, o.ended_on, t.month AS settled, CASE WHEN o.first_month IS NOT NULL OR o.denied THEN
      (coalesce(s.days, datemultirange(daterange(o.starts_on, NULL)))
        - CASE WHEN o.denied THEN datemultirange(daterange(o.confirmed_on, a.day)) ELSE '{}' END)
        * datemultirange(daterange(o.starts_on, o.ended_on)) END AS cover
    FROM one o LEFT JOIN spans s USING (id) LEFT JOIN again a USING (id) LEFT JOIN settled t USING (id)
  )
  UPDATE membership m SET cover = f.cover, lapses_on = f.lapses_on, settled = f.settled
  FROM (SELECT id, cover, settled, CASE WHEN ended_on IS NULL THEN upper(cover) END AS lapses_on FROM found) f
  WHERE m.id = f.id AND (m.cover, m.lapses_on, m.settled) IS DISTINCT FROM (f.cover, f.lapses_on, f.settled)
$$;

-- As before, from what is kept: a million memberships are told how they stand without looking at a month in writing.
CREATE OR REPLACE FUNCTION membership_standings(on_day date) RETURNS TABLE (id uuid, village_id int, resident_id uuid,
  segment segment, standing text, months int, lapses_on date) LANGUAGE sql STABLE AS $$
  SELECT m.id, m.village_id, m.resident_id, m.segment,
    CASE WHEN NOT covers(m.cover, m.starts_on, m.ended_on, on_day) THEN 'LAPSED' WHEN m.settled IS NULL THEN 'UNRECORDED'
      WHEN a.behind > 0 THEN 'ARREARS' ELSE 'CURRENT' END, CASE WHEN m.settled IS NOT NULL THEN greatest(0, a.behind) END, m.lapses_on
  FROM membership m CROSS JOIN (
      SELECT max(overdue_month(on_day, due_day)) FILTER (WHERE segment = 'BPU') AS bpu,
        max(overdue_month(on_day, due_day)) FILTER (WHERE segment = 'PU') AS pu
      FROM arrears_rules() WHERE since <= on_day AND until > on_day) r
    CROSS JOIN LATERAL (SELECT CASE m.segment WHEN 'BPU' THEN r.bpu ELSE r.pu END - m.settled AS behind) a
  WHERE m.ended_on IS NULL
$$;

-- What is there already, by the owner, whom the policies of every table bind as well.
DO $$
DECLARE
  tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['membership', 'contribution_book', 'contribution', 'receipt'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', tab);
  END LOOP;
  PERFORM refresh_cover(ARRAY(SELECT m.id FROM membership m JOIN contribution_book b ON b.village_id = m.village_id));
  FOREACH tab IN ARRAY ARRAY['membership', 'contribution_book', 'contribution', 'receipt'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
  END LOOP;
END $$;
