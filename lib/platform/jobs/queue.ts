import PgBoss from "pg-boss";
import { systemPool } from "@/lib/platform/db/pool";
import { log } from "@/lib/platform/log";

export type Queue =
  | "import"
  | "sweep"
  | "files"
  | "news"
  | "standing"
  | "ending"
  | "agenda"
  | "places"
  | "freezing"
  | "publication"
  | "covers"
  | "lapsing";

/** `handle` may stop early when `stopping` is aborted: what is left is found again by the next sweep. */
export type Job<T extends object> = {
  queue: Queue;
  everyMinutes?: number;
  handle: (data: T, stopping: AbortSignal) => Promise<void>;
};

const held = globalThis as { boss?: Promise<PgBoss> };

/** pg-boss's own scheduler would create a queue of its own, which the application's login may not. */
async function open(supervise: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => systemPool().query(text, values) },
    migrate: false,
    schedule: false,
    supervise,
  });
  boss.on("error", (error) => log.error({ err: error }, "queue"));
  return boss.start();
}

async function opened(): Promise<PgBoss> {
  held.boss ??= open(false);
  try {
    return await held.boss;
  } catch (error) {
    held.boss = undefined;
    throw error;
  }
}

/**
 * Tells the worker that there is something to do. Only a nudge: the rows themselves say what is unfinished, and
 * the sweep finds what a nudge that never arrived would have. With `onceAMinute` a nudge of the same name is
 * sent no more than that.
 */
export async function enqueue(queue: Queue, data: object, onceAMinute?: string): Promise<void> {
  const throttle = onceAMinute ? { singletonKey: onceAMinute, singletonSeconds: 60 } : {};
  try {
    await (await opened()).send(queue, data, {
      retryLimit: 3,
      retryDelay: 5,
      expireInMinutes: 30,
      ...throttle,
    });
  } catch (error) {
    log.error({ err: error, queue }, "nudge lost");
  }
}

const workers = 2;

/** Works the queues until stopped; answers how to stop, letting running jobs finish their batch. */
export async function workQueues(jobs: Job<never>[]): Promise<() => Promise<void>> {
  const boss = await open(true);
  held.boss = Promise.resolve(boss);
  const stopping = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  for (const job of jobs) {
    for (let worker = 0; worker < workers; worker++) await work(boss, job, stopping.signal);
    const { queue, everyMinutes } = job;
    if (everyMinutes) timers.push(setInterval(() => enqueue(queue, {}, queue), everyMinutes * 60_000));
  }
  return async () => {
    stopping.abort();
    for (const timer of timers) clearInterval(timer);
    await boss.stop({ graceful: true, timeout: 10_000, close: false });
    held.boss = undefined;
  };
}

function work(boss: PgBoss, { queue, handle }: Job<never>, stopping: AbortSignal) {
  return boss.work(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (!job) return;
    try {
      await handle(job.data as never, stopping);
    } catch (error) {
      log.error({ err: error, queue, job: job.id }, "job failed");
      throw error;
    }
  });
}
