import type { Article } from "../article/rules";

export type Template = { legalBasis: string[]; articles: Article[] };

/**
 * What an office drafts from until it has written its own: usual headings, a text of ours. No wording of an
 * agreement of this programme is public, so screens call it an example that a lawyer has to look at.
 */
export const exampleTemplate: Template = {
  legalBasis: [
    "Undang-Undang Nomor 40 Tahun 2004 tentang Sistem Jaminan Sosial Nasional;",
    "Undang-Undang Nomor 24 Tahun 2011 tentang Badan Penyelenggara Jaminan Sosial;",
    "Undang-Undang Nomor 6 Tahun 2014 tentang Desa beserta perubahannya;",
    "Peraturan Pemerintah Nomor 44 Tahun 2015 tentang Penyelenggaraan Program Jaminan Kecelakaan Kerja dan Jaminan Kematian beserta perubahannya.",
  ],
  articles: [
    {
      heading: "Maksud dan tujuan",
      paragraphs: [
        "(1) Maksud kesepakatan ini adalah menjadi pedoman PARA PIHAK dalam mewujudkan Desa Sadar Jaminan Sosial Ketenagakerjaan.",
        "(2) Tujuannya adalah agar perangkat desa, lembaga kemasyarakatan desa, dan pekerja di desa terlindungi program jaminan sosial ketenagakerjaan.",
      ],
    },
    {
      heading: "Ruang lingkup",
      paragraphs: [
        "Ruang lingkup kesepakatan ini meliputi:",
        "a. sosialisasi program jaminan sosial ketenagakerjaan kepada warga desa;",
        "b. pendaftaran perangkat desa, lembaga kemasyarakatan desa, dan pekerja bukan penerima upah; dan",
        "c. pertukaran data yang diperlukan untuk pendaftaran.",
      ],
    },
    {
      heading: "Tugas dan tanggung jawab",
      paragraphs: [
        "(1) Pemerintah desa mengajak warga menjadi peserta, menyediakan tempat pelayanan, dan mendaftarkan perangkat serta lembaga kemasyarakatan desa.",
        "(2) BPJS Ketenagakerjaan memberikan sosialisasi, melayani pendaftaran dan klaim, serta menyampaikan perkembangan kepesertaan secara berkala.",
      ],
    },
    {
      heading: "Pembiayaan",
      paragraphs: [
        "(1) Biaya pelaksanaan kesepakatan ini ditanggung PARA PIHAK sesuai tugas masing-masing dan peraturan perundang-undangan.",
        "(2) Iuran peserta dibayar menurut ketentuan yang berlaku pada bulan iuran.",
      ],
    },
    {
      heading: "Pelindungan data pribadi",
      paragraphs: [
        "PARA PIHAK memakai data pribadi warga hanya untuk kesepakatan ini, menjaga kerahasiaannya, dan tidak menyerahkannya kepada pihak lain tanpa dasar hukum.",
      ],
    },
    {
      heading: "Pemantauan dan evaluasi",
      paragraphs: [
        "PARA PIHAK memantau dan mengevaluasi pelaksanaan kesepakatan ini sedikitnya dua kali setahun.",
      ],
    },
    {
      heading: "Jangka waktu",
      paragraphs: [
        "(1) Kesepakatan ini berlaku sejak {mulai} sampai dengan {sampai}.",
        "(2) Kesepakatan ini dapat diperpanjang atau diakhiri atas persetujuan PARA PIHAK secara tertulis.",
      ],
    },
    {
      heading: "Penyelesaian perselisihan",
      paragraphs: [
        "Perselisihan dalam pelaksanaan kesepakatan ini diselesaikan secara musyawarah untuk mufakat.",
      ],
    },
    {
      heading: "Keadaan kahar",
      paragraphs: [
        "Pihak yang terhalang melaksanakan kesepakatan ini karena keadaan kahar memberitahukannya secara tertulis kepada pihak lain paling lambat 14 (empat belas) hari kalender sejak kejadian.",
      ],
    },
    {
      heading: "Penutup",
      paragraphs: [
        "(1) Hal yang belum diatur atau perlu diubah dituangkan dalam adendum yang disepakati PARA PIHAK.",
        "(2) Kesepakatan ini dibuat dalam rangkap 2 (dua), bermeterai cukup, dan keduanya mempunyai kekuatan hukum yang sama.",
      ],
    },
  ],
};
