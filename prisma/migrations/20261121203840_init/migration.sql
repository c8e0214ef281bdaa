-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('UPLOADED', 'REFUSED', 'CHECKED', 'COMMITTING', 'COMMITTED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "row_verdict" AS ENUM ('NEW', 'CHANGED', 'UNCHANGED', 'DUPLICATE', 'REFUSED');

-- CreateEnum
CREATE TYPE "segment" AS ENUM ('BPU', 'PU');

-- CreateEnum
CREATE TYPE "programme" AS ENUM ('JKK', 'JKM', 'JHT', 'JP');

-- CreateEnum
CREATE TYPE "payer" AS ENUM ('SELF', 'VILLAGE_BUDGET', 'COMPANY', 'CSR', 'OTHER');

-- CreateEnum
CREATE TYPE "work_sector" AS ENUM ('FARMING', 'FISHING', 'LIVESTOCK', 'TRADE', 'CRAFT', 'CONSTRUCTION', 'TRANSPORT', 'SERVICES', 'FACTORY', 'VILLAGE_OFFICIAL', 'OTHER');

-- CreateEnum
CREATE TYPE "consent_proof" AS ENUM ('SIGNED_FORM', 'RECORDED_VOICE', 'ELECTRONIC');

-- CreateEnum
CREATE TYPE "confirmed_status" AS ENUM ('ACTIVE', 'INACTIVE', 'NOT_FOUND');

-- CreateEnum
CREATE TYPE "end_reason" AS ENUM ('MISTAKE', 'DECEASED', 'MOVED', 'STOPPED_PAYING', 'CHANGED_SEGMENT', 'OWN_WISH', 'SPONSOR_ENDED');

-- CreateEnum
CREATE TYPE "village_kind" AS ENUM ('DESA', 'KELURAHAN', 'ADAT');

-- CreateEnum
CREATE TYPE "head_title" AS ENUM ('KADES', 'PJ', 'PLT', 'LURAH');

-- CreateEnum
CREATE TYPE "figure_kind" AS ENUM ('HOUSEHOLDS', 'POPULATION', 'WORKERS', 'OFFICIALS');

-- CreateEnum
CREATE TYPE "office_kind" AS ENUM ('BRANCH', 'SUB_BRANCH');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('M', 'F');

-- CreateEnum
CREATE TYPE "vital_status" AS ENUM ('ALIVE', 'DECEASED', 'MOVED', 'MISSING', 'AWAY', 'INVALID');

-- CreateEnum
CREATE TYPE "target_unit" AS ENUM ('PERSON', 'HOUSEHOLD', 'WORKER', 'OFFICIAL');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('ADMIN', 'BRANCH', 'VILLAGE', 'REGENCY');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('INVITATION', 'RESET');

-- CreateTable
CREATE TABLE "audit_event" (
    "regency_id" INTEGER NOT NULL DEFAULT 0,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT,
    "village_id" INTEGER,
    "address" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("regency_id","id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "started_by" UUID,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "format" TEXT,
    "state" "import_state" NOT NULL DEFAULT 'UPLOADED',
    "refusal" JSONB,
    "columns" TEXT[],
    "left_out" TEXT[],
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ,
    "finished_at" TIMESTAMPTZ,

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "import_id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "cipher" BYTEA NOT NULL,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("import_id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "verdict" "row_verdict" NOT NULL,
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "cipher" TEXT NOT NULL,
    "committed_at" TIMESTAMPTZ,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateTable
CREATE TABLE "membership" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "resident_id" UUID NOT NULL,
    "segment" "segment" NOT NULL,
    "programmes" "programme"[],
    "sector" "work_sector" NOT NULL,
    "payer" "payer" NOT NULL,
    "starts_on" DATE NOT NULL,
    "kpj_cipher" TEXT,
    "consent_proof" "consent_proof" NOT NULL,
    "consent_on" DATE NOT NULL,
    "confirmed_status" "confirmed_status",
    "confirmed_on" DATE,
    "ended_on" DATE,
    "end_reason" "end_reason",
    "ended_by" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("regency_id","id")
);

-- CreateTable
CREATE TABLE "programme_rule" (
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "value" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "programme_rule_pkey" PRIMARY KEY ("name","valid_from")
);

-- CreateTable
CREATE TABLE "village_day" (
    "village_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "registered" INTEGER NOT NULL,
    "lapsed" INTEGER NOT NULL,
    "households_gained" INTEGER NOT NULL,
    "households_lost" INTEGER NOT NULL,
    "officials_gained" INTEGER NOT NULL,
    "officials_lost" INTEGER NOT NULL,

    CONSTRAINT "village_day_pkey" PRIMARY KEY ("village_id","day")
);

-- CreateTable
CREATE TABLE "village_stat" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "residents" INTEGER NOT NULL,
    "households" INTEGER NOT NULL,
    "members" INTEGER NOT NULL,
    "member_households" INTEGER NOT NULL,
    "member_officials" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "village_stat_pkey" PRIMARY KEY ("village_id")
);

-- CreateTable
CREATE TABLE "province" (
    "id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regency" (
    "id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "province_id" INTEGER NOT NULL,

    CONSTRAINT "regency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "district" (
    "id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "regency_id" INTEGER NOT NULL,

    CONSTRAINT "district_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "village" (
    "id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "village_kind" NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "district_id" INTEGER NOT NULL,

    CONSTRAINT "village_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "village_profile" (
    "village_id" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "business_sectors" TEXT[],
    "bumdes_name" TEXT,
    "bumdes_running" BOOLEAN,
    "access" TEXT,
    "head_name" TEXT,
    "head_title" "head_title",
    "hamlets" TEXT[],
    "rw_count" INTEGER,
    "rt_count" INTEGER,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "village_profile_pkey" PRIMARY KEY ("village_id")
);

-- CreateTable
CREATE TABLE "village_figure" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kind" "figure_kind" NOT NULL,
    "value" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "village_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "office_kind" NOT NULL,
    "parent_id" UUID,
    "valid_from" DATE,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_regency" (
    "office_id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,

    CONSTRAINT "office_regency_pkey" PRIMARY KEY ("office_id","regency_id")
);

-- CreateTable
CREATE TABLE "household" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "family_card_cipher" TEXT NOT NULL,
    "family_card_index" BYTEA NOT NULL,

    CONSTRAINT "household_pkey" PRIMARY KEY ("regency_id","id")
);

-- CreateTable
CREATE TABLE "resident" (
    "regency_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "village_id" INTEGER NOT NULL,
    "household_id" UUID,
    "identity_index" BYTEA NOT NULL,
    "nik_cipher" TEXT,
    "name" TEXT NOT NULL,
    "sex" "sex",
    "birth_date" DATE,
    "birth_place" TEXT,
    "occupation" TEXT,
    "family_relation" TEXT,
    "hamlet" TEXT,
    "rt" TEXT,
    "rw" TEXT,
    "phone_cipher" TEXT,
    "vital_status" "vital_status" NOT NULL DEFAULT 'ALIVE',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "resident_pkey" PRIMARY KEY ("regency_id","id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "unit" "target_unit" NOT NULL,
    "is_main" BOOLEAN NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target_revision" (
    "target_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "value" INTEGER NOT NULL,
    "percent" DECIMAL(5,2),
    "denominator" INTEGER,
    "denominator_day" DATE,
    "starts_on" DATE NOT NULL,
    "baseline" INTEGER NOT NULL,
    "deadline" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_revision_pkey" PRIMARY KEY ("target_id","number")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "office_id" UUID,
    "regency_id" INTEGER,
    "village_id" INTEGER,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ,
    "disabled_by" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "browser" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_event_subject_id_idx" ON "audit_event"("subject_id");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at");

-- CreateIndex
CREATE INDEX "import_village_id_created_at_idx" ON "import"("village_id", "created_at");

-- CreateIndex
CREATE INDEX "import_state_idx" ON "import"("state");

-- CreateIndex
CREATE UNIQUE INDEX "import_regency_id_village_id_id_key" ON "import"("regency_id", "village_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "import_file_regency_id_village_id_import_id_key" ON "import_file"("regency_id", "village_id", "import_id");

-- CreateIndex
CREATE INDEX "import_row_import_id_verdict_number_idx" ON "import_row"("import_id", "verdict", "number");

-- CreateIndex
CREATE INDEX "membership_village_id_starts_on_id_idx" ON "membership"("village_id", "starts_on", "id");

-- CreateIndex
CREATE INDEX "membership_resident_id_idx" ON "membership"("resident_id");

-- CreateIndex
CREATE INDEX "village_day_regency_id_day_idx" ON "village_day"("regency_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "village_stat_regency_id_village_id_key" ON "village_stat"("regency_id", "village_id");

-- CreateIndex
CREATE UNIQUE INDEX "province_code_key" ON "province"("code");

-- CreateIndex
CREATE UNIQUE INDEX "regency_code_key" ON "regency"("code");

-- CreateIndex
CREATE INDEX "regency_province_id_idx" ON "regency"("province_id");

-- CreateIndex
CREATE UNIQUE INDEX "district_code_key" ON "district"("code");

-- CreateIndex
CREATE UNIQUE INDEX "district_regency_id_id_key" ON "district"("regency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "village_code_key" ON "village"("code");

-- CreateIndex
CREATE INDEX "village_district_id_idx" ON "village"("district_id");

-- CreateIndex
CREATE UNIQUE INDEX "village_regency_id_id_key" ON "village"("regency_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "village_profile_regency_id_village_id_key" ON "village_profile"("regency_id", "village_id");

-- CreateIndex
CREATE INDEX "village_figure_village_id_kind_day_idx" ON "village_figure"("village_id", "kind", "day");

-- CreateIndex
CREATE INDEX "village_figure_regency_id_idx" ON "village_figure"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "office_name_key" ON "office"("name");

-- CreateIndex
CREATE UNIQUE INDEX "household_village_id_family_card_index_key" ON "household"("village_id", "family_card_index");

-- CreateIndex
CREATE INDEX "resident_identity_index_idx" ON "resident"("identity_index");

-- CreateIndex
CREATE INDEX "resident_village_id_hamlet_rw_rt_idx" ON "resident"("village_id", "hamlet", "rw", "rt");

-- CreateIndex
CREATE INDEX "resident_village_id_name_id_idx" ON "resident"("village_id", "name", "id");

-- CreateIndex
CREATE INDEX "resident_household_id_idx" ON "resident"("household_id");

-- CreateIndex
CREATE UNIQUE INDEX "resident_village_id_identity_index_key" ON "resident"("village_id", "identity_index");

-- CreateIndex
CREATE INDEX "target_village_id_idx" ON "target"("village_id");

-- CreateIndex
CREATE UNIQUE INDEX "target_regency_id_village_id_id_key" ON "target"("regency_id", "village_id", "id");

-- CreateIndex
CREATE INDEX "target_revision_regency_id_idx" ON "target_revision"("regency_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "user_role_name_idx" ON "user"("role", "name");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_hash_key" ON "one_time_link"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_link_user_id_idx" ON "one_time_link"("user_id");

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_regency_id_village_id_import_id_fkey" FOREIGN KEY ("regency_id", "village_id", "import_id") REFERENCES "import"("regency_id", "village_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_regency_id_village_id_import_id_fkey" FOREIGN KEY ("regency_id", "village_id", "import_id") REFERENCES "import"("regency_id", "village_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_regency_id_resident_id_fkey" FOREIGN KEY ("regency_id", "resident_id") REFERENCES "resident"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_day" ADD CONSTRAINT "village_day_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_stat" ADD CONSTRAINT "village_stat_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regency" ADD CONSTRAINT "regency_province_id_fkey" FOREIGN KEY ("province_id") REFERENCES "province"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "district" ADD CONSTRAINT "district_regency_id_fkey" FOREIGN KEY ("regency_id") REFERENCES "regency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village" ADD CONSTRAINT "village_regency_id_fkey" FOREIGN KEY ("regency_id") REFERENCES "regency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village" ADD CONSTRAINT "village_regency_id_district_id_fkey" FOREIGN KEY ("regency_id", "district_id") REFERENCES "district"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_profile" ADD CONSTRAINT "village_profile_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_figure" ADD CONSTRAINT "village_figure_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_regency" ADD CONSTRAINT "office_regency_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_regency" ADD CONSTRAINT "office_regency_regency_id_fkey" FOREIGN KEY ("regency_id") REFERENCES "regency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household" ADD CONSTRAINT "household_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resident" ADD CONSTRAINT "resident_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resident" ADD CONSTRAINT "resident_regency_id_household_id_fkey" FOREIGN KEY ("regency_id", "household_id") REFERENCES "household"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_revision" ADD CONSTRAINT "target_revision_regency_id_village_id_target_id_fkey" FOREIGN KEY ("regency_id", "village_id", "target_id") REFERENCES "target"("regency_id", "village_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_regency_id_fkey" FOREIGN KEY ("regency_id") REFERENCES "regency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "village"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Roles ────────────────────────────────────────────────────────────────────
-- The application signs in as a login that owns nothing and takes one of these for each transaction.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['app_admin', 'app_branch', 'app_village', 'app_regency', 'app_agent', 'app_public', 'app_system']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT NOBYPASSRLS', name);
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO app_admin, app_branch, app_village, app_regency, app_agent, app_public, app_system;

-- ── Territory ────────────────────────────────────────────────────────────────
-- What the transaction was told at its start. Nothing told means null, and null matches no row.
CREATE FUNCTION actor_regencies() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT string_to_array(nullif(current_setting('app.regencies', true), ''), ',')::int[] $$;

CREATE FUNCTION actor_village() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.village', true), '')::int $$;

DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['province', 'regency', 'district', 'village', 'village_profile', 'village_figure', 'office',
    'office_regency', 'user', 'session', 'one_time_link', 'audit_event', 'household', 'resident', 'membership',
    'programme_rule', 'target', 'target_revision', 'village_day', 'village_stat', 'import', 'import_file', 'import_row']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
  END LOOP;
END $$;

-- FORCE binds the owner too; loading the national list of regions is the owner's own work.
CREATE POLICY load_province ON province TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY load_regency ON regency TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY load_district ON district TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY load_village ON village TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY load_programme_rule ON programme_rule TO CURRENT_USER USING (true) WITH CHECK (true);

-- Public geography and the rules of the programme: everybody reads, only migrations and the region loader write.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['province', 'office', 'office_regency', 'programme_rule'] LOOP
    EXECUTE format('GRANT SELECT ON %I TO app_admin, app_branch, app_village, app_regency, app_agent, app_public, app_system', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_admin, app_branch, app_village, app_regency, app_agent, app_public, app_system USING (true)', 'read_' || tab, tab);
  END LOOP;
END $$;

-- Regencies and districts: the territorial roles see their own.
DO $$
DECLARE tab text; key text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['regency', 'district'] LOOP
    key := CASE tab WHEN 'regency' THEN 'id' ELSE 'regency_id' END;
    EXECUTE format('GRANT SELECT ON %I TO app_admin, app_branch, app_village, app_regency, app_agent, app_public, app_system', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_admin, app_agent, app_public, app_system USING (true)', tab || '_all', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_branch, app_village, app_regency USING (%I = ANY ((SELECT actor_regencies())::int[]))', tab || '_territory', tab, key);
  END LOOP;
END $$;

-- A village is looked up by the roles that have it in their territory; others get "not found".
GRANT SELECT ON village TO app_admin, app_branch, app_village, app_regency, app_system;
CREATE POLICY village_admin ON village FOR SELECT TO app_admin, app_system USING (true);
CREATE POLICY village_branch ON village FOR SELECT TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY village_village ON village FOR SELECT TO app_village USING (id = (SELECT actor_village()));
CREATE POLICY village_regency ON village FOR SELECT TO app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]));

-- What branch and village write, and the regency reads: never a person.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['village_profile', 'village_figure', 'target', 'target_revision', 'village_day', 'village_stat'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO app_branch, app_village', tab);
    EXECUTE format('GRANT SELECT ON %I TO app_regency', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_regency USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_regency', tab);
  END LOOP;
END $$;
REVOKE DELETE ON village_figure, target, target_revision FROM app_branch, app_village;
REVOKE UPDATE ON village_figure, target_revision FROM app_branch, app_village;

-- Persons: branch and village only.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['household', 'resident', 'membership', 'import', 'import_file', 'import_row'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO app_branch, app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
GRANT DELETE ON import_file, import_row TO app_branch, app_village;
-- A job learns from the import whose it is, and then works as that person.
GRANT SELECT (id, uploaded_by, started_by, state) ON import TO app_system;
CREATE POLICY import_system ON import FOR SELECT TO app_system USING (true);

-- Accounts: sign-in (system) and the administrator.
GRANT SELECT, INSERT, UPDATE ON "user", session, one_time_link TO app_system;
GRANT SELECT, INSERT, UPDATE ON "user", one_time_link TO app_admin;
GRANT SELECT (id, user_id, revoked_at, expires_at, seen_at), UPDATE (revoked_at) ON session TO app_admin;
GRANT INSERT, UPDATE, DELETE ON office, office_regency TO app_admin;
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['user', 'session', 'one_time_link'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I TO app_system USING (true)', tab || '_system', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_admin USING (true)', tab || '_admin', tab);
  END LOOP;
  FOREACH tab IN ARRAY ARRAY['office', 'office_regency'] LOOP
    EXECUTE format('CREATE POLICY %I ON %I TO app_admin USING (true)', tab || '_admin', tab);
  END LOOP;
END $$;

-- ── Audit ────────────────────────────────────────────────────────────────────
GRANT INSERT ON audit_event TO app_admin, app_branch, app_village, app_regency, app_system;
GRANT SELECT ON audit_event TO app_admin, app_branch, app_village;
CREATE POLICY audit_write_office ON audit_event FOR INSERT TO app_admin, app_system WITH CHECK (true);
CREATE POLICY audit_write_territory ON audit_event FOR INSERT TO app_branch, app_village, app_regency
  WITH CHECK ((regency_id = 0 AND village_id IS NULL) OR (regency_id = ANY ((SELECT actor_regencies())::int[])
    AND (village_id IS NULL OR EXISTS (SELECT FROM village v WHERE v.id = village_id AND v.regency_id = audit_event.regency_id))));
CREATE POLICY audit_read_admin ON audit_event FOR SELECT TO app_admin USING (true);
CREATE POLICY audit_read_branch ON audit_event FOR SELECT TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY audit_read_village ON audit_event FOR SELECT TO app_village USING (village_id = (SELECT actor_village()));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'audit events are never changed or deleted'; END $$;
CREATE TRIGGER audit_event_is_final BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_is_kept BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── Rules the schema language cannot say ─────────────────────────────────────
CREATE UNIQUE INDEX target_one_main ON target (village_id) WHERE is_main;
ALTER TABLE membership ADD CONSTRAINT membership_ends_after_start CHECK (ended_on >= starts_on);
ALTER TABLE membership ADD CONSTRAINT membership_end_is_answered_for
  CHECK (num_nulls(ended_on, end_reason, ended_by) IN (0, 3));
ALTER TABLE target_revision ADD CONSTRAINT target_revision_makes_sense
  CHECK (value > 0 AND baseline >= 0 AND deadline > starts_on);
ALTER TABLE village_figure ADD CONSTRAINT village_figure_not_negative CHECK (value >= 0);
ALTER TABLE "user" ADD CONSTRAINT user_has_one_territory CHECK (
  (role = 'ADMIN' AND office_id IS NULL AND regency_id IS NULL AND village_id IS NULL) OR
  (role = 'BRANCH' AND office_id IS NOT NULL AND regency_id IS NULL AND village_id IS NULL) OR
  (role = 'REGENCY' AND office_id IS NULL AND regency_id IS NOT NULL AND village_id IS NULL) OR
  (role = 'VILLAGE' AND office_id IS NULL AND regency_id IS NULL AND village_id IS NOT NULL));
CREATE INDEX membership_active ON membership (resident_id) WHERE ended_on IS NULL;

INSERT INTO programme_rule (name, valid_from, value, source) VALUES
  ('BPU_AGE_LIMIT', '2016-01-01', 56, 'Permenaker 1/2016'),
  ('BPU_AGE_LIMIT', '2021-04-01', 65, 'Permenaker 5/2021; keterangan kantor cabang 22 Juni 2022, perlu dipastikan'),
  ('USUAL_MINIMUM_AGE', '2016-01-01', 18, 'Kebiasaan; tidak ditemukan dasar hukumnya'),
  ('WORKING_AGE_FROM', '2016-01-01', 15, 'Penduduk usia kerja'),
  ('WORKING_AGE_TO', '2016-01-01', 64, 'Penduduk usia kerja'),
  ('DEATH_BENEFIT_WAIT_MONTHS', '2021-04-01', 3, 'Keterangan kantor cabang 5 Agustus 2025; dasar hukum perlu dipastikan');

-- ── Counting ─────────────────────────────────────────────────────────────────
-- What changed in a village per day, from its memberships: a person, household or official is covered from the
-- first to the last of overlapping memberships, so several of them count once.
CREATE FUNCTION village_changes(which int) RETURNS TABLE (day date, registered int, lapsed int,
  households_gained int, households_lost int, officials_gained int, officials_lost int) LANGUAGE sql STABLE AS $$
  WITH cover AS (
    SELECT m.resident_id, r.household_id, m.sector = 'VILLAGE_OFFICIAL' AS official, daterange(m.starts_on, m.ended_on) AS span
    FROM membership m JOIN resident r ON r.regency_id = m.regency_id AND r.id = m.resident_id
    WHERE m.village_id = which AND m.ended_on IS DISTINCT FROM m.starts_on
  ),
  person AS (SELECT unnest(range_agg(span)) AS span FROM cover GROUP BY resident_id),
  household AS (SELECT unnest(range_agg(span)) AS span FROM cover WHERE household_id IS NOT NULL GROUP BY household_id),
  official AS (SELECT unnest(range_agg(span)) AS span FROM cover WHERE official GROUP BY resident_id),
  change AS (
    SELECT lower(span) AS on_day, 1 AS p, 0 AS pl, 0 AS h, 0 AS hl, 0 AS o, 0 AS ol FROM person
    UNION ALL SELECT upper(span), 0, 1, 0, 0, 0, 0 FROM person WHERE NOT upper_inf(span)
    UNION ALL SELECT lower(span), 0, 0, 1, 0, 0, 0 FROM household
    UNION ALL SELECT upper(span), 0, 0, 0, 1, 0, 0 FROM household WHERE NOT upper_inf(span)
    UNION ALL SELECT lower(span), 0, 0, 0, 0, 1, 0 FROM official
    UNION ALL SELECT upper(span), 0, 0, 0, 0, 0, 1 FROM official WHERE NOT upper_inf(span)
  )
  SELECT on_day, sum(p)::int, sum(pl)::int, sum(h)::int, sum(hl)::int, sum(o)::int, sum(ol)::int FROM change GROUP BY on_day
$$;

-- A village's figures, in the transaction of the write. Only rows that differ are touched. It runs as the actor,
-- so it counts no more than the actor may see; the lock makes simultaneous writers count one after the other.
CREATE FUNCTION recount_village(which int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of_regency int;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('recount_village'), which);
  SELECT regency_id INTO STRICT of_regency FROM village WHERE id = which;

  WITH counted AS MATERIALIZED (SELECT * FROM village_changes(which)),
  gone AS (
    DELETE FROM village_day d WHERE d.village_id = which AND NOT EXISTS (SELECT FROM counted c WHERE c.day = d.day)
  ),
  kept AS (
    INSERT INTO village_day AS d (village_id, day, regency_id, registered, lapsed, households_gained, households_lost, officials_gained, officials_lost)
    SELECT which, c.day, of_regency, c.registered, c.lapsed, c.households_gained, c.households_lost, c.officials_gained, c.officials_lost FROM counted c
    ON CONFLICT (village_id, day) DO UPDATE SET
      registered = excluded.registered, lapsed = excluded.lapsed,
      households_gained = excluded.households_gained, households_lost = excluded.households_lost,
      officials_gained = excluded.officials_gained, officials_lost = excluded.officials_lost
    WHERE (d.registered, d.lapsed, d.households_gained, d.households_lost, d.officials_gained, d.officials_lost)
      IS DISTINCT FROM (excluded.registered, excluded.lapsed, excluded.households_gained, excluded.households_lost, excluded.officials_gained, excluded.officials_lost)
  )
  INSERT INTO village_stat AS s (village_id, regency_id, residents, households, members, member_households, member_officials, updated_at)
  SELECT which, of_regency, r.residents, r.households, d.members, d.member_households, d.member_officials, now()
  FROM (SELECT count(*) AS residents, count(DISTINCT household_id) AS households
        FROM resident WHERE village_id = which AND vital_status = 'ALIVE') r,
       (SELECT coalesce(sum(c.registered - c.lapsed), 0) AS members,
               coalesce(sum(c.households_gained - c.households_lost), 0) AS member_households,
               coalesce(sum(c.officials_gained - c.officials_lost), 0) AS member_officials FROM counted c) d
  ON CONFLICT (village_id) DO UPDATE SET
    residents = excluded.residents, households = excluded.households, members = excluded.members,
    member_households = excluded.member_households, member_officials = excluded.member_officials, updated_at = excluded.updated_at
  WHERE (s.residents, s.households, s.members, s.member_households, s.member_officials)
    IS DISTINCT FROM (excluded.residents, excluded.households, excluded.members, excluded.member_households, excluded.member_officials);
END $$;
