-- CreateTable
CREATE TABLE "waste_kind" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waste_kind_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "waste_price" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "rupiah" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waste_price_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "waste_line" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "grams" INTEGER NOT NULL,
    "rupiah" BIGINT NOT NULL,

    CONSTRAINT "waste_line_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "catch_terms" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "basis_points" INTEGER,
    "fixed" INTEGER,
    "by_weight" BOOLEAN NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catch_terms_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "catch_boat" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catch_boat_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "catch_crew" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "boat_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "weight" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catch_crew_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "catch_landing" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "boat_id" UUID NOT NULL,
    "terms_id" UUID NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "catch_landing_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "child_job" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "employer" TEXT NOT NULL,
    "rupiah" INTEGER NOT NULL,
    "from_month" TEXT NOT NULL,
    "until_month" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "child_job_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "shop_terms" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "every" INTEGER NOT NULL,
    "rupiah" INTEGER NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shop_terms_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateTable
CREATE TABLE "shop_purchase" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "scheme_id" UUID NOT NULL,
    "transaction_id" UUID NOT NULL,
    "terms_id" UUID NOT NULL,
    "spent" BIGINT NOT NULL,

    CONSTRAINT "shop_purchase_pkey" PRIMARY KEY ("id","village_id","regency_id")
);

-- CreateIndex
CREATE INDEX "waste_kind_scheme_id_idx" ON "waste_kind"("scheme_id");

-- CreateIndex
CREATE UNIQUE INDEX "waste_kind_id_scheme_id_village_id_regency_id_key" ON "waste_kind"("id", "scheme_id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "waste_price_kind_id_idx" ON "waste_price"("kind_id");

-- CreateIndex
CREATE INDEX "waste_line_transaction_id_idx" ON "waste_line"("transaction_id");

-- CreateIndex
CREATE INDEX "waste_line_kind_id_idx" ON "waste_line"("kind_id");

-- CreateIndex
CREATE INDEX "catch_terms_scheme_id_idx" ON "catch_terms"("scheme_id");

-- CreateIndex
CREATE UNIQUE INDEX "catch_terms_id_scheme_id_village_id_regency_id_key" ON "catch_terms"("id", "scheme_id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "catch_boat_scheme_id_idx" ON "catch_boat"("scheme_id");

-- CreateIndex
CREATE UNIQUE INDEX "catch_boat_id_scheme_id_village_id_regency_id_key" ON "catch_boat"("id", "scheme_id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "catch_crew_boat_id_idx" ON "catch_crew"("boat_id");

-- CreateIndex
CREATE INDEX "catch_landing_transaction_id_idx" ON "catch_landing"("transaction_id");

-- CreateIndex
CREATE INDEX "catch_landing_boat_id_idx" ON "catch_landing"("boat_id");

-- CreateIndex
CREATE INDEX "child_job_account_id_idx" ON "child_job"("account_id");

-- CreateIndex
CREATE INDEX "shop_terms_scheme_id_idx" ON "shop_terms"("scheme_id");

-- CreateIndex
CREATE UNIQUE INDEX "shop_terms_id_scheme_id_village_id_regency_id_key" ON "shop_terms"("id", "scheme_id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "shop_purchase_transaction_id_idx" ON "shop_purchase"("transaction_id");

-- AddForeignKey
ALTER TABLE "waste_kind" ADD CONSTRAINT "waste_kind_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("scheme_id", "village_id", "regency_id") REFERENCES "scheme"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waste_price" ADD CONSTRAINT "waste_price_kind_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("kind_id", "scheme_id", "village_id", "regency_id") REFERENCES "waste_kind"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waste_line" ADD CONSTRAINT "waste_line_transaction_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("transaction_id", "scheme_id", "village_id", "regency_id") REFERENCES "ledger_transaction"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waste_line" ADD CONSTRAINT "waste_line_kind_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("kind_id", "scheme_id", "village_id", "regency_id") REFERENCES "waste_kind"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catch_terms" ADD CONSTRAINT "catch_terms_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("scheme_id", "village_id", "regency_id") REFERENCES "scheme"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catch_boat" ADD CONSTRAINT "catch_boat_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("scheme_id", "village_id", "regency_id") REFERENCES "scheme"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catch_crew" ADD CONSTRAINT "catch_crew_boat_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("boat_id", "scheme_id", "village_id", "regency_id") REFERENCES "catch_boat"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catch_crew" ADD CONSTRAINT "catch_crew_account_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("account_id", "scheme_id", "village_id", "regency_id") REFERENCES "ledger_account"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catch_landing" ADD CONSTRAINT "catch_landing_transaction_id_scheme_id_village_id_regency__fkey" FOREIGN KEY ("transaction_id", "scheme_id", "village_id", "regency_id") REFERENCES "ledger_transaction"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catch_landing" ADD CONSTRAINT "catch_landing_boat_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("boat_id", "scheme_id", "village_id", "regency_id") REFERENCES "catch_boat"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catch_landing" ADD CONSTRAINT "catch_landing_terms_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("terms_id", "scheme_id", "village_id", "regency_id") REFERENCES "catch_terms"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "child_job" ADD CONSTRAINT "child_job_account_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("account_id", "scheme_id", "village_id", "regency_id") REFERENCES "ledger_account"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_terms" ADD CONSTRAINT "shop_terms_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("scheme_id", "village_id", "regency_id") REFERENCES "scheme"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_purchase" ADD CONSTRAINT "shop_purchase_transaction_id_scheme_id_village_id_regency__fkey" FOREIGN KEY ("transaction_id", "scheme_id", "village_id", "regency_id") REFERENCES "ledger_transaction"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shop_purchase" ADD CONSTRAINT "shop_purchase_terms_id_scheme_id_village_id_regency_id_fkey" FOREIGN KEY ("terms_id", "scheme_id", "village_id", "regency_id") REFERENCES "shop_terms"("id", "scheme_id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What makes sense ─────────────────────────────────────────────────────────
ALTER TABLE waste_price ADD CONSTRAINT waste_price_sound CHECK (rupiah > 0);
ALTER TABLE waste_line ADD CONSTRAINT waste_line_moves CHECK (grams <> 0 AND sign(grams) * rupiah >= 0);
CREATE UNIQUE INDEX waste_kind_named_once ON waste_kind (scheme_id, lower(name));
ALTER TABLE catch_terms ADD CONSTRAINT catch_terms_sound CHECK (num_nonnulls(basis_points, fixed) = 1
  AND (basis_points IS NULL OR basis_points BETWEEN 1 AND 10000) AND (fixed IS NULL OR fixed > 0));
CREATE UNIQUE INDEX catch_boat_named_once ON catch_boat (scheme_id, lower(name));
ALTER TABLE catch_crew ADD CONSTRAINT catch_crew_sound CHECK (weight >= 0);
ALTER TABLE catch_landing ADD CONSTRAINT catch_landing_sound CHECK (value >= 0);
ALTER TABLE child_job ADD CONSTRAINT child_job_sound CHECK (rupiah > 0 AND is_month(from_month)
  AND (until_month IS NULL OR (is_month(until_month) AND until_month >= from_month)));
ALTER TABLE shop_terms ADD CONSTRAINT shop_terms_sound CHECK (every > 0 AND rupiah > 0 AND rupiah <= every);
ALTER TABLE shop_purchase ADD CONSTRAINT shop_purchase_sound CHECK (spent > 0);

-- ── Who may ──────────────────────────────────────────────────────────────────
-- As the ledger: the branch in its regencies and the village itself write, and nothing is changed or removed.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['waste_kind', 'waste_price', 'waste_line', 'catch_terms', 'catch_boat', 'catch_crew',
    'catch_landing', 'child_job', 'shop_terms', 'shop_purchase'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch, app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
