import { Notice } from "@/components/ui/notice";
import { StatusBadge, type StatusTone } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import type { ListAnswer, ListVerdict } from "@/lib/official/list/schema";

export type PreviewWords = Record<"heading" | "caption" | "row" | "title" | "holder" | "becomes", string>;

const tones: Record<ListVerdict, StatusTone> = {
  NEW_SEAT: "ok",
  NEW_HOLDER: "ok",
  REPLACES: "ok",
  CHANGED: "ok",
  SAME: "neutral",
  REFUSED: "danger",
};

type Props = { answer: ListAnswer; words: PreviewWords; live: boolean };

/** What would become of each row, nothing kept yet. */
export function ListPreview({ answer, words, live }: Props) {
  return (
    <div className="space-y-4">
      {answer.refused === 0 ? (
        <Notice tone="success" heading={words.heading} live={live}>
          {answer.message}
        </Notice>
      ) : null}
      <DataTable
        caption={words.caption}
        rows={answer.rows}
        rowKey={({ row }) => String(row)}
        empty={null}
        columns={[
          {
            key: "row",
            header: words.row,
            align: "end",
            cell: ({ row }) => (
              <span id={`row-${row}`} tabIndex={-1}>
                {row}
              </span>
            ),
          },
          { key: "title", header: words.title, card: "title", cell: ({ title }) => title || "—" },
          { key: "name", header: words.holder, cell: ({ name }) => name },
          {
            key: "becomes",
            header: words.becomes,
            card: "plain",
            cell: ({ verdict, word, sentence }) => (
              <>
                <StatusBadge tone={tones[verdict]}>{word}</StatusBadge>
                {sentence ? (
                  <span className={`mt-1 block ${verdict === "REFUSED" ? "text-danger" : "text-text-muted"}`}>
                    {sentence}
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
