-- CreateEnum
CREATE TYPE "mou_form" AS ENUM ('JOINT_AGREEMENT', 'MEMORANDUM', 'COOPERATION');

-- CreateEnum
CREATE TYPE "mou_side" AS ENUM ('VILLAGE', 'OFFICE');

-- CreateEnum
CREATE TYPE "mou_step_kind" AS ENUM ('DRAFTED', 'SIGNED', 'RENEWED', 'ENDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "mou_witness_kind" AS ENUM ('WITNESS', 'ACKNOWLEDGES');

-- AlterTable
ALTER TABLE "target_revision" ADD COLUMN     "mou_id" UUID;

-- CreateTable
CREATE TABLE "mou" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "office_id" UUID NOT NULL,
    "ceremony_id" UUID,
    "renews_id" UUID,
    "form" "mou_form" NOT NULL,
    "subject" TEXT NOT NULL,
    "number_village" TEXT,
    "number_office" TEXT,
    "first_side" "mou_side" NOT NULL,
    "place" TEXT,
    "signed_on" DATE,
    "valid_from" DATE,
    "valid_to" DATE,
    "letterhead" TEXT[],
    "legal_basis" TEXT[],
    "articles" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mou_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mou_party" (
    "mou_id" UUID NOT NULL,
    "side" "mou_side" NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "organisation" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "office" TEXT NOT NULL,
    "number" TEXT,
    "authority" TEXT,
    "address" TEXT,

    CONSTRAINT "mou_party_pkey" PRIMARY KEY ("mou_id","side")
);

-- CreateTable
CREATE TABLE "mou_witness" (
    "mou_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kind" "mou_witness_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "office" TEXT,

    CONSTRAINT "mou_witness_pkey" PRIMARY KEY ("mou_id","position")
);

-- CreateTable
CREATE TABLE "mou_step" (
    "mou_id" UUID NOT NULL,
    "kind" "mou_step_kind" NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "note" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mou_step_pkey" PRIMARY KEY ("mou_id","kind")
);

-- CreateTable
CREATE TABLE "mou_template" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "legal_basis" TEXT[],
    "articles" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mou_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mou_village_id_idx" ON "mou"("village_id");

-- CreateIndex
CREATE INDEX "mou_regency_id_valid_to_idx" ON "mou"("regency_id", "valid_to");

-- CreateIndex
CREATE INDEX "mou_ceremony_id_idx" ON "mou"("ceremony_id");

-- CreateIndex
CREATE UNIQUE INDEX "mou_id_village_id_regency_id_key" ON "mou"("id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "mou_template_office_id_at_idx" ON "mou_template"("office_id", "at");

-- CreateIndex
CREATE INDEX "target_revision_mou_id_idx" ON "target_revision"("mou_id");

-- AddForeignKey
ALTER TABLE "mou" ADD CONSTRAINT "mou_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou" ADD CONSTRAINT "mou_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou" ADD CONSTRAINT "mou_renews_id_village_id_regency_id_fkey" FOREIGN KEY ("renews_id", "village_id", "regency_id") REFERENCES "mou"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_party" ADD CONSTRAINT "mou_party_mou_id_village_id_regency_id_fkey" FOREIGN KEY ("mou_id", "village_id", "regency_id") REFERENCES "mou"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_witness" ADD CONSTRAINT "mou_witness_mou_id_village_id_regency_id_fkey" FOREIGN KEY ("mou_id", "village_id", "regency_id") REFERENCES "mou"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_step" ADD CONSTRAINT "mou_step_mou_id_village_id_regency_id_fkey" FOREIGN KEY ("mou_id", "village_id", "regency_id") REFERENCES "mou"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mou_template" ADD CONSTRAINT "mou_template_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_revision" ADD CONSTRAINT "target_revision_mou_id_village_id_regency_id_fkey" FOREIGN KEY ("mou_id", "village_id", "regency_id") REFERENCES "mou"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "mou" ADD CONSTRAINT mou_validity_in_order CHECK (valid_to >= valid_from);
-- A number is an office's, and a village's, once only, however it is capitalised and in whichever regency.
CREATE UNIQUE INDEX mou_number_office_once ON "mou" (office_id, upper(number_office));
CREATE UNIQUE INDEX mou_number_village_once ON "mou" (village_id, upper(number_village));

-- The branch writes, the village reads its own. Nothing moves to another village, and no step is ever changed.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['mou', 'mou_party', 'mou_witness', 'mou_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch', tab);
    EXECUTE format('GRANT SELECT ON %I TO app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
GRANT UPDATE (office_id, form, subject, number_village, number_office, first_side, place, signed_on, valid_from, valid_to,
  letterhead, legal_basis, articles) ON "mou" TO app_branch;
GRANT UPDATE (organisation, name, office, number, authority, address) ON "mou_party" TO app_branch;
GRANT DELETE ON "mou_witness" TO app_branch;

-- What was signed or withdrawn is never rewritten, by whatever statement.
CREATE FUNCTION refuse_final_mou() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := CASE TG_OP WHEN 'INSERT' THEN to_jsonb(NEW) ELSE to_jsonb(OLD) END;
BEGIN
  IF EXISTS (SELECT FROM mou_step s WHERE s.mou_id = (changed ->> TG_ARGV[0])::uuid AND s.kind <> 'DRAFTED') THEN
    RAISE EXCEPTION 'this agreement is signed or withdrawn' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER mou_is_final BEFORE UPDATE ON "mou" FOR EACH ROW EXECUTE FUNCTION refuse_final_mou('id');
CREATE TRIGGER mou_party_is_final BEFORE INSERT OR UPDATE ON "mou_party" FOR EACH ROW EXECUTE FUNCTION refuse_final_mou('mou_id');
CREATE TRIGGER mou_witness_is_final BEFORE INSERT OR DELETE ON "mou_witness" FOR EACH ROW EXECUTE FUNCTION refuse_final_mou('mou_id');

-- Templates are the offices': written by the branch for an office of its territory, and kept with all that came before.
GRANT SELECT, INSERT ON "mou_template" TO app_branch;
ALTER TABLE "mou_template" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mou_template" FORCE ROW LEVEL SECURITY;
CREATE POLICY mou_template_read ON "mou_template" FOR SELECT TO app_branch USING (true);
CREATE POLICY mou_template_write ON "mou_template" FOR INSERT TO app_branch WITH CHECK (EXISTS (SELECT FROM office_regency o
  WHERE o.office_id = mou_template.office_id AND o.regency_id = ANY ((SELECT actor_regencies())::int[])));
