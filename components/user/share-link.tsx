"use client";

import { useContext, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";

type Props = {
  words: {
    whatsApp: string;
    copy: string;
    copied: string;
    /** What the person who receives the link reads in front of it. */
    share: string;
  };
};

/** Once the form around it has answered with a link: ways to hand it over. The link is not kept anywhere. */
export function ShareLink({ words }: Props) {
  const state = useContext(FormContext)?.state;
  const [copied, setCopied] = useState("");
  const message = state?.status === "done" ? (state.message ?? "") : "";
  const link = message.match(/https?:\/\/\S+/)?.[0];
  if (!link) return null;
  const copy = () => navigator.clipboard.writeText(link).then(() => setCopied(link));
  return (
    <div className="flex flex-wrap items-center gap-3">
      <a
        href={`https://wa.me/?text=${encodeURIComponent(`${words.share} ${link}`)}`}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-(--control) items-center rounded-control border border-border-strong bg-surface px-4 py-1.5 font-semibold"
      >
        {words.whatsApp}
      </a>
      <Button variant="secondary" onClick={copy}>
        {words.copy}
      </Button>
      <span role="status">{copied === link ? words.copied : ""}</span>
    </div>
  );
}
