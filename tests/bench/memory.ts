/** Starts from what the process holds when it is idle; the answer says how much more it held at the most, in bytes. */
export function watchMemory(): () => number {
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  return () => {
    clearInterval(watch);
    // The process's own high-water mark sees what happened between two looks as well.
    return Math.max(peak, process.resourceUsage().maxRSS * 1024) - idle;
  };
}
