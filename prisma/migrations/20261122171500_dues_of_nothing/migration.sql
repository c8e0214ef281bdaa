-- A month relieved in full costs nothing: its receipt says so, can be taken back, and lacks nothing in a run.
ALTER TABLE receipt DROP CONSTRAINT receipt_sound;
ALTER TABLE receipt ADD CONSTRAINT receipt_sound CHECK (number > 0
  AND CASE WHEN reverses_id IS NULL THEN rupiah >= 0 ELSE rupiah <= 0 END
  AND (reverses_id IS NULL) = (reason IS NULL) AND (funded_until IS NULL OR is_month(funded_until)));
ALTER TABLE run_line DROP CONSTRAINT run_line_sound;
ALTER TABLE run_line ADD CONSTRAINT run_line_sound CHECK (is_month(month) AND rupiah >= 0 AND short_by BETWEEN 0 AND rupiah
  AND (outcome IN ('SHORT_SAVER', 'SHORT_CASH') OR short_by = 0) AND (outcome NOT IN ('SHORT_SAVER', 'SHORT_CASH') OR rupiah = 0
  OR short_by > 0) AND (outcome = 'LEFT_OUT') = (reason IS NOT NULL)
  AND (relief IS NULL OR relief IN ('APPLIES', 'EXCLUDED', 'ASK', 'NONE')));
