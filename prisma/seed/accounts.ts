export type DemoAccount = {
  name: string;
  /** As the demo prints it. */
  role: string;
  kind: "ADMIN" | "BRANCH" | "VILLAGE" | "REGENCY" | "JUDGE";
  email: string;
  password: string;
  village?: string;
  regency?: string;
};

/** Made-up people for trying the product out; they exist only where the demo's data was loaded. */
export const demoAccounts: DemoAccount[] = [
  {
    name: "Siti Rahmawati",
    role: "Petugas kantor cabang Bojonegoro",
    kind: "BRANCH",
    email: "siti@desa-sadar.example",
    password: "sosialisasi-di-balai-desa",
  },
  {
    name: "Sutikno",
    role: "Kepala Desa Sugihwaras, Kec. Jenu",
    kind: "VILLAGE",
    email: "kades.sugihwaras@desa-sadar.example",
    password: "jimpitan-hasil-laut",
    village: "35.23.12.2017",
  },
  {
    name: "Wiryo",
    role: "Kepala Desa Socorejo, Kec. Jenu",
    kind: "VILLAGE",
    email: "kades.socorejo@desa-sadar.example",
    password: "bank-sampah-desa-kita",
    village: "35.23.12.2002",
  },
  {
    name: "Endang Lestari",
    role: "Pejabat Kabupaten Tuban",
    kind: "REGENCY",
    email: "endang@desa-sadar.example",
    password: "peringkat-kecamatan",
    regency: "35.23",
  },
  {
    name: "Hasan Basri",
    role: "Juri lomba",
    kind: "JUDGE",
    email: "juri@desa-sadar.example",
    password: "menilai-tanpa-pilih-kasih",
  },
  {
    name: "Bagus Prakoso",
    role: "Administrator",
    kind: "ADMIN",
    email: "admin@desa-sadar.example",
    password: "menjaga-pintu-data",
  },
];
