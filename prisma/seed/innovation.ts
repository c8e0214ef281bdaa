import { adoptInnovation } from "@/lib/innovation/adoption/mutations";
import { describeInnovation } from "@/lib/innovation/mutations";
import type { InnovationInput } from "@/lib/innovation/schema";
import { addDays, type Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";

const socorejo = "35.23.12.2002";
const sugihwaras = "35.23.12.2017";

/** The three ways of paying that were reported of Socorejo; how they work in detail, and what they cost, is an example. */
const ideas: Omit<InnovationInput, "id" | "villageCode">[] = [
  {
    kind: "WASTE_BANK",
    title: "Iuran dari bank sampah",
    description:
      "Warga menyetor sampah terpilah setiap Sabtu. Hasilnya dicatat sebagai tabungan, dan bendahara membayarkan iuran dari tabungan itu setiap bulan.\nSumber: bangsaonline.com, 1 Agustus 2019. Rinciannya contoh.",
    startsOn: "2019-03-02",
    cost: 6_000_000,
    partners: "BUMDes dan Karang Taruna",
    result: "Contoh: 120 keluarga membayar iuran dari tabungan sampah",
  },
  {
    kind: "CATCH_LEVY",
    title: "Jimpitan hasil laut",
    description:
      "Nelayan menyisihkan sebagian kecil hasil tangkapan di tempat pelelangan. Jimpitan dikumpulkan kelompok dan dipakai membayar iuran anggotanya.\nSumber: bangsaonline.com, 1 Agustus 2019. Rinciannya contoh.",
    startsOn: "2019-05-01",
    cost: 0,
    partners: "Kelompok nelayan dan tempat pelelangan ikan",
    result: "Contoh: 85 nelayan membayar tanpa uang tunai",
  },
  {
    kind: "CHILD_SERVES",
    title: "Anak mengabdi",
    description:
      "Anak yang bekerja di perusahaan sekitar desa membayari iuran orang tuanya, dipotong bersama gajinya atas persetujuannya.\nSumber: bangsaonline.com, 1 Agustus 2019. Rinciannya contoh.",
    startsOn: "2019-06-15",
    partners: "Perusahaan sekitar desa",
  },
];

/** What Socorejo does, and a village that does the same since two months ago. */
export async function seedInnovations(branch: Actor, day: Day): Promise<void> {
  const ids: string[] = [];
  for (const idea of ideas) {
    const written = await describeInnovation(branch, { id: newId(), villageCode: socorejo, ...idea });
    if (!written.ok) throw new Error(`seed: ${written.code}`);
    ids.push(written.value.id);
  }
  const shop = await describeInnovation(branch, {
    id: newId(),
    villageCode: sugihwaras,
    kind: "SHOP_POINTS",
    title: "Kios BUMDes menalangi iuran",
    description:
      "Data contoh. Setiap belanja di kios BUMDes menambah poin. Poin yang cukup ditukar dengan iuran satu bulan.",
    startsOn: addDays(day, -120),
    cost: 2_400_000,
    partners: "BUMDes",
  });
  if (!shop.ok) throw new Error(`seed: ${shop.code}`);
  const adopted = await adoptInnovation(branch, {
    innovationId: ids[0] ?? "",
    villageCode: sugihwaras,
    startsOn: addDays(day, -60),
  });
  if (!adopted.ok) throw new Error(`seed: ${adopted.code}`);
}
