-- CreateEnum
CREATE TYPE "tariff_kind" AS ENUM ('BPU', 'PU', 'PENSION_CEILING', 'RELIEF', 'BENEFIT');

-- CreateTable
CREATE TABLE "tariff" (
    "id" UUID NOT NULL,
    "kind" "tariff_kind" NOT NULL,
    "valid_from" TEXT NOT NULL,
    "valid_to" TEXT,
    "content" JSONB NOT NULL,
    "legal_reference" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "created_by" UUID,
    "created_by_name" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tariff_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tariff_kind_valid_from_idx" ON "tariff"("kind", "valid_from");

ALTER TABLE "tariff" ADD CONSTRAINT tariff_months CHECK (valid_from ~ '^\d{4}-(0[1-9]|1[0-2])$' AND (valid_to IS NULL OR (valid_to ~ '^\d{4}-(0[1-9]|1[0-2])$' AND valid_to >= valid_from)));
-- One version of each from a month on; several reliefs may begin together.
CREATE UNIQUE INDEX tariff_once ON "tariff" (kind, valid_from) WHERE kind <> 'RELIEF';

INSERT INTO "tariff" (id, kind, valid_from, valid_to, content, legal_reference, source) VALUES
('019aa900-0000-7000-8000-000000000001', 'BPU', '2015-07', NULL, '{"jkm":6800,"jhtBasisPoints":200,"bands":[{"min":0,"base":1000000,"jkk":10000},{"min":1100000,"base":1200000,"jkk":12000},{"min":1300000,"base":1400000,"jkk":14000},{"min":1500000,"base":1600000,"jkk":16000},{"min":1700000,"base":1800000,"jkk":18000},{"min":1900000,"base":2000000,"jkk":20000},{"min":2100000,"base":2200000,"jkk":22000},{"min":2300000,"base":2400000,"jkk":24000},{"min":2500000,"base":2600000,"jkk":26000},{"min":2700000,"base":2950000,"jkk":29500},{"min":3200000,"base":3450000,"jkk":34500},{"min":3700000,"base":3950000,"jkk":39500},{"min":4200000,"base":4450000,"jkk":44500},{"min":4700000,"base":4950000,"jkk":49500},{"min":5200000,"base":5450000,"jkk":54500},{"min":5700000,"base":5950000,"jkk":59500},{"min":6200000,"base":6450000,"jkk":64500},{"min":6700000,"base":6950000,"jkk":69500},{"min":7200000,"base":7450000,"jkk":74500},{"min":7700000,"base":7950000,"jkk":79500},{"min":8200000,"base":8700000,"jkk":87000},{"min":9200000,"base":9700000,"jkk":97000},{"min":10200000,"base":10700000,"jkk":107000},{"min":11200000,"base":11700000,"jkk":117000},{"min":12200000,"base":12700000,"jkk":127000},{"min":13200000,"base":13700000,"jkk":137000},{"min":14200000,"base":14700000,"jkk":147000},{"min":15200000,"base":15700000,"jkk":157000},{"min":16200000,"base":16700000,"jkk":167000},{"min":17200000,"base":17700000,"jkk":177000},{"min":18200000,"base":18700000,"jkk":187000},{"min":19200000,"base":19700000,"jkk":197000},{"min":20200000,"base":20700000,"jkk":207000}]}', 'PP 44/2015, Lampiran II; PP 46/2015', 'Tabel 33 lapisan penghasilan, satu sumber; langkahnya sesuai batas resmi'),
('019aa900-0000-7000-8000-000000000002', 'PU', '2015-07', NULL, '{"jkk":{"VERY_LOW":24,"LOW":54,"MEDIUM":89,"HIGH":127,"VERY_HIGH":174},"jkm":30,"jhtEmployer":370,"jhtWorker":200,"jpEmployer":200,"jpWorker":100}', 'PP 44/2015; PP 46/2015; PP 45/2015', 'Kelompok risiko 0,24% sampai 1,74%; perangkat desa 0,24%'),
('019aa900-0000-7000-8000-000000000003', 'PENSION_CEILING', '2023-03', NULL, '{"rupiah":9559600}', 'PP 45/2015', 'Berlaku sampai Februari 2024'),
('019aa900-0000-7000-8000-000000000004', 'PENSION_CEILING', '2024-03', NULL, '{"rupiah":10042300}', 'PP 45/2015', 'Berlaku mulai Maret 2024'),
('019aa900-0000-7000-8000-000000000005', 'PENSION_CEILING', '2025-03', NULL, '{"rupiah":10547400}', 'PP 45/2015', 'Angka 2025; angka mulai Maret 2026 belum diketahui'),
('019aa900-0000-7000-8000-000000000006', 'RELIEF', '2020-08', '2021-01', '{"basisPoints":9900,"segments":["BPU","PU"],"programmes":["JKK","JKM"],"sectors":[],"exceptSectors":[],"excludedFunding":[],"askFunding":[]}', 'PP 49/2020', 'Keringanan 99% untuk iuran Agustus 2020 sampai Januari 2021'),
('019aa900-0000-7000-8000-000000000007', 'RELIEF', '2026-01', '2027-03', '{"basisPoints":5000,"segments":["BPU"],"programmes":["JKK","JKM"],"sectors":["TRANSPORT"],"exceptSectors":[],"excludedFunding":["APBN","APBD"],"askFunding":["APBDES","DBHCHT","CSR"]}', 'PP 50/2025', 'Sektor transportasi; pembayaran dari APBDes, DBHCHT, dan CSR: tanyakan kantor cabang'),
('019aa900-0000-7000-8000-000000000008', 'RELIEF', '2026-04', '2026-12', '{"basisPoints":5000,"segments":["BPU"],"programmes":["JKK","JKM"],"sectors":[],"exceptSectors":["TRANSPORT"],"excludedFunding":["APBN","APBD"],"askFunding":["APBDES","DBHCHT","CSR"]}', 'PP 50/2025', 'Selain transportasi; pembayaran dari APBDes, DBHCHT, dan CSR: tanyakan kantor cabang'),
('019aa900-0000-7000-8000-000000000009', 'BENEFIT', '2019-12', NULL, '{"deathGrant":20000000,"deathInstalments":12000000,"funeral":10000000,"accidentWages":48,"earlyDeath":10000000,"scholarshipMost":174000000}', 'PP 82/2019; Permenaker 5/2021', 'Perkiraan; keputusan pada BPJS Ketenagakerjaan');

-- Everybody reckons by them; an administrator adds a version, and nobody changes one.
ALTER TABLE "tariff" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tariff" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON "tariff" TO app_branch, app_village, app_regency, app_admin, app_agent, app_public, app_system;
GRANT INSERT ON "tariff" TO app_admin;
CREATE POLICY tariff_read ON "tariff" FOR SELECT USING (true);
CREATE POLICY tariff_add ON "tariff" FOR INSERT TO app_admin WITH CHECK (true);
