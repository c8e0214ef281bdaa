import { resumeFiles, sweepFiles } from "@/lib/document/jobs";
import { resumeImports, runImport, sweepImports } from "@/lib/import/jobs";
import { closePools } from "@/lib/platform/db/pool";
import { keepHeapYoung } from "@/lib/platform/jobs/heap";
import { workQueues } from "@/lib/platform/jobs/queue";
import { log } from "@/lib/platform/log";

keepHeapYoung();
const stop = await workQueues([runImport, sweepImports, sweepFiles]);
await resumeImports();
await resumeFiles();
log.info("worker ready");

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await stop();
    await closePools();
    process.exit(0);
  });
