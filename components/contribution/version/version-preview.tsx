import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { DataTable } from "@/components/ui/table";
import type { VersionAnswer } from "@/lib/contribution/tariff/version/schema";

export type PreviewWords = Record<"heading" | "warning" | "examples", string>;

type Props = { answer: VersionAnswer; words: PreviewWords; live: boolean };

/** Whom a version changes and what they pay before and after; nothing is kept yet. */
export function VersionPreview({ answer, words, live }: Props) {
  const { headers, rows } = answer.examples;
  return (
    <div className="space-y-4">
      <Notice heading={words.heading} live={live}>
        {answer.message}
      </Notice>
      {answer.warnings.length > 0 ? (
        <Notice tone="warning" heading={words.warning}>
          {answer.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      ) : null}
      <DescriptionList items={answer.facts} />
      <DataTable<string[]>
        caption={words.examples}
        rows={rows}
        rowKey={(row) => row.join()}
        empty={null}
        columns={headers.map((header, at) => ({
          key: header,
          header,
          ...(at === 0 && { card: "title" as const }),
          ...(at > 0 && { align: "end" as const }),
          cell: (row) => row[at],
        }))}
      />
    </div>
  );
}
