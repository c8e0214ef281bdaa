import { resumeLapsing, tellOfLapsing } from "@/lib/contribution/arrears/jobs";
import { resumeFiles, sweepFiles } from "@/lib/document/jobs";
import { resumeEvents, tellOfEvents } from "@/lib/event/jobs";
import { resumeImports, runImport, sweepImports } from "@/lib/import/jobs";
import { followCovers, resumeCovers } from "@/lib/membership/cover/jobs";
import { remindOfEndings, resumeEndings } from "@/lib/mou/jobs";
import { tellPeople } from "@/lib/notification/jobs";
import { closePools } from "@/lib/platform/db/pool";
import { keepHeapYoung } from "@/lib/platform/jobs/heap";
import { workQueues } from "@/lib/platform/jobs/queue";
import { log } from "@/lib/platform/log";
import { refreshPublic, resumePublic } from "@/lib/publication/jobs";
import { placeCampaigns, resumePlaces } from "@/lib/ranking/campaign/jobs";
import { resumeStandings, tellOfStandings } from "@/lib/ranking/jobs";
import { freezeAfterDeadline, resumeFreezing } from "@/lib/ranking/standing/jobs";

keepHeapYoung();
const stop = await workQueues([
  runImport,
  sweepImports,
  sweepFiles,
  tellPeople,
  tellOfStandings,
  remindOfEndings,
  tellOfEvents,
  refreshPublic,
  placeCampaigns,
  freezeAfterDeadline,
  followCovers,
  tellOfLapsing,
]);
await resumeImports();
await resumeFiles();
await resumeStandings();
await resumeEndings();
await resumeEvents();
await resumePublic();
await resumePlaces();
await resumeFreezing();
await resumeCovers();
await resumeLapsing();
log.info("worker ready");

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await stop();
    await closePools();
    process.exit(0);
  });
