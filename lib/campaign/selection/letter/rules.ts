import { formatDay, formatDecimal, formatPace } from "@/lib/platform/format";
import type { Made } from "@/lib/platform/made";
import type { Letter } from "@/lib/platform/pdf/letter";
import type { Paper } from "@/lib/platform/pdf/paper";
import type { Nomination } from "../queries";

type Nominated = { name: string; organiser: string };

const blank = "……………………";

/** The decision as offices write it, Indonesian whatever the screen speaks, with what every candidate had that day. */
export function nominationLetter(
  campaign: Nominated,
  office: string,
  nomination: Nomination,
  paper: Paper,
  made: Made,
): Letter {
  const { village, number, decidedOn, reason, signerName, signerOffice, board } = nomination;
  const kind = village.kind === "KELURAHAN" ? "Kelurahan" : "Desa";
  const called = `${kind} ${village.name} Kecamatan ${village.districtName}`;
  const criteria = board[0]?.lines ?? [];
  return {
    paper,
    letterhead: { lines: ["BPJS KETENAGAKERJAAN", office.toUpperCase()] },
    parts: [
      { kind: "centred", strong: true, lines: ["KEPUTUSAN USULAN PESERTA LOMBA"] },
      { kind: "centred", lines: [`Nomor: ${number ?? blank}`] },
      {
        kind: "facts",
        rows: [
          ["Lomba", campaign.name],
          ["Penyelenggara", campaign.organiser],
          ["Tanggal", formatDay(decidedOn)],
        ],
      },
      {
        kind: "text",
        paragraphs: [
          `Setelah menimbang ${board.length} calon menurut kriteria di bawah ini, ditetapkan bahwa ${called} diusulkan untuk lomba tersebut.`,
          `Alasan: ${reason}`,
        ],
      },
      {
        kind: "table",
        columns: [
          { header: "No.", width: 22, align: "right" },
          { header: "Calon", width: "*" },
          ...criteria.map(({ name, weight }) => ({
            header: `${name} (${formatPace(weight, 2)})`,
            width: Math.max(32, Math.floor(200 / criteria.length)),
            align: "right" as const,
          })),
          { header: "Nilai", width: 40, align: "right" },
        ],
        rows: board.map(({ rank, name, districtName, lines, total }) => [
          String(rank),
          `${name}, Kec. ${districtName}`,
          ...lines.map(({ points }) => formatDecimal(points, 2)),
          formatDecimal(total, 2),
        ]),
      },
      {
        kind: "signatures",
        groups: [
          {
            signatures: [
              { above: [""], name: "" },
              { above: [formatDay(decidedOn), signerOffice], name: signerName },
            ],
          },
        ],
      },
    ],
    foot: "Keputusan usulan peserta lomba",
    pages: "hal {page} dari {pages}",
    made,
  };
}
