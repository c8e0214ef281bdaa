import { type Day, isDay } from "@/lib/platform/dates";
import { formatDay } from "@/lib/platform/format";
import type { Made } from "@/lib/platform/made";
import type { Letter, LetterPart, Signature } from "@/lib/platform/pdf/letter";
import type { Paper } from "@/lib/platform/pdf/paper";
import { dayInWords, rupiahInWords } from "@/lib/platform/terbilang";
import type { Article } from "../article/rules";
import type { MouPage } from "../queries";
import type { MouForm, MouSide } from "../schema";

/** A side of an agreement, called as on the day. */
export type Party = {
  side: MouSide;
  organisation: string;
  name: string;
  office: string;
  number: string | null;
  authority: string | null;
  address: string | null;
};

export type MouOnPaper = {
  form: MouForm;
  subject: string;
  letterhead: string[];
  firstSide: MouSide;
  numbers: Record<MouSide, string | null>;
  place: string | null;
  signedOn: Day | null;
  validFrom: Day | null;
  validTo: Day | null;
  legalBasis: string[];
  articles: Article[];
  parties: Party[];
  witnesses: { kind: "WITNESS" | "ACKNOWLEDGES"; name: string; office: string | null }[];
  isDraft: boolean;
};

// Indonesian whatever language the screen speaks: so agreements with the state are written (UU 24/2009 art. 31).
const titles: Record<MouForm, string> = {
  JOINT_AGREEMENT: "Kesepakatan Bersama",
  MEMORANDUM: "Nota Kesepahaman",
  COOPERATION: "Perjanjian Kerja Sama",
};
const ranks = ["PIHAK KESATU", "PIHAK KEDUA"];
const blank = "……………………";
/** The name of somebody who is not known yet; room to write it by hand. */
export const unnamed = blank;

/** An agreement as its page reads it, for printing. */
export function asOnPaper(mou: MouPage["mou"]): MouOnPaper {
  const { numberVillage, numberOffice, state, ...rest } = mou;
  return {
    ...rest,
    numbers: { VILLAGE: numberVillage, OFFICE: numberOffice },
    isDraft: state === "DRAFT" || state === "WITHDRAWN",
  };
}

/** The agreement as a letter: title, numbers, parties, legal basis, articles and the signatures of both sides. */
export function mouLetter(mou: MouOnPaper, paper: Paper, made: Made): Letter {
  const title = titles[mou.form];
  const parties = inOrder(mou);
  const numbers = parties.map(({ side }) => `Nomor: ${mou.numbers[side] ?? blank}`);
  const village = mou.parties.find(({ side }) => side === "VILLAGE");
  return {
    paper,
    letterhead: { lines: mou.letterhead, ...(village?.address && { address: village.address }) },
    mark: mou.isDraft ? "RANCANGAN" : undefined,
    parts: [
      { kind: "centred", strong: true, lines: titleLines(title, parties) },
      { kind: "centred", lines: numbers },
      { kind: "centred", strong: true, lines: ["TENTANG", mou.subject.toUpperCase()] },
      { kind: "text", paragraphs: [opening(mou)] },
      ...parties.map(partyFacts),
      ...basis(mou.legalBasis, title, mou.subject),
      ...mou.articles.map(
        ({ heading, paragraphs }, at): LetterPart => ({
          kind: "article",
          heading: [`Pasal ${at + 1}`, heading.toUpperCase()],
          paragraphs: paragraphs.map((text) => fillIn(text, mou)),
        }),
      ),
      { kind: "signatures", groups: signatures(mou, parties) },
    ],
    foot: `${title} ${village?.organisation ?? ""}`,
    pages: "hal {page} dari {pages}",
    made,
  };
}

function inOrder({ parties, firstSide }: MouOnPaper): Party[] {
  return [...parties].sort((a, b) => Number(b.side === firstSide) - Number(a.side === firstSide));
}

function titleLines(title: string, parties: Party[]): string[] {
  const [first, second] = parties.map(({ organisation }) => organisation.toUpperCase());
  return [title.toUpperCase(), "ANTARA", first ?? "", "DENGAN", second ?? ""];
}

function opening({ signedOn, place }: MouOnPaper): string {
  const day = signedOn
    ? `${dayInWords(signedOn)} (${signedOn.split("-").reverse().join("-")})`
    : `${blank}, tanggal ${blank} bulan ${blank} tahun ${blank}`;
  return `Pada hari ini, ${day}, bertempat di ${place ?? blank}, kami yang bertanda tangan di bawah ini:`;
}

function partyFacts(party: Party, at: number): LetterPart {
  const rows: [string, string][] = [["Nama", party.name]];
  if (party.number) rows.push(["NIP/NPK", party.number]);
  rows.push(["Jabatan", party.office]);
  if (party.address) rows.push(["Alamat", party.address]);
  const authority = party.authority ? ` berdasarkan ${party.authority}` : "";
  const rank = ranks[at] ?? "";
  return {
    kind: "facts",
    marker: `${at + 1}.`,
    rows,
    close: `dalam hal ini bertindak${authority} untuk dan atas nama ${party.organisation}, selanjutnya disebut ${rank};`,
  };
}

function basis(legalBasis: string[], title: string, subject: string): LetterPart[] {
  const agreed = `sepakat membuat ${title} tentang ${subject} dengan ketentuan sebagai berikut:`;
  const together = "PIHAK KESATU dan PIHAK KEDUA, yang selanjutnya disebut PARA PIHAK,";
  if (legalBasis.length === 0) return [{ kind: "text", paragraphs: [`${together} ${agreed}`] }];
  return [
    { kind: "text", paragraphs: [`${together} dengan memperhatikan:`] },
    { kind: "list", items: legalBasis },
    { kind: "text", paragraphs: [agreed] },
  ];
}

/** What may stand in braces in an article, because it is known only when the agreement is signed. */
export function fillIn(
  text: string,
  { validFrom, validTo }: Pick<MouOnPaper, "validFrom" | "validTo">,
): string {
  return text
    .replaceAll("{mulai}", inFull(validFrom))
    .replaceAll("{sampai}", inFull(validTo))
    .replace(/\{Rp ?(\d{1,3}(?:\.?\d{3}){0,4})\}/g, (_, digits: string) =>
      rupiahInWords(Number(digits.replaceAll(".", ""))),
    );
}

function inFull(day: Day | null): string {
  return day && isDay(day) ? formatDay(day) : blank;
}

type Group = { heading?: string; signatures: Signature[] };

function signatures({ witnesses }: MouOnPaper, parties: Party[]): Group[] {
  const groups: Group[] = [
    {
      signatures: parties.map(({ office, name, number }, at) => ({
        above: [`${ranks[at]},`, office],
        name,
        below: number ?? undefined,
      })),
    },
  ];
  for (const [kind, heading] of [
    ["ACKNOWLEDGES", "Mengetahui,"],
    ["WITNESS", "Saksi-saksi,"],
  ] as const) {
    const people = witnesses.filter((witness) => witness.kind === kind);
    if (people.length > 0)
      groups.push({
        heading,
        signatures: people.map(({ name, office }) => ({ above: [office ?? ""], name })),
      });
  }
  return groups;
}
