import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/lib/platform/db/pool";
import { enqueue, workQueues } from "@/lib/platform/jobs/queue";
import { ownDatabase } from "@/tests/support/access";

let stop = async () => {};

beforeAll(() => ownDatabase("jobs"));
afterAll(async () => {
  await stop();
  await closePools();
});

test("the application's login sends a job and works it, creating no table", async () => {
  const handled: object[] = [];
  let settle = () => {};
  const settled = new Promise<void>((done) => {
    settle = done;
  });
  const handle = async (data: object) => {
    handled.push(data);
    settle();
  };
  stop = await workQueues([{ queue: "import", everyMinutes: 1, handle }]);
  await enqueue("import", { importId: "first" });
  await settled;
  expect(handled).toEqual([{ importId: "first" }]);
});
