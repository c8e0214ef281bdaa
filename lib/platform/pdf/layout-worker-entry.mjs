import { register } from "tsx/esm/api";

// Node 20 runs no TypeScript by itself, and a worker does not inherit the loader of its parent.
register();
await import("./layout-worker.ts");
