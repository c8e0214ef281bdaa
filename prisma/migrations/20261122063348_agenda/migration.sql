-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('OUTREACH', 'SIGNING', 'REGISTRATION', 'LAUNCH', 'EVALUATION', 'VERIFICATION');

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "kind" "event_kind" NOT NULL,
    "title" TEXT,
    "starts_at" TIMESTAMPTZ NOT NULL,
    "ends_at" TIMESTAMPTZ,
    "place" TEXT NOT NULL,
    "address" TEXT,
    "capacity" INTEGER,
    "host" TEXT NOT NULL,
    "minutes" TEXT,
    "follow_up" TEXT,
    "noted_by" UUID,
    "noted_at" TIMESTAMPTZ,
    "cancel_reason" TEXT,
    "cancelled_by" UUID,
    "cancelled_at" TIMESTAMPTZ,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_guest" (
    "event_id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "host_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "event_guest_pkey" PRIMARY KEY ("event_id","village_id")
);

-- CreateTable
CREATE TABLE "event_group" (
    "event_id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "expected" INTEGER,
    "men" INTEGER NOT NULL DEFAULT 0,
    "women" INTEGER NOT NULL DEFAULT 0,
    "unsplit" INTEGER NOT NULL DEFAULT 0,
    "last_tap" UUID,
    "counted_by" UUID,
    "counted_at" TIMESTAMPTZ,

    CONSTRAINT "event_group_pkey" PRIMARY KEY ("event_id","name")
);

-- CreateTable
CREATE TABLE "event_attendee" (
    "id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "regency_id" INTEGER NOT NULL,
    "village_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_attendee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("user_id")
);

-- CreateIndex
CREATE INDEX "event_regency_id_starts_at_idx" ON "event"("regency_id", "starts_at");

-- CreateIndex
CREATE INDEX "event_village_id_starts_at_idx" ON "event"("village_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "event_id_village_id_regency_id_key" ON "event"("id", "village_id", "regency_id");

-- CreateIndex
CREATE INDEX "event_guest_village_id_idx" ON "event_guest"("village_id");

-- CreateIndex
CREATE INDEX "event_group_village_id_idx" ON "event_group"("village_id");

-- CreateIndex
CREATE INDEX "event_attendee_event_id_idx" ON "event_attendee"("event_id");

-- CreateIndex
CREATE INDEX "event_attendee_village_id_idx" ON "event_attendee"("village_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_guest" ADD CONSTRAINT "event_guest_event_id_host_id_regency_id_fkey" FOREIGN KEY ("event_id", "host_id", "regency_id") REFERENCES "event"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_guest" ADD CONSTRAINT "event_guest_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_group" ADD CONSTRAINT "event_group_event_id_village_id_regency_id_fkey" FOREIGN KEY ("event_id", "village_id", "regency_id") REFERENCES "event"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_group" ADD CONSTRAINT "event_group_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_attendee" ADD CONSTRAINT "event_attendee_event_id_village_id_regency_id_fkey" FOREIGN KEY ("event_id", "village_id", "regency_id") REFERENCES "event"("id", "village_id", "regency_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_attendee" ADD CONSTRAINT "event_attendee_regency_id_village_id_fkey" FOREIGN KEY ("regency_id", "village_id") REFERENCES "village"("regency_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Events are told to branch and village only, and so is who came.
DO $$
DECLARE tab text;
BEGIN
  FOREACH tab IN ARRAY ARRAY['event', 'event_group', 'event_attendee'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tab);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tab);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO app_branch, app_village', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]))', tab || '_branch', tab);
    EXECUTE format('CREATE POLICY %I ON %I TO app_village USING (village_id = (SELECT actor_village()))', tab || '_village', tab);
  END LOOP;
END $$;
GRANT UPDATE ON event, event_group TO app_branch, app_village;
GRANT DELETE ON event_group, event_attendee TO app_branch, app_village;

-- The branch invites other villages. A guest sees the event and its own invitation, the host who is invited.
GRANT SELECT ON event_guest TO app_branch, app_village;
GRANT INSERT, DELETE ON event_guest TO app_branch;
ALTER TABLE event_guest ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_guest FORCE ROW LEVEL SECURITY;
CREATE POLICY event_guest_branch ON event_guest TO app_branch USING (regency_id = ANY ((SELECT actor_regencies())::int[]));
CREATE POLICY event_guest_village ON event_guest FOR SELECT TO app_village
  USING (village_id = (SELECT actor_village()) OR host_id = (SELECT actor_village()));
CREATE POLICY event_invited ON event FOR SELECT TO app_village
  USING (id IN (SELECT g.event_id FROM event_guest g WHERE g.village_id = (SELECT actor_village())));

ALTER TABLE event ADD CONSTRAINT event_ends_later CHECK (ends_at > starts_at);
ALTER TABLE event_group ADD CONSTRAINT event_group_counted CHECK (men >= 0 AND women >= 0 AND unsplit >= 0);

-- Like a session, a calendar's address is looked up before there is an actor.
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_feed TO app_system;
ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_feed_system ON calendar_feed TO app_system USING (true);
