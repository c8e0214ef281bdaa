-- As before, with the last month paid and the latest payment beside the cover: a membership is written once for its
-- payment. Everything of one membership is gathered by its id, never joined to itself, because of rows that came in
-- this very transaction the planner knows nothing.
CREATE OR REPLACE FUNCTION refresh_cover(ids uuid[]) RETURNS void LANGUAGE sql AS $$
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
  found AS (
    SELECT g.id, g.ended_on, g.settled, to_char(first_of(g.until_month), 'YYYY-MM') AS paid_until, g.paid_on,
      CASE WHEN g.first_month IS NOT NULL OR g.denied THEN
        (g.days - CASE WHEN g.denied THEN datemultirange(daterange(g.confirmed_on, g.again)) ELSE '{}' END)
          * datemultirange(daterange(g.starts_on, g.ended_on)) END AS cover
    FROM gathered g
  )
  UPDATE membership m SET cover = f.cover, lapses_on = f.lapses_on, settled = f.settled, paid_until = f.paid_until, paid_on = f.paid_on
  FROM (SELECT id, cover, settled, paid_until, paid_on, CASE WHEN ended_on IS NULL THEN upper(cover) END AS lapses_on FROM found) f
  WHERE m.id = f.id AND (m.cover, m.lapses_on, m.settled, m.paid_until, m.paid_on)
    IS DISTINCT FROM (f.cover, f.lapses_on, f.settled, f.paid_until, f.paid_on)
$$;

-- What is left of noting a payment: that no month is paid out of turn.
CREATE INDEX contribution_taken_back ON contribution (village_id) WHERE reverses_id IS NOT NULL;
DROP TRIGGER contribution_noted ON contribution;
DROP FUNCTION note_paid();
CREATE FUNCTION check_turns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH back AS MATERIALIZED (
      SELECT membership_id, month, count(*) AS times FROM contribution
      WHERE reverses_id IS NOT NULL AND village_id = ANY (ARRAY(SELECT DISTINCT village_id FROM written)) GROUP BY 1, 2
    )
    SELECT FROM written w LEFT JOIN back USING (membership_id, month)
    WHERE w.reverses_id IS NULL AND w.turn <> coalesce(back.times, 0)
  ) THEN
    RAISE EXCEPTION 'contribution of a month out of turn' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER contribution_in_turn AFTER INSERT ON contribution
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_turns();

-- A cover that was worked out changes nothing that covers are made of.
DROP TRIGGER membership_change_noted ON membership;
CREATE TRIGGER membership_change_noted AFTER UPDATE ON membership
  REFERENCING OLD TABLE AS before NEW TABLE AS written FOR EACH STATEMENT
  WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION note_changed_memberships();
