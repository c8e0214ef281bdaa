-- As before, in one pass whatever the planner knows of tables that grew in this very transaction: what was taken back is
-- looked up in a hash, and a receipt by its id alone.
CREATE OR REPLACE FUNCTION note_village_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH touched AS MATERIALIZED (SELECT DISTINCT village_id, regency_id, month FROM written),
  reversed AS MATERIALIZED (
    SELECT b.reverses_id AS id FROM touched t JOIN contribution b ON b.village_id = t.village_id AND b.month = t.month
    WHERE b.reverses_id IS NOT NULL
  ),
  standing AS MATERIALIZED (
    SELECT t.village_id, t.regency_id, t.month, c.receipt_id, c.rupiah
    FROM touched t JOIN contribution c ON c.village_id = t.village_id AND c.month = t.month AND c.reverses_id IS NULL
    WHERE c.id NOT IN (SELECT id FROM reversed)
  ),
  counted AS MATERIALIZED (
    SELECT c.village_id, c.regency_id, c.month, r.funding, coalesce(s.kind::text, '') AS scheme, count(*)::int AS members,
      sum(c.rupiah) AS rupiah
    FROM standing c JOIN receipt r ON r.id = c.receipt_id LEFT JOIN scheme s ON s.id = r.scheme_id
    GROUP BY 1, 2, 3, 4, 5
  ),
  gone AS (
    DELETE FROM village_paid p USING touched t WHERE p.village_id = t.village_id AND p.month = t.month
      AND NOT EXISTS (SELECT FROM counted c WHERE (c.village_id, c.month, c.funding, c.scheme) = (p.village_id, p.month, p.funding, p.scheme))
  )
  INSERT INTO village_paid AS p (village_id, regency_id, month, funding, scheme, members, rupiah)
  SELECT village_id, regency_id, month, funding, scheme, members, rupiah FROM counted
  ON CONFLICT (village_id, month, funding, scheme) DO UPDATE SET members = excluded.members, rupiah = excluded.rupiah
  WHERE (p.members, p.rupiah) IS DISTINCT FROM (excluded.members, excluded.rupiah);
  RETURN NULL;
END $$;
