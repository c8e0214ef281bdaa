// Preloaded into what the demo and the tests start: when their parent is killed, they stop too. Programs of their
// own inherit this preload and are nobody's concern here, hence the two conditions.
import { isMainThread } from "node:worker_threads";

if (isMainThread && process.env.LEASH_HOLDER === String(process.ppid)) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel?.unref();
}
