/** Given names and second names common in East Java; combined at random, they name nobody. */
export const menFirst = words(`
  Slamet Suparno Sutrisno Wagiman Kasmuri Sukardi Ngadiman Tarmuji Rasmani Sunarto Kasdi Warsito Sugeng
  Mulyono Suwarno Parjan Sumari Darsono Karsono Wiyono Ahmad Muhammad Abdul Nur Imam Mohammad Agus Bambang
  Budi Dwi Eko Hadi Heri Joko Kukuh Lukman Mustofa Nanang Purwanto Rudi Samsul Teguh Untung Wahyu Yudi
  Zainal Fajar Galih Hendra Ilham Bayu Rizal Dimas Aditya Rendi Fahmi Yusuf Arif Taufik Anwar Kholil`);

export const menSecond = words(`
  Santoso Prasetyo Wibowo Setiawan Hidayat Rohman Susanto Nugroho Saputra Kurniawan Firmansyah Ridwan
  Mujiono Widodo Utomo Hartono Gunawan Hakim Maulana Ramadhan Efendi Syaifudin Arifin Wijaya Pranoto
  Sulistyo Cahyono Riyadi Munir Fauzi`);

export const womenFirst = words(`
  Siti Sri Suparti Wagini Kasmi Sumiati Ngatini Tarmi Rukmini Sulastri Kartini Warsiti Murni Juminten
  Parti Sumarni Darsih Karsi Lasmini Tumini Nur Dewi Endang Fitri Indah Kartika Lilik Mutia Nanik Puji
  Ratna Sulis Tutik Umi Wiwik Yuni Zulaikha Anisa Dian Eka Fatimah Hana Ika Lestari Maya Novi Putri Rina
  Safira Tri Ulfa Vina Winda Laila Nadia Intan`);

export const womenSecond = words(`
  Rahayu Wahyuni Lestari Aminah Khotimah Rohmah Handayani Kusuma Astuti Puspita Anggraini Maharani
  Fitriani Zahra Muslimah Hasanah Ningsih Susanti Purwati Utami Wulandari Safitri Permata Oktaviani
  Mardiyah Kholifah Pratiwi Yuliani Nurjanah Setyowati`);

export const birthPlaces = words("Tuban Tuban Tuban Tuban Tuban Bojonegoro Lamongan Gresik Rembang Surabaya");

export const hamletNames = words(
  "KRAJAN KARANGASEM NGLATENG SUMBEREJO TANJUNG PERENG WONOSARI KEDUNGWARU BOGOR GEMBLUNG MANTREN SENDANG",
);

/** Occupation labels as OpenSID spells them, each with its weight out of about a hundred. */
export const menWork: [string, number][] = [
  ["PETANI/PEKEBUN", 28],
  ["BURUH TANI/PERKEBUNAN", 12],
  ["NELAYAN/PERIKANAN", 8],
  ["WIRASWASTA", 12],
  ["KARYAWAN SWASTA", 13],
  ["BURUH HARIAN LEPAS", 8],
  ["PEDAGANG", 5],
  ["SOPIR", 3],
  ["TUKANG BATU", 3],
  ["TUKANG KAYU", 2],
  ["KONSTRUKSI", 2],
  ["GURU", 1],
  ["PEGAWAI NEGERI SIPIL (PNS)", 1],
  ["PERANGKAT DESA", 1],
  ["BELUM/TIDAK BEKERJA", 1],
];

export const womenWork: [string, number][] = [
  ["MENGURUS RUMAH TANGGA", 42],
  ["PETANI/PEKEBUN", 16],
  ["PEDAGANG", 11],
  ["WIRASWASTA", 9],
  ["BURUH TANI/PERKEBUNAN", 8],
  ["KARYAWAN SWASTA", 8],
  ["GURU", 2],
  ["TUKANG JAHIT", 2],
  ["PEMBANTU RUMAH TANGGA", 1],
  ["BIDAN", 1],
];

export const elderWork: [string, number][] = [
  ["PETANI/PEKEBUN", 45],
  ["BELUM/TIDAK BEKERJA", 40],
  ["PENSIUNAN", 5],
  ["PEDAGANG", 10],
];

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
