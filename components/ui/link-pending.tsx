"use client";

import { useLinkStatus } from "next/link";

/** A thin moving line under a link that was followed, until its page is there. */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return pending ? <span aria-hidden="true" className="link-pending" /> : null;
}
