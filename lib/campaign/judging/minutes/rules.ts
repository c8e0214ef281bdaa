import { formatDecimal, formatPace } from "@/lib/platform/format";
import type { Made } from "@/lib/platform/made";
import type { Letter } from "@/lib/platform/pdf/letter";
import type { Paper } from "@/lib/platform/pdf/paper";
import { dayInWords } from "@/lib/platform/terbilang";
import type { JudgingMinutes } from "./queries";

const blank = "……………………";

/** Between equal totals, in words: the criteria one after the other, then who joined earlier. */
export function tieRule(criteria: readonly { name: string }[]): string {
  const order = criteria.map(({ name }) => name).join(", lalu ");
  return `Bila nilai akhir sama, didahulukan desa yang nilai rata-ratanya lebih tinggi pada kriteria ${order}, dan terakhir desa yang lebih dahulu terdaftar sebagai peserta. Desa yang sama dalam semuanya berbagi peringkat.`;
}

/** The minutes of judging as offices write them, Indonesian whatever the screen speaks, for every judge to sign. */
export function judgingLetter(
  { campaign, closing, judges, results }: JudgingMinutes,
  paper: Paper,
  made: Made,
): Letter {
  const criteria = results[0]?.criteria ?? [];
  const finished = judges.filter((judge) => judge.finished);
  const late = judges.filter((judge) => !judge.finished).map(({ name }) => name);
  return {
    paper,
    letterhead: { lines: [campaign.organiser.toUpperCase()] },
    parts: [
      { kind: "centred", strong: true, lines: ["BERITA ACARA PENILAIAN", campaign.name.toUpperCase()] },
      { kind: "centred", lines: [`Nomor: ${closing.number ?? blank}`] },
      {
        kind: "text",
        paragraphs: [
          `Pada hari ${dayInWords(closing.heldOn)}, bertempat di ${closing.place}, dewan juri menutup penilaian ${campaign.name}. Setiap juri menilai sendiri tanpa mengetahui nilai juri lain, dan tidak menilai desa yang padanya ia mempunyai kepentingan. Nilai akhir sebuah desa adalah rata-rata nilai para juri.`,
          tieRule(criteria),
          ...(late.length > 0
            ? [
                `Nilai ${late.join(", ")} tidak dihitung karena belum selesai. Alasan penutupan: ${closing.reason}`,
              ]
            : []),
        ],
      },
      {
        kind: "table",
        columns: [
          { header: "Peringkat", width: 48, align: "right" },
          { header: "Desa", width: "*" },
          ...criteria.map(({ name, weight }) => ({
            header: `${name} (${formatPace(weight, 2)})`,
            width: Math.max(32, Math.floor(190 / criteria.length)),
            align: "right" as const,
          })),
          { header: "Juri", width: 26, align: "right" },
          { header: "Nilai", width: 40, align: "right" },
        ],
        rows: results.map((result) => [
          String(result.rank),
          `${result.name}, Kec. ${result.districtName}`,
          ...result.criteria.map(({ points }) => formatDecimal(points, 2)),
          String(result.judges.length),
          formatDecimal(result.total, 2),
        ]),
      },
      {
        kind: "text",
        paragraphs: [
          "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
        ],
      },
      {
        kind: "signatures",
        groups: [
          { heading: "Dewan juri", signatures: finished.map(({ name }) => ({ above: ["Juri"], name })) },
          {
            heading: "Mengetahui",
            signatures: [{ above: [closing.chairOffice], name: closing.chairName }],
          },
        ],
      },
    ],
    foot: `Berita acara penilaian ${campaign.name}`,
    pages: "hal {page} dari {pages}",
    made,
  };
}
