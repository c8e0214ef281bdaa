import { setFlagsFromString } from "node:v8";

/**
 * For a process that goes through long lists, at its start. The engine takes short-lived objects of the same kind for
 * long-lived ones after a while and lets each keep younger ones alive: reading a hundred thousand rows then takes half
 * as long again and twice the memory. An engine that does not know the flag says so and goes on.
 */
export function keepHeapYoung(): void {
  setFlagsFromString("--no-allocation-site-pretenuring");
}
