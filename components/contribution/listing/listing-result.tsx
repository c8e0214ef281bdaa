"use client";

import { useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StatusBadge, type StatusTone } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ListingRow, ListingView } from "@/lib/contribution/listing/schema";

export type ResultWords = Record<
  "attention" | "others" | "row" | "member" | "months" | "rupiah" | "becomes" | "toReceipts",
  string
>;

type Props = {
  villageCode: string;
  view: ListingView;
  isSaved: boolean;
  words: ResultWords;
  takesFocus: boolean;
};

/** What a list would do, or did: the sums first, then the rows that need a look, then the others. */
export function ListingResult({ villageCode, view, isSaved, words, takesFocus }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "start" });
  }, [takesFocus]);
  const needsLook = (row: ListingRow) => row.verdict === "REFUSED" || row.isDoubtful;
  const attention = view.rows.filter(needsLook);
  const others = view.rows.filter((row) => !needsLook(row));
  return (
    <section aria-label={view.heading} className="space-y-4">
      <div ref={box} tabIndex={-1} className="focus:outline-none">
        <Notice
          tone={
            view.refused > 0 && !isSaved ? "warning" : isSaved || view.bookable === 0 ? "success" : "info"
          }
          heading={view.heading}
          actions={
            isSaved ? (
              <ButtonLink href={`/villages/${villageCode}/contributions`}>{words.toReceipts}</ButtonLink>
            ) : null
          }
        >
          <p>{view.message}</p>
          {view.notes.map((note) => (
            <p key={note} className="text-sm">
              {note}
            </p>
          ))}
        </Notice>
      </div>
      {attention.length > 0 ? (
        <RowTable rows={attention} caption={words.attention} words={words} isSaved={isSaved} />
      ) : null}
      {others.length > 0 ? (
        <details open={others.length <= 12} className="group">
          <summary className="min-h-(--control) cursor-pointer py-2 font-semibold">
            {words.others.replace("{count}", String(others.length))}
          </summary>
          <RowTable
            rows={others}
            caption={words.others.replace("{count}", String(others.length))}
            hideCaption
            isSaved={isSaved}
            words={words}
          />
        </details>
      ) : null}
    </section>
  );
}

type TableProps = {
  rows: ListingRow[];
  caption: string;
  hideCaption?: boolean;
  words: ResultWords;
  isSaved: boolean;
};

function RowTable({ rows, caption, hideCaption = false, words, isSaved }: TableProps) {
  return (
    <DataTable
      caption={caption}
      hideCaption={hideCaption}
      rows={rows}
      rowKey={(row) => `${row.row} ${row.membershipId} ${row.months} ${row.name}`}
      empty={null}
      columns={[
        { key: "row", header: words.row, align: "end", cell: ({ row }) => row },
        {
          key: "member",
          header: words.member,
          card: "title",
          cell: ({ name, membershipId }) =>
            // A list that is only checked would be lost on the way.
            membershipId && isSaved ? (
              <TextLink href={`/memberships/${membershipId}/contributions`}>{name}</TextLink>
            ) : (
              name
            ),
        },
        { key: "months", header: words.months, cell: ({ months }) => months },
        { key: "rupiah", header: words.rupiah, align: "end", cell: ({ rupiah }) => rupiah },
        { key: "becomes", header: words.becomes, card: "plain", cell: (row) => <Becomes row={row} /> },
      ]}
    />
  );
}

function Becomes({ row }: { row: ListingRow }) {
  const isRefused = row.verdict === "REFUSED";
  return (
    <>
      <StatusBadge tone={row.isDoubtful && !isRefused ? "warn" : tones[row.verdict]}>{row.word}</StatusBadge>
      {row.sentences.map((sentence) => (
        <span key={sentence} className={`mt-1 block ${isRefused ? "text-danger" : "text-text-muted"}`}>
          {sentence}
        </span>
      ))}
    </>
  );
}

const tones: Record<ListingRow["verdict"], StatusTone> = { REFUSED: "danger", BOOK: "ok", KNOWN: "neutral" };
