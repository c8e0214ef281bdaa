import { listRules } from "@/lib/membership/queries";
import { ruleOn } from "@/lib/membership/rules";
import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { canSeeTariffs } from "../policy";
import { readTariffs } from "../tariff/queries";
import type { Programme } from "../tariff/rules";
import type { SimulatorInput } from "../tariff/schema";
import { type Case, protectionOf, simulate } from "./rules";

/**
 * What the counter asks, reckoned: each month before and after relief, and what it protects. `result` is null until
 * there is an income, its `due` where no tariff is known. Null when not the actor's business.
 */
export async function simulatorPage(actor: Actor, input: SimulatorInput) {
  if (!canSeeTariffs(actor)) return null;
  const { income, segment, risk, sector, funding, months } = input;
  const from = input.from ?? monthOf(today());
  if (!income) return { input: { ...input, from }, result: null };
  const programmes: Programme[] = ["JKK", "JKM"];
  if (input.jht) programmes.push("JHT");
  if (input.jp && segment === "PU") programmes.push("JP");
  const given: Case = { segment, income, programmes, risk, sector, funding, from, months };
  const { tariffs, rules } = await asActor(actor, async (tx) => ({
    tariffs: await readTariffs(tx),
    rules: await listRules(tx),
  }));
  const due = simulate(tariffs, given);
  const waiting = ruleOn(rules, "DEATH_BENEFIT_WAIT_MONTHS", `${from}-01`)?.value ?? null;
  return {
    input: { ...input, from },
    result: { due, protection: due && protectionOf(tariffs, given, due), waiting },
  };
}

export type SimulatorPage = NonNullable<Awaited<ReturnType<typeof simulatorPage>>>;
