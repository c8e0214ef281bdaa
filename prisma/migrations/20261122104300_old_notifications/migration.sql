-- News of long ago goes by itself, whoever it was for.
GRANT DELETE ON "notification" TO app_system;
