"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

type Props = { text: string; words: { copy: string; copied: string } };

/** Copies a text; where the browser does not let us, it can still be read and copied by hand. */
export function CopyText({ text, words }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Button variant="secondary" onClick={copy}>
        {words.copy}
      </Button>
      <span role="status">{copied ? words.copied : ""}</span>
    </>
  );
}
