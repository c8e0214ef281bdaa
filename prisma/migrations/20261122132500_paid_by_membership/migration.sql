-- As before, membership by membership: of tables that grew by thousands of rows in this very transaction the planner
-- knows nothing yet, and joins over all of them take ever longer. A receipt is found by its id alone for the same reason.
CREATE OR REPLACE FUNCTION note_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM written w WHERE w.reverses_id IS NULL AND w.turn <> (SELECT count(*) FROM contribution c
      WHERE c.membership_id = w.membership_id AND c.month = w.month AND c.reverses_id IS NOT NULL)
  ) THEN
    RAISE EXCEPTION 'contribution of a month out of turn' USING ERRCODE = 'check_violation';
  END IF;
  UPDATE membership m SET paid_until = p.until, paid_on = p.on_day
  FROM (SELECT DISTINCT membership_id FROM written) t
    CROSS JOIN LATERAL (
      SELECT max(s.month) AS until, max((SELECT r.day FROM receipt r WHERE r.id = s.receipt_id)) AS on_day
      FROM (
        SELECT c.month,
          (array_agg(c.receipt_id ORDER BY c.turn DESC) FILTER (WHERE c.reverses_id IS NULL))[1] AS receipt_id
        FROM contribution c WHERE c.membership_id = t.membership_id GROUP BY c.month
        HAVING count(*) FILTER (WHERE c.reverses_id IS NULL) > count(*) FILTER (WHERE c.reverses_id IS NOT NULL)
      ) s
    ) p
  WHERE m.id = t.membership_id AND (m.paid_until, m.paid_on) IS DISTINCT FROM (p.until, p.on_day);
  RETURN NULL;
END $$;
