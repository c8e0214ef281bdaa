import type { Day } from "@/lib/platform/dates";
import { formatDay, formatLongDay } from "@/lib/platform/format";
import type { Made } from "@/lib/platform/made";
import type { Letter } from "@/lib/platform/pdf/letter";
import { clockOf, type Zone, zoneName } from "@/lib/region/zone/rules";
import type { LetterInput } from "./schema";

export type InvitedTo = {
  day: Day;
  zone: Zone;
  startsAt: Date;
  endsAt: Date | null;
  place: string;
  address: string | null;
  /** The village it is in, without its kind: where the letter is written. */
  village: string;
};

const blank = "……………………";

/** An invitation as offices write it, Indonesian whatever the screen speaks; what was not typed is left to the pen. */
export function invitationLetter(event: InvitedTo, input: LetterInput, made: Made): Letter {
  const written = `${event.village}, ${input.day ? formatDay(input.day) : blank}`;
  return {
    paper: input.paper,
    letterhead: { lines: input.letterhead, ...(input.address && { address: input.address }) },
    parts: [
      {
        kind: "facts",
        rows: [
          ["Nomor", input.number || blank],
          ["Lampiran", input.attachment || "–"],
          ["Hal", "Undangan"],
        ],
      },
      { kind: "text", paragraphs: addressees(input.to) },
      {
        kind: "text",
        paragraphs: [
          "Dengan hormat,",
          "Dalam rangka program Desa Sadar Jaminan Sosial Ketenagakerjaan, kami mengharap kehadiran Bapak/Ibu pada:",
        ],
      },
      { kind: "facts", rows: whenAndWhere(event, input.subject || blank) },
      {
        kind: "text",
        paragraphs: [
          "Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Bapak/Ibu, kami ucapkan terima kasih.",
        ],
      },
      {
        kind: "signatures",
        groups: [
          {
            signatures: [
              { above: [""], name: "" },
              { above: [`${written}`, input.signerOffice || blank], name: input.signerName || blank },
            ],
          },
        ],
      },
    ],
    foot: "Undangan",
    pages: "hal {page} dari {pages}",
    made,
  };
}

function addressees(to: string[]): string[] {
  const [only = blank, ...more] = to;
  const listed = more.length > 0 ? to.map((one, at) => `${at + 1}. ${one}`) : [only];
  return ["Kepada Yth.", ...listed, "di Tempat"];
}

function whenAndWhere(event: InvitedTo, subject: string): [label: string, value: string][] {
  const clock = (at: Date) => clockOf(at, event.zone).replace(":", ".");
  const until = event.endsAt
    ? `–${clock(event.endsAt)} ${zoneName(event.zone)}`
    : ` ${zoneName(event.zone)} sampai selesai`;
  return [
    ["Hari, tanggal", formatLongDay(event.day)],
    ["Waktu", `pukul ${clock(event.startsAt)}${until}`],
    ["Tempat", event.address ? `${event.place}, ${event.address}` : event.place],
    ["Acara", subject],
  ];
}
