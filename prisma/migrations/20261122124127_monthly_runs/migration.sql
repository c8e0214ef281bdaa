-- CreateEnum
CREATE TYPE "run_outcome" AS ENUM ('PAYABLE', 'SHORT_SAVER', 'SHORT_CASH', 'LEFT_OUT');

-- CreateTable
CREATE TABLE "contribution_run" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "from_month" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "day" DATE,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contribution_run_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "run_line" (
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "run_id" UUID NOT NULL,
    "scheme_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "rupiah" INTEGER NOT NULL,
    "outcome" "run_outcome" NOT NULL,
    "short_by" INTEGER NOT NULL,
    "reason" TEXT,
    "relief" TEXT,

    CONSTRAINT "run_line_pkey" PRIMARY KEY ("run_id","account_id","membership_id","month","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "run_approval" (
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "run_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "run_approval_pkey" PRIMARY KEY ("run_id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "run_withdrawal" (
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "run_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "run_withdrawal_pkey" PRIMARY KEY ("run_id","village_id","regency_id")
);

-- CreateIndex
CREATE INDEX "contribution_run_village_id_month_idx" ON "contribution_run"("village_id", "month");

-- CreateIndex
CREATE INDEX "run_line_membership_id_idx" ON "run_line"("membership_id");

-- CreateIndex
CREATE INDEX "run_line_account_id_idx" ON "run_line"("account_id");

-- AddForeignKey
ALTER TABLE "contribution_run" ADD CONSTRAINT "contribution_run_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_line" ADD CONSTRAINT "run_line_run_id_village_id_regency_id_fkey" FOREIGN KEY ("run_id", "village_id", "regency_id") REFERENCES "contribution_run"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_line" ADD CONSTRAINT "run_line_account_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("account_id", "scheme_id", "village_id", "regency_id") REFERENCES "ledger_account"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_line" ADD CONSTRAINT "run_line_membership_id_village_id_regency_id_fkey" FOREIGN KEY ("membership_id", "village_id", "regency_id") REFERENCES "membership"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_approval" ADD CONSTRAINT "run_approval_run_id_village_id_regency_id_fkey" FOREIGN KEY ("run_id", "village_id", "regency_id") REFERENCES "contribution_run"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "run_withdrawal" ADD CONSTRAINT "run_withdrawal_run_id_village_id_regency_id_fkey" FOREIGN KEY ("run_id", "village_id", "regency_id") REFERENCES "contribution_run"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What a run may say ───────────────────────────────────────────────────────
ALTER TABLE contribution_run ADD CONSTRAINT contribution_run_months
  CHECK (is_month(from_month) AND is_month(month) AND from_month <= month);
ALTER TABLE run_line ADD CONSTRAINT run_line_sound CHECK (is_month(month) AND rupiah >= 0 AND short_by BETWEEN 0 AND rupiah
  AND (outcome IN ('SHORT_SAVER', 'SHORT_CASH')) = (short_by > 0) AND (outcome = 'LEFT_OUT') = (reason IS NOT NULL)
  AND (relief IS NULL OR relief IN ('APPLIES', 'EXCLUDED', 'ASK', 'NONE')));
-- Two schemes may carry a person; a run pays a month once.
CREATE UNIQUE INDEX run_line_paid_once ON run_line (run_id, membership_id, month) WHERE outcome = 'PAYABLE';

-- Four eyes: whoever proposed does not approve, nor whoever took in what the run's schemes would pay with.
CREATE FUNCTION check_run_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.by_id::text IS DISTINCT FROM current_setting('app.actor', true) THEN
    RAISE EXCEPTION 'approved in the name of somebody else' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM run_withdrawal w WHERE w.run_id = NEW.run_id) THEN
    RAISE EXCEPTION 'run was withdrawn' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM contribution_run r WHERE r.id = NEW.run_id AND r.by_id = NEW.by_id) THEN
    RAISE EXCEPTION 'proposer approves' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT FROM ledger_transaction t WHERE t.village_id = NEW.village_id AND t.by_id = NEW.by_id
      AND t.kind IN ('WEIGH_IN', 'SALE', 'LANDING', 'PURCHASE', 'DEPOSIT')
      AND t.scheme_id IN (SELECT l.scheme_id FROM run_line l WHERE l.run_id = NEW.run_id AND l.outcome <> 'LEFT_OUT')
  ) THEN
    RAISE EXCEPTION 'collector approves' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER run_approval_checked BEFORE INSERT ON run_approval
  FOR EACH ROW EXECUTE FUNCTION check_run_approval();

CREATE FUNCTION check_run_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM run_approval a WHERE a.run_id = NEW.run_id) THEN
    RAISE EXCEPTION 'run was approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER run_withdrawal_checked BEFORE INSERT ON run_withdrawal
  FOR EACH ROW EXECUTE FUNCTION check_run_withdrawal();

-- ── Who may ──────────────────────────────────────────────────────────────────
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['contribution_run', 'run_line', 'run_approval', 'run_withdrawal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch, app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
