-- A line is written from `scheme_beneficiary`, whose keys to account and membership hold for it too.
ALTER TABLE "run_line" DROP CONSTRAINT "run_line_account_id_scheme_id_village_id_regency_id_fkey";
ALTER TABLE "run_line" DROP CONSTRAINT "run_line_membership_id_village_id_regency_id_fkey";

-- A person has one membership or two: the index of all serves those that have not ended as well.
DROP INDEX membership_active;
