-- DropForeignKey
ALTER TABLE "paid_month" DROP CONSTRAINT "paid_month_regency_id_village_id_fkey";

-- The mix is counted anew below, by more of what a contribution is reckoned on.
ALTER TABLE village_mix NO FORCE ROW LEVEL SECURITY;
DELETE FROM village_mix;
DROP TRIGGER contribution_month_noted ON contribution;
DROP FUNCTION note_paid_months();

-- AlterTable
ALTER TABLE "village_mix" DROP CONSTRAINT "village_mix_pkey",
ADD COLUMN     "income" INTEGER NOT NULL,
ADD COLUMN     "paid_until" TEXT NOT NULL,
ADD COLUMN     "risk" TEXT NOT NULL,
ADD CONSTRAINT "village_mix_pkey" PRIMARY KEY ("village_id", "segment", "sector", "payer", "programmes", "income", "risk", "paid_until");

-- DropTable
DROP TABLE "paid_month";

-- CreateTable
CREATE TABLE "village_paid" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "month" TEXT NOT NULL,
    "funding" "funding" NOT NULL,
    "scheme" TEXT NOT NULL,
    "members" INTEGER NOT NULL,
    "rupiah" BIGINT NOT NULL,

    CONSTRAINT "village_paid_pkey" PRIMARY KEY ("village_id","month","funding","scheme")
);

-- CreateIndex
CREATE INDEX "village_paid_regency_id_month_idx" ON "village_paid"("regency_id", "month");

-- CreateIndex
CREATE INDEX "village_paid_month_idx" ON "village_paid"("month");

-- AddForeignKey
ALTER TABLE "village_paid" ADD CONSTRAINT "village_paid_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE village_paid ADD CONSTRAINT village_paid_month CHECK (is_month(month));
CREATE INDEX contribution_base_of_village ON contribution_base (village_id);

ALTER TABLE village_paid ENABLE ROW LEVEL SECURITY;
ALTER TABLE village_paid FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE, DELETE ON village_paid TO app_branch, app_village;
GRANT SELECT ON village_paid TO app_regency, app_admin;
CREATE POLICY village_paid_branch ON village_paid TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY village_paid_village ON village_paid TO app_village USING (village_id = (SELECT actor_village()));
CREATE POLICY village_paid_regency ON village_paid FOR SELECT TO app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY village_paid_admin ON village_paid FOR SELECT TO app_admin USING (true);

-- What villages' months came to, counted anew for those just written about.
CREATE FUNCTION note_village_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH touched AS MATERIALIZED (SELECT DISTINCT village_id, regency_id, month FROM written),
  counted AS MATERIALIZED (
    SELECT t.village_id, t.regency_id, t.month, r.funding, coalesce(s.kind::text, '') AS scheme, count(*)::int AS members,
      sum(c.rupiah) AS rupiah
    FROM touched t
      JOIN contribution c ON c.village_id = t.village_id AND c.month = t.month AND c.reverses_id IS NULL
        AND NOT EXISTS (SELECT FROM contribution b WHERE b.reverses_id = c.id)
      JOIN receipt r ON r.id = c.receipt_id AND r.village_id = c.village_id AND r.regency_id = c.regency_id
      LEFT JOIN scheme s ON s.id = r.scheme_id AND s.village_id = r.village_id AND s.regency_id = r.regency_id
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
CREATE TRIGGER contribution_noted_paid AFTER INSERT ON contribution
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_village_paid();

-- The memberships of a village that run, by what their contribution is reckoned on and until when it is paid. Only rows
-- that differ are touched. Officials of whom no wage was told have the one that the village gave for all of them.
CREATE OR REPLACE FUNCTION recount_mix(which int, of_regency int) RETURNS void LANGUAGE sql AS $$
  WITH this_month AS (SELECT to_char(app_today(), 'YYYY-MM') AS month),
  said AS (
    SELECT DISTINCT ON (membership_id) membership_id, income, risk::text AS risk FROM contribution_base
    WHERE village_id = which AND from_month <= (SELECT month FROM this_month)
    ORDER BY membership_id, from_month DESC, at DESC, id DESC
  ),
  kept AS (
    SELECT m.segment, m.sector, m.payer, m.programmes,
      coalesce(b.income, CASE WHEN m.segment = 'PU' AND m.sector = 'VILLAGE_OFFICIAL' THEN w.wage END, 0) AS income,
      coalesce(b.risk, '') AS risk,
      CASE WHEN k.from_month IS NULL THEN '' ELSE greatest(coalesce(m.paid_until, ''),
        to_char(greatest(m.starts_on, (k.from_month || '-01')::date) - interval '1 month', 'YYYY-MM')) END AS paid_until,
      count(*) AS members
    FROM membership m
      LEFT JOIN said b ON b.membership_id = m.id
      LEFT JOIN (SELECT wage FROM sipp_answer WHERE village_id = which) w ON true
      LEFT JOIN (SELECT from_month FROM contribution_book WHERE village_id = which) k ON true
    WHERE m.village_id = which AND m.ended_on IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7
  ),
  counted AS MATERIALIZED (
    SELECT segment, sector, payer, coalesce((SELECT string_agg(p::text, ',' ORDER BY p) FROM unnest(programmes) p), '') AS programmes,
      income, risk, paid_until, sum(members)::int AS members
    FROM kept GROUP BY 1, 2, 3, 4, 5, 6, 7
  ),
  gone AS (
    DELETE FROM village_mix v WHERE v.village_id = which AND NOT EXISTS (SELECT FROM counted c
      WHERE (c.segment, c.sector, c.payer, c.programmes, c.income, c.risk, c.paid_until)
        = (v.segment, v.sector, v.payer, v.programmes, v.income, v.risk, v.paid_until))
  )
  INSERT INTO village_mix AS v (village_id, regency_id, segment, sector, payer, programmes, income, risk, paid_until, members)
  SELECT which, of_regency, c.segment, c.sector, c.payer, c.programmes, c.income, c.risk, c.paid_until, c.members FROM counted c
  ON CONFLICT (village_id, segment, sector, payer, programmes, income, risk, paid_until) DO UPDATE SET members = excluded.members
  WHERE v.members <> excluded.members
$$;

-- What is there already, by the owner, whom the policies of every table bind as well. Nothing was paid before now.
ALTER TABLE membership NO FORCE ROW LEVEL SECURITY;
ALTER TABLE contribution_base NO FORCE ROW LEVEL SECURITY;
ALTER TABLE contribution_book NO FORCE ROW LEVEL SECURITY;
ALTER TABLE sipp_answer NO FORCE ROW LEVEL SECURITY;
SELECT recount_mix(village_id, regency_id) FROM (SELECT DISTINCT village_id, regency_id FROM membership) m;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
ALTER TABLE contribution_base FORCE ROW LEVEL SECURITY;
ALTER TABLE contribution_book FORCE ROW LEVEL SECURITY;
ALTER TABLE sipp_answer FORCE ROW LEVEL SECURITY;
ALTER TABLE village_mix FORCE ROW LEVEL SECURITY;
