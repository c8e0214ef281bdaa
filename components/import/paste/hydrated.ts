"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the page as it is sent and true once JavaScript has taken it over. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
