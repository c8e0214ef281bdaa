"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { PageHeader } from "./page-header";

// The catalogue may be what failed, so these sentences stand here in both languages.
const words = {
  id: {
    title: "Halaman ini gagal dibuka",
    body: "Data Anda tidak berubah. Coba lagi sebentar lagi. Bila berulang, sampaikan kode ini kepada administrator:",
    retry: "Coba lagi",
  },
  en: {
    title: "This page could not be opened",
    body: "Nothing was changed. Try again in a moment. If it keeps happening, give the administrator this code:",
    retry: "Try again",
  },
};

const never = () => () => {};

export function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const english = useSyncExternalStore(
    never,
    () => document.documentElement.lang === "en",
    () => false,
  );
  const { title, body, retry } = english ? words.en : words.id;
  return (
    <>
      <PageHeader title={title} answer={`${body} ${error.digest ?? "—"}`} />
      <Button onClick={reset} variant="primary">
        {retry}
      </Button>
    </>
  );
}
