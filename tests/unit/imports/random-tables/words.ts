// Words of made-up plans. They hold what tempts a reader of tables: sums, years and codes within titles.

/** Code of a field of government, its title, and the department in charge. */
export const fields = [
    ['1.02', 'URUSAN PEMERINTAHAN BIDANG KESEHATAN', 'Dinas Kesehatan'],
    ['1.03', 'URUSAN PEMERINTAHAN BIDANG PEKERJAAN UMUM DAN PENATAAN RUANG', 'Dinas Pekerjaan Umum dan Penataan Ruang'],
    ['1.04', 'URUSAN PEMERINTAHAN BIDANG PERUMAHAN DAN KAWASAN PERMUKIMAN', 'Dinas Perumahan Rakyat dan Kawasan Permukiman'],
    ['2.09', 'URUSAN PEMERINTAHAN BIDANG PANGAN', 'Dinas Ketahanan Pangan'],
    ['2.11', 'URUSAN PEMERINTAHAN BIDANG LINGKUNGAN HIDUP', 'Dinas Lingkungan Hidup'],
    ['3.27', 'URUSAN PEMERINTAHAN BIDANG PERTANIAN', 'Dinas Pertanian'],
    ['2.15', 'URUSAN PEMERINTAHAN BIDANG PERHUBUNGAN', 'Dinas Perhubungan'],
] as const;

export const regions = ['Kabupaten Lembah Biru', 'Kota Tanjung Asri', 'Kabupaten Muara Jernih'];

export const programs = ['Pengelolaan', 'Penyelenggaraan', 'Peningkatan', 'Pengembangan', 'Pemenuhan', 'Penunjang'];
export const activities = ['Pengelolaan', 'Penyelenggaraan', 'Pembinaan', 'Pengawasan', 'Penataan', 'Pelayanan'];
export const works = [
    'Pembangunan',
    'Pengadaan',
    'Pemeliharaan Rutin',
    'Rehabilitasi',
    'Penyediaan',
    'Koordinasi dan Sinkronisasi',
    'Penyusunan Dokumen',
    'Fasilitasi',
    'Pembinaan Teknis',
    'Monitoring dan Evaluasi',
];
export const things = [
    'Jalan Kabupaten/Kota',
    'Jembatan Gantung',
    'Taman Kota',
    'Ruang Terbuka Hijau',
    'Sarana, Prasarana, dan Utilitas Umum (PSU)',
    'Persampahan',
    'Saluran Irigasi',
    'Air Minum Perdesaan',
    'Puskesmas Pembantu',
    'Ibu Hamil dan Bayi',
    'Cadangan Pangan Daerah',
    'Bibit Tanaman',
    'Perangkat Daerah',
    'Rumah Tidak Layak Huni',
    'Terminal Tipe C',
    'Lampu Penerangan',
    'Arsip & Barang Milik Daerah',
    'Pelaku Usaha Mikro',
];
export const oddEnds = [
    'Tahap II',
    '(Lanjutan)',
    'Tahun Jamak',
    '- Paket 2',
    'Total Jaminan',
    'di Kawasan "Hijau"',
    'Sesuai SNI 03.2399',
    'dan Jumlah Layanan',
];
export const places = ['Wilayah Timur', 'Wilayah Barat', 'Wilayah Utara', 'Wilayah Selatan', 'Pesisir', 'Pegunungan', 'Perkotaan'];

export const goals = ['Meningkatnya kualitas', 'Terwujudnya tata kelola', 'Meningkatnya daya saing'];
export const objectives = ['Meningkatnya layanan', 'Menurunnya kerusakan', 'Terpenuhinya kebutuhan', 'Membaiknya pengelolaan'];

export const measures: readonly (readonly [string, readonly string[]])[] = [
    ['Jumlah', ['Unit', 'Dokumen', 'Orang', 'Laporan', 'Paket']],
    ['Persentase', ['%', 'Persen']],
    ['Panjang', ['Km', 'Meter']],
    ['Luas', ['Ha', 'M2']],
    ['Indeks', ['Indeks', 'Poin']],
    ['Nilai', ['Predikat', 'Poin']],
    ['Rata-rata lama', ['Hari', 'Bulan']],
    ['Total', ['Ton', 'Kg']],
];
export const measured = [
    'jalan dalam kondisi mantap',
    'dokumen perencanaan yang disusun',
    'sampah yang tertangani',
    'akuntabilitas kinerja',
    'warga yang terlayani',
    'sarana yang tersedia',
    'pohon yang ditanam',
    'realisasi anggaran belanja',
    'target layanan yang dipenuhi',
    'aparatur yang dilatih',
    'kawasan yang ditata',
    'laporan keuangan semesteran',
];

export const funds = ['PAD', 'DAU', 'DAK Fisik', 'DAK Non Fisik', 'DBH', 'DID'];
export const locations = [
    'Kec. Muara, Kel. Pasir Putih',
    'Kota Tanjung Asri',
    'Kec. Hulu',
    'Desa Sumber Rejo',
    'Semua Kecamatan, Semua Kelurahan/Desa',
];
export const beneficiaries = ['Masyarakat', 'Aparatur', 'Petani', 'Pengguna jalan'];
export const remarks = ['', '', 'Usulan Musrenbang', 'Lanjutan', 'Prioritas Bupati'];
