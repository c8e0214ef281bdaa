-- CreateTable
CREATE TABLE "incentive_rule" (
    "id" UUID NOT NULL,
    "valid_from" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "created_by" UUID,
    "created_by_name" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incentive_rule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "incentive_rule_valid_from_key" ON "incentive_rule"("valid_from");

ALTER TABLE "incentive_rule" ADD CONSTRAINT incentive_rule_is_month CHECK (is_month(valid_from));

INSERT INTO "incentive_rule" (id, valid_from, content, source) VALUES
('019aa900-0000-7000-8000-000000000021', '2018-02', '{"threshold":50,"fixed":500000,"perHeadTwo":0,"perHeadThree":0,"basisPoints":750}',
 'Berita Desember 2018: Rp500.000 bila sedikitnya 50 peserta baru, ditambah 7,5% iuran'),
('019aa900-0000-7000-8000-000000000022', '2020-01', '{"threshold":25,"fixed":0,"perHeadTwo":10000,"perHeadThree":15000,"basisPoints":1500}',
 'Tabel perisai.sdsi.co.id tanpa tanggal, sehingga bulan mulainya anggapan. Skema 2026 belum ditemukan, dan belum jelas apakah persennya dari iuran sesudah keringanan: tanyakan kantor cabang');

-- Everybody reckons by them; an administrator adds one, and nobody changes one.
ALTER TABLE "incentive_rule" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "incentive_rule" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "incentive_rule" TO app_branch, app_village, app_regency, app_admin, app_agent, app_public, app_system;
GRANT INSERT ON "incentive_rule" TO app_admin;
CREATE POLICY incentive_rule_read ON "incentive_rule" FOR SELECT USING (true);
CREATE POLICY incentive_rule_add ON "incentive_rule" FOR INSERT TO app_admin WITH CHECK (true);
