"use client";

import { useEffect } from "react";

/** Asks before unsaved work is left, by closing, reloading or a link; kept in the browser it may not be. */
export function useLeaveGuard(isUnsaved: boolean, question: string) {
  useEffect(() => {
    if (!isUnsaved) return;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    const follow = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.("a[href]");
      const stays = !link || link.getAttribute("href")?.startsWith("#") || link.hasAttribute("download");
      if (stays || event.ctrlKey || event.metaKey || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", unload);
    document.addEventListener("click", follow, true);
    return () => {
      window.removeEventListener("beforeunload", unload);
      document.removeEventListener("click", follow, true);
    };
  }, [isUnsaved, question]);
}
