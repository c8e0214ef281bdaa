const acting: Record<string, string> = { PJ: "Pj. ", PLT: "Plt. " };

/** How a village's head signs: "Kepala Desa Karanglo", "Pj. Kepala Desa Karanglo", "Lurah Sidorejo". */
export function headOfficeOf(village: { name: string; kind: string }, title: string | null): string {
  if (title === "LURAH" || village.kind === "KELURAHAN") return `Lurah ${village.name}`;
  return `${acting[title ?? ""] ?? ""}Kepala Desa ${village.name}`;
}

type Placed = { name: string; kind: string; districtName: string; regencyName: string };

/** Kop surat of a village, from the kabupaten down. */
export function letterheadOf({ name, kind, districtName, regencyName }: Placed): string[] {
  const own = `${kind === "KELURAHAN" ? "Kelurahan" : "Desa"} ${name}`;
  return [`Pemerintah ${regencyName}`, `Kecamatan ${districtName}`, own].map((line) => line.toUpperCase());
}
