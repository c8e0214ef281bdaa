-- CreateTable
CREATE TABLE "resident_merge" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kept_id" UUID NOT NULL,
    "gone_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "households" UUID[],
    "moved" UUID[],
    "ended" UUID[],
    "merged_by" UUID NOT NULL,
    "merged_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "resident_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duplicate_dismissal" (
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "dismissed_by" UUID NOT NULL,
    "dismissed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duplicate_dismissal_pkey" PRIMARY KEY ("first_id","second_id","village_id")
);

-- CreateTable
CREATE TABLE "resident_move" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "resident_id" UUID NOT NULL,
    "lives_as_id" UUID NOT NULL,
    "status_was" "vital_status" NOT NULL,
    "written_was" TIMESTAMPTZ NOT NULL,
    "ended" UUID[],
    "moved_by" UUID NOT NULL,
    "moved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ,

    CONSTRAINT "resident_move_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "resident_merge_kept_id_idx" ON "resident_merge"("kept_id");

-- CreateIndex
CREATE INDEX "resident_merge_gone_id_idx" ON "resident_merge"("gone_id");

-- CreateIndex
CREATE INDEX "resident_merge_village_id_idx" ON "resident_merge"("village_id");

-- CreateIndex
CREATE INDEX "duplicate_dismissal_village_id_idx" ON "duplicate_dismissal"("village_id");

-- CreateIndex
CREATE INDEX "resident_move_resident_id_idx" ON "resident_move"("resident_id");

-- CreateIndex
CREATE INDEX "resident_move_village_id_idx" ON "resident_move"("village_id");

-- AddForeignKey
ALTER TABLE "resident_merge" ADD CONSTRAINT "resident_merge_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duplicate_dismissal" ADD CONSTRAINT "duplicate_dismissal_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resident_move" ADD CONSTRAINT "resident_move_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "resident_merge" ADD CONSTRAINT resident_merge_of_two CHECK (kept_id <> gone_id);
ALTER TABLE "duplicate_dismissal" ADD CONSTRAINT duplicate_dismissal_in_order CHECK (first_id < second_id);
ALTER TABLE "resident_move" ADD CONSTRAINT resident_move_of_two CHECK (resident_id <> lives_as_id);
-- Nobody is merged away or moved twice at once.
CREATE UNIQUE INDEX resident_merge_standing ON "resident_merge" (gone_id) WHERE undone_at IS NULL;
CREATE UNIQUE INDEX resident_move_standing ON "resident_move" (resident_id) WHERE undone_at IS NULL;

-- They speak of persons: branch and village only. Of what was done, only that it was undone is ever added.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['resident_merge', 'duplicate_dismissal', 'resident_move'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch, app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
GRANT UPDATE (undone_by, undone_at) ON "resident_merge", "resident_move" TO app_branch, app_village;
GRANT DELETE ON "duplicate_dismissal" TO app_branch, app_village;

-- People are deleted only while an import into their village is being undone, or once they are on record as merged away.
DROP POLICY resident_undo ON resident;
CREATE POLICY resident_undo ON resident AS RESTRICTIVE FOR DELETE TO app_branch, app_village
  USING (EXISTS (SELECT FROM import i WHERE i.village_id = resident.village_id AND i.state::text = 'UNDOING')
    OR EXISTS (SELECT FROM resident_merge m
      WHERE m.gone_id = resident.id AND m.village_id = resident.village_id AND m.undone_at IS NULL));

-- What is left of a name when spelling, titles and common abbreviations are not looked at:
-- "H. Moch. Soetrisno, S.Pd" and "MUHAMMAD SUTRISNO" are written alike.
CREATE FUNCTION name_key(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(
            regexp_replace(split_part(upper(name), ',', 1) COLLATE "C", '^\s*((H|HJ|KH|DRS|DRA|DR|IR)\.?\s+)+', ''),
            '\m(M(O|U)C?H(A?M+AD)?|MHD|M)\M', 'MUHAMAD', 'g'),
          '\mST\M', 'SITI', 'g'),
        '[^A-Z]', '', 'g'),
      'OE', 'U'), 'DJ', 'J'), 'TJ', 'C'), 'AA', 'A'), 'DD', 'D'), 'FF', 'F'), 'II', 'I'), 'KK', 'K'), 'LL', 'L'),
      'MM', 'M'), 'NN', 'N'), 'SS', 'S'), 'TT', 'T'), ''), upper(name))
$$;
