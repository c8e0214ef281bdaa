-- CreateEnum
CREATE TYPE "funding" AS ENUM ('SELF', 'FAMILY', 'SPONSOR', 'SCHEME', 'COMPANY', 'CSR', 'APBDES', 'APBD', 'APBN', 'DBHCHT');

-- CreateEnum
CREATE TYPE "risk_group" AS ENUM ('VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH');

-- CreateEnum
CREATE TYPE "scheme_kind" AS ENUM ('WASTE_BANK', 'CATCH_LEVY', 'CHILD_SERVES', 'SHOP_POINTS', 'ALLOTMENT');

-- CreateEnum
CREATE TYPE "ledger_account_kind" AS ENUM ('CASH', 'STOCK', 'SAVER', 'RESULT');

-- CreateEnum
CREATE TYPE "ledger_event_kind" AS ENUM ('WEIGH_IN', 'SALE', 'LANDING', 'PURCHASE', 'DEPOSIT', 'WITHDRAWAL', 'CONTRIBUTION', 'REVERSAL');

-- AlterTable
ALTER TABLE "membership" ADD COLUMN     "paid_on" DATE,
ADD COLUMN     "paid_until" TEXT;

-- CreateTable
CREATE TABLE "contribution_book" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "from_month" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contribution_book_pkey" PRIMARY KEY ("village_id")
);

-- CreateTable
CREATE TABLE "contribution_base" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "membership_id" UUID NOT NULL,
    "from_month" TEXT NOT NULL,
    "income" INTEGER NOT NULL,
    "risk" "risk_group",
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contribution_base_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt_counter" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "receipt_counter_pkey" PRIMARY KEY ("village_id","year")
);

-- CreateTable
CREATE TABLE "receipt" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "funding" "funding" NOT NULL,
    "payer" TEXT NOT NULL,
    "scheme_id" UUID,
    "run_id" UUID,
    "legal_reference" TEXT,
    "funded_until" TEXT,
    "payment_code" TEXT,
    "rupiah" INTEGER NOT NULL,
    "reverses_id" UUID,
    "reason" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "receipt_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "turn" INTEGER NOT NULL,
    "jkk" INTEGER NOT NULL,
    "jkm" INTEGER NOT NULL,
    "jht" INTEGER NOT NULL,
    "jp" INTEGER NOT NULL,
    "rupiah" INTEGER NOT NULL,
    "normal" INTEGER NOT NULL,
    "income" INTEGER NOT NULL,
    "tariff_id" UUID NOT NULL,
    "ceiling_id" UUID,
    "relief_id" UUID,
    "reverses_id" UUID,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "scheme" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kind" "scheme_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "funding" "funding" NOT NULL,
    "treasurer" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "legal_reference" TEXT,
    "until_month" TEXT,
    "amount" BIGINT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scheme_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "kind" "ledger_account_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "resident_id" UUID,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "ledger_transaction" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "kind" "ledger_event_kind" NOT NULL,
    "day" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "run_id" UUID,
    "reverses_id" UUID,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_transaction_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "rupiah" BIGINT NOT NULL,
    "receipt_id" UUID,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "scheme_beneficiary" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "from_month" TEXT NOT NULL,
    "until_month" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scheme_beneficiary_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contribution_book_regency_id_village_id_key" ON "contribution_book"("regency_id", "village_id");

-- CreateIndex
CREATE INDEX "contribution_base_membership_id_idx" ON "contribution_base"("membership_id");

-- CreateIndex
CREATE INDEX "receipt_village_id_day_idx" ON "receipt"("village_id", "day");

-- CreateIndex
CREATE INDEX "receipt_scheme_id_idx" ON "receipt"("scheme_id");

-- CreateIndex
CREATE INDEX "receipt_run_id_idx" ON "receipt"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_village_id_year_number_key" ON "receipt"("village_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_reverses_id_village_id_regency_id_key" ON "receipt"("reverses_id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "contribution_membership_id_month_idx" ON "contribution"("membership_id", "month");

-- CreateIndex
CREATE INDEX "contribution_village_id_month_idx" ON "contribution"("village_id", "month");

-- CreateIndex
CREATE INDEX "contribution_receipt_id_idx" ON "contribution"("receipt_id");

-- CreateIndex
CREATE INDEX "scheme_village_id_idx" ON "scheme"("village_id");

-- CreateIndex
CREATE INDEX "ledger_account_scheme_id_kind_idx" ON "ledger_account"("scheme_id", "kind");

-- CreateIndex
CREATE INDEX "ledger_account_resident_id_idx" ON "ledger_account"("resident_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_id_scheme_id_village_id_regency_id_key" ON "ledger_account"("id", "scheme_id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "ledger_transaction_scheme_id_day_idx" ON "ledger_transaction"("scheme_id", "day");

-- CreateIndex
CREATE INDEX "ledger_transaction_run_id_idx" ON "ledger_transaction"("run_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_transaction_id_scheme_id_village_id_regency_id_key" ON "ledger_transaction"("id", "scheme_id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "ledger_entry_transaction_id_idx" ON "ledger_entry"("transaction_id");

-- CreateIndex
CREATE INDEX "ledger_entry_account_id_idx" ON "ledger_entry"("account_id");

-- CreateIndex
CREATE INDEX "scheme_beneficiary_scheme_id_idx" ON "scheme_beneficiary"("scheme_id");

-- CreateIndex
CREATE INDEX "scheme_beneficiary_account_id_idx" ON "scheme_beneficiary"("account_id");

-- CreateIndex
CREATE INDEX "scheme_beneficiary_membership_id_idx" ON "scheme_beneficiary"("membership_id");

-- AddForeignKey
ALTER TABLE "contribution_book" ADD CONSTRAINT "contribution_book_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution_base" ADD CONSTRAINT "contribution_base_membership_id_village_id_regency_id_fkey" FOREIGN KEY ("membership_id", "village_id", "regency_id") REFERENCES "membership"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt_counter" ADD CONSTRAINT "receipt_counter_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("scheme_id", "village_id", "regency_id") REFERENCES "scheme"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_reverses_id_village_id_regency_id_fkey" FOREIGN KEY ("reverses_id", "village_id", "regency_id") REFERENCES "receipt"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_receipt_id_village_id_regency_id_fkey" FOREIGN KEY ("receipt_id", "village_id", "regency_id") REFERENCES "receipt"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_membership_id_village_id_regency_id_fkey" FOREIGN KEY ("membership_id", "village_id", "regency_id") REFERENCES "membership"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme" ADD CONSTRAINT "scheme_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_account" ADD CONSTRAINT "ledger_account_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("scheme_id", "village_id", "regency_id") REFERENCES "scheme"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("scheme_id", "village_id", "regency_id") REFERENCES "scheme"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_scheme_id_village_id_regency_i_fkey" FOREIGN KEY ("transaction_id", "scheme_id", "village_id", "regency_id") REFERENCES "ledger_transaction"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("account_id", "scheme_id", "village_id", "regency_id") REFERENCES "ledger_account"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_beneficiary" ADD CONSTRAINT "scheme_beneficiary_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("scheme_id", "village_id", "regency_id") REFERENCES "scheme"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_beneficiary" ADD CONSTRAINT "scheme_beneficiary_account_id_scheme_id_village_id_regency_fkey" FOREIGN KEY ("account_id", "scheme_id", "village_id", "regency_id") REFERENCES "ledger_account"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scheme_beneficiary" ADD CONSTRAINT "scheme_beneficiary_membership_id_village_id_regency_id_fkey" FOREIGN KEY ("membership_id", "village_id", "regency_id") REFERENCES "membership"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Months, sums and turns ───────────────────────────────────────────────────
CREATE FUNCTION is_month(month text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT month ~ '^\d{4}-(0[1-9]|1[0-2])$'
$$;
ALTER TABLE contribution_book ADD CONSTRAINT contribution_book_month CHECK (is_month(from_month));
ALTER TABLE contribution_base ADD CONSTRAINT contribution_base_sound CHECK (is_month(from_month) AND income >= 0);
ALTER TABLE receipt ADD CONSTRAINT receipt_sound CHECK (number > 0 AND (reverses_id IS NULL) = (rupiah >= 0)
  AND (reverses_id IS NULL) = (reason IS NULL) AND (funded_until IS NULL OR is_month(funded_until)));
ALTER TABLE contribution ADD CONSTRAINT contribution_sound CHECK (is_month(month) AND rupiah = jkk + jkm + jht + jp
  AND turn >= 0 AND CASE WHEN reverses_id IS NULL THEN least(jkk, jkm, jht, jp) >= 0 AND normal >= rupiah
    ELSE greatest(jkk, jkm, jht, jp) <= 0 AND normal <= rupiah END);
ALTER TABLE scheme ADD CONSTRAINT scheme_sound CHECK (amount > 0 AND is_month(until_month)
  AND (kind <> 'ALLOTMENT' OR (amount IS NOT NULL AND until_month IS NOT NULL AND legal_reference IS NOT NULL)));
ALTER TABLE scheme_beneficiary ADD CONSTRAINT scheme_beneficiary_months CHECK (is_month(from_month)
  AND (until_month IS NULL OR (is_month(until_month) AND until_month >= from_month)));
ALTER TABLE ledger_entry ADD CONSTRAINT ledger_entry_moves CHECK (rupiah <> 0);
-- A month is paid once; paid again only after it was taken back.
CREATE UNIQUE INDEX contribution_once ON contribution (membership_id, month, turn) WHERE reverses_id IS NULL;
CREATE UNIQUE INDEX contribution_reversed_once ON contribution (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX ledger_transaction_reversed_once ON ledger_transaction (reverses_id) WHERE reverses_id IS NOT NULL;
-- A run books a scheme once.
CREATE UNIQUE INDEX ledger_transaction_one_of_run ON ledger_transaction (run_id, scheme_id) WHERE run_id IS NOT NULL;
CREATE UNIQUE INDEX ledger_account_one_of_scheme ON ledger_account (scheme_id, kind) WHERE kind <> 'SAVER';

-- What the months paid say of a membership, for those just written about: the last one, and when the latest was paid.
CREATE FUNCTION note_paid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM written w WHERE w.reverses_id IS NULL AND w.turn <> (SELECT count(*) FROM contribution c
      WHERE c.membership_id = w.membership_id AND c.month = w.month AND c.reverses_id IS NOT NULL)
  ) THEN
    RAISE EXCEPTION 'contribution of a month out of turn' USING ERRCODE = 'check_violation';
  END IF;
  UPDATE membership m SET paid_until = p.until, paid_on = p.on_day
  FROM (
    SELECT t.membership_id, max(c.month) AS until, max(r.day) AS on_day
    FROM (SELECT DISTINCT membership_id FROM written) t
      LEFT JOIN contribution c ON c.membership_id = t.membership_id AND c.reverses_id IS NULL
        AND NOT EXISTS (SELECT FROM contribution b WHERE b.reverses_id = c.id)
      LEFT JOIN receipt r ON r.id = c.receipt_id AND r.village_id = c.village_id AND r.regency_id = c.regency_id
    GROUP BY 1
  ) p
  WHERE m.id = p.membership_id AND (m.paid_until, m.paid_on) IS DISTINCT FROM (p.until, p.on_day);
  RETURN NULL;
END $$;
CREATE TRIGGER contribution_noted AFTER INSERT ON contribution
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION note_paid();

-- The entries of a transaction come in one statement and sum to zero, and nobody's money falls below nothing.
CREATE FUNCTION check_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM written GROUP BY transaction_id HAVING sum(rupiah) <> 0)
    OR EXISTS (SELECT FROM ledger_entry e JOIN (SELECT DISTINCT transaction_id FROM written) w USING (transaction_id)
      GROUP BY e.transaction_id HAVING sum(e.rupiah) <> 0) THEN
    RAISE EXCEPTION 'entries do not sum to zero' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT account_id FROM written) w JOIN ledger_account a ON a.id = w.account_id
      CROSS JOIN LATERAL (SELECT sum(e.rupiah) AS stands FROM ledger_entry e WHERE e.account_id = w.account_id) s
    WHERE CASE a.kind WHEN 'SAVER' THEN s.stands > 0 WHEN 'RESULT' THEN false ELSE s.stands < 0 END
  ) THEN
    RAISE EXCEPTION 'account overdrawn' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_checked AFTER INSERT ON ledger_entry
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION check_entries();

-- ── Who may ──────────────────────────────────────────────────────────────────
-- The branch in its regencies and the village itself write; nothing that was written of money is changed or removed.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['contribution_book', 'contribution_base', 'receipt_counter', 'receipt', 'contribution',
    'scheme', 'ledger_account', 'ledger_transaction', 'ledger_entry', 'scheme_beneficiary'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch, app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
GRANT UPDATE (last) ON receipt_counter TO app_branch, app_village;
GRANT UPDATE (until_month) ON scheme_beneficiary TO app_branch, app_village;
INSERT INTO programme_rule (name, valid_from, value, source) VALUES
  ('ARREARS_MONTHS', '2015-07-01', 3, 'Tanya jawab BPJS Ketenagakerjaan: tunggakan paling lama 3 bulan, sesudahnya nonaktif; ada kantor cabang yang menyebut bulan ketiga. Tanyakan kantor cabang'),
  ('BPU_DUE_DAY', '2015-07-01', 15, 'Tanggal pada bulan berikutnya; belum dipastikan untuk BPU. Tanyakan kantor cabang'),
  ('PU_DUE_DAY', '2015-07-01', 15, 'Paling lambat tanggal 15 bulan berikutnya'),
  ('PAY_AHEAD_MONTHS', '2015-07-01', 12, 'Pembayaran di muka 3, 6, atau 12 bulan (Palu, 2025); paling banyak setahun'),
  ('LAPSE_WARNING_DAYS', '2015-07-01', 30, 'Kebiasaan aplikasi: daftar kunjungan memuat peserta yang akan nonaktif dalam 30 hari');
