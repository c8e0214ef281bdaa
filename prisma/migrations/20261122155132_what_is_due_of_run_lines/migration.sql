-- AlterTable
ALTER TABLE "contribution_run" ADD COLUMN     "digest" TEXT;

-- AlterTable
ALTER TABLE "run_line" ADD COLUMN     "ceiling_id" UUID,
ADD COLUMN     "income" INTEGER,
ADD COLUMN     "jht" INTEGER,
ADD COLUMN     "jkk" INTEGER,
ADD COLUMN     "jkm" INTEGER,
ADD COLUMN     "jp" INTEGER,
ADD COLUMN     "normal" INTEGER,
ADD COLUMN     "relief_id" UUID,
ADD COLUMN     "tariff_id" UUID;


-- Lines written before this say less, and their runs are proposed anew.
ALTER TABLE run_line ADD CONSTRAINT run_line_says_what_is_due
  CHECK (outcome <> 'PAYABLE' OR num_nonnulls(jkk, jkm, jht, jp, normal, income, tariff_id) = 7) NOT VALID;
