"use client";

import { unstable_rethrow } from "next/navigation";
import { startTransition, useActionState, useOptimistic, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Step } from "@/lib/event/attendance/schema";
import type { FormState } from "@/lib/platform/action";
import { newId } from "@/lib/platform/id";

const kinds = ["men", "women"] as const;
type Kind = (typeof kinds)[number];
type Tap = { step: Step; tap: string };

type Props = {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  eventId: string;
  group: string;
  counts: Record<Kind, number>;
  /** Makes what was tapped known again should the answer to it be lost. */
  firstTap: string;
  words: {
    more: Record<Kind, string>;
    fewer: Record<Kind, string>;
    /** Over taps that did not get through: "Belum terkirim". */
    lost: string;
    lostHint: string;
    again: string;
  };
};

const IDLE: FormState = { status: "idle" };

/**
 * A large button for each person who comes. Every tap counts at once and is sent in its turn; what does not get
 * through is kept and sent again on request. Before JavaScript arrives each tap is a form of its own.
 */
export function TapCounter({ action, eventId, group, counts, firstTap, words }: Props) {
  const [posted, post] = useActionState(action, IDLE);
  const [shown, count] = useOptimistic(counts, counted);
  const [lost, setLost] = useState<Tap[]>([]);
  const [refused, setRefused] = useState("");
  const problem = refused || (posted.status === "refused" ? posted.message : "");

  function send(one: Tap) {
    startTransition(async () => {
      count(one.step);
      try {
        const answer = await action(IDLE, formOf({ eventId, group, ...one }));
        startTransition(() => setRefused(answer.status === "refused" ? answer.message : ""));
      } catch (error) {
        unstable_rethrow(error);
        startTransition(() => setLost((list) => [...list, one]));
      }
    });
  }

  function sendAgain() {
    setLost([]);
    for (const one of lost) send(one);
  }

  const button = (of: Kind, sign: "+" | "-") => ({
    type: "submit" as const,
    name: "step",
    value: `${of}${sign}`,
    onClick: (event: { preventDefault: () => void }) => {
      event.preventDefault();
      send({ step: `${of}${sign}`, tap: newId() });
    },
  });

  return (
    <form action={post} className="mt-3 space-y-2">
      <input type="hidden" name="eventId" value={eventId} />
      <input type="hidden" name="group" value={group} />
      <input type="hidden" name="tap" value={firstTap} />
      <div className="grid grid-cols-2 gap-3">
        {kinds.map((of) => (
          <div key={of}>
            <button
              {...button(of, "+")}
              className="flex min-h-20 w-full cursor-pointer touch-manipulation flex-col items-center justify-center rounded-control border border-accent bg-accent-surface p-1 font-semibold leading-tight text-accent-text"
            >
              <span className="text-3xl leading-tight">{shown[of]}</span>
              <span className="text-sm">{words.more[of]}</span>
            </button>
            <button
              {...button(of, "-")}
              className="mt-1 min-h-(--control) w-full cursor-pointer touch-manipulation text-sm text-accent-text underline underline-offset-4"
            >
              {words.fewer[of]}
            </button>
          </div>
        ))}
      </div>
      {problem ? (
        <p className="font-semibold text-danger" role="alert">
          {problem}
        </p>
      ) : null}
      {lost.length > 0 ? (
        <Notice
          tone="warning"
          heading={`${words.lost}: ${lost.length}`}
          live
          actions={<Button onClick={sendAgain}>{words.again}</Button>}
        >
          {words.lostHint}
        </Notice>
      ) : null}
    </form>
  );
}

function counted(counts: Record<Kind, number>, step: Step): Record<Kind, number> {
  const of = step.slice(0, -1) as Kind;
  return { ...counts, [of]: Math.max(0, counts[of] + (step.endsWith("+") ? 1 : -1)) };
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
