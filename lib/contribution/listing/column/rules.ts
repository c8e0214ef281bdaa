import { spellings as ofMembers } from "@/lib/membership/roster/column/rules";
import { columnReader, type Vocabulary, words } from "@/lib/resident/sheet/columns";

/** What a column of a list of paid months holds. */
export const listingRoles = [
  "kpj",
  "nik",
  "name",
  "segment",
  "month",
  "until",
  "day",
  "amount",
  "code",
  "funding",
] as const;
export type ListingRole = (typeof listingRoles)[number];

/** What our own header calls them; read again like any other. */
export const listingHeaders: Record<ListingRole, string> = {
  kpj: "KPJ",
  nik: "NIK",
  name: "Nama",
  segment: "Segmen",
  month: "Bulan iuran",
  until: "Lunas sampai",
  day: "Tanggal bayar",
  amount: "Jumlah iuran",
  code: "Kode iuran",
  funding: "Sumber dana",
};

const until = words(`lunassampai lunassampaibulan dibayarsampai dibayarsampaibulan terbayarsampai
  terbayarsampaibulan iuransampai iuransampaibulan bayarsampai bayarsampaibulan sampaibulan sdbulan lunassd dibayarsd
  terbayarsd lunashingga dibayarhingga bulanterakhirdibayar bulanterakhirbayar bulanterakhirlunas periodeterakhir
  iuranterakhir iurandibayarsampai pembayaranterakhir`);

const spelled: Record<ListingRole, string[]> = {
  kpj: ofMembers.kpj,
  nik: ofMembers.nik,
  name: ofMembers.name,
  segment: ofMembers.segment,
  month: words(`bulan bulaniuran iuranbulan bulandibayar bulanterbayar bulanlunas bulanbayar bulanpembayaran
    periode periodeiuran iuranperiode periodebayar periodepembayaran blth blthiuran bulantahun bulanthn blnthn
    bulantahuniuran untukbulan pembayaranbulan pembayaranuntukbulan iuranuntukbulan untukiuranbulan masaiuran`),
  until,
  day: words(`tanggalbayar tglbayar tanggalpembayaran tglpembayaran tanggaldibayar tgldibayar tanggallunas tgllunas
    tanggalsetor tglsetor tanggaltransaksi tgltransaksi tanggalterima tglterima waktubayar tanggalbayariuran
    tglbayariuran tanggal tgl`),
  amount: words(`jumlahiuran iuran nominal nominaliuran nilaiiuran totaliuran jumlahbayar jumlahdibayar
    jumlahpembayaran jumlahuang besariuran besaraniuran totalbayar totalpembayaran rupiah jumlahrp iuranrp nominalrp
    jumlah total nilai besaran tagihan iurandibayar iuranperbulan`),
  code: words(`kodeiuran kodebayar kodepembayaran kodebilling kodetagihan nokodeiuran nomorkodeiuran idbilling billing
    buktibayar nobukti nomorbukti nobuktibayar nokwitansi nokuitansi nomorkuitansi nomortransaksi notransaksi idtransaksi
    noreferensi nomorreferensi noref ntb ntpn virtualaccount novirtualaccount va nova`),
  funding: words(`sumberdana sumberiuran sumberpembiayaan sumberbiaya sumberpembayaran dibiayaioleh
    dibiayai pembiayaan asaldana dana jenispembiayaan`),
};

/** Who a row is about is told by a number alone, and what was paid by a month. */
function missingColumn(columns: { role: ListingRole | null }[]): "kpj" | "month" | null {
  const has = (...roles: ListingRole[]) => columns.some(({ role }) => role !== null && roles.includes(role));
  if (!has("kpj", "nik")) return "kpj";
  return has("month", "until") ? null : "month";
}

export const listingWords = {
  columnsOf: columnReader(spelled, () => false),
  missingColumn,
} satisfies Vocabulary<ListingRole>;
