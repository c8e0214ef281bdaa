import { getLocale, getTranslations } from "next-intl/server";
import { type Column, DataTable } from "@/components/ui/table";
import type { BoardLine, BoardRow } from "@/lib/campaign/selection/board/queries";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import { scoreWords } from "./score-words";

type Props = { rows: BoardRow[]; columns: { key: string; name: string; weight: number }[] };

/** Candidates side by side, a card each on a phone; every score says what it comes from. */
export async function Comparison({ rows, columns }: Props) {
  const t = await getTranslations("selection");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const words = await scoreWords();
  const judgedBy = ({ judged }: BoardLine) =>
    judged &&
    t("judgedBy", {
      evidence: judged.evidence,
      name: judged.byName,
      when: formatDateTime(judged.at, "Asia/Jakarta", locale),
    });
  const cellOf = (row: BoardRow, key: string) => {
    const line = row.lines.find(({ criterion }) => criterion.key === key);
    if (!line) return null;
    return (
      <div>
        {words.explain({ ...line.criterion, value: line.value, points: line.points })}
        {line.judged ? <p className="text-sm text-text-muted">{judgedBy(line)}</p> : null}
      </div>
    );
  };
  const all: Column<BoardRow>[] = [
    {
      key: "village",
      header: t("village"),
      card: "title",
      cell: ({ rank, village }) => (
        <>
          {rank}. {village.name}
          <span className="block text-sm font-normal text-text-muted">
            {shell("inDistrict", { district: village.districtName })}
          </span>
        </>
      ),
    },
    {
      key: "total",
      header: t("total"),
      align: "end",
      cell: ({ total }) => <strong className="text-lg">{words.points(total)}</strong>,
    },
    ...columns.map(
      ({ key, name, weight }): Column<BoardRow> => ({
        key,
        header: t("weightOf", { name, weight: words.plain(weight) }),
        cell: (row) => cellOf(row, key),
      }),
    ),
  ];
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      columns={all}
      rows={rows}
      rowKey={({ village }) => village.code}
      empty={null}
    />
  );
}
