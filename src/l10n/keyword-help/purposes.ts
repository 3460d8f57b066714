// The keywords of the plan as a whole, of goals and indicators, of places, parties and money.
import { help } from './help.ts';

export const purposes = {
    plan: help(
        'The plan itself: whose it is, for which years, in which currency. One file has it; all files around it belong to the plan.',
        'Rencana itu sendiri: milik siapa, untuk tahun berapa, dalam mata uang apa. Cukup ditulis di satu berkas; semua berkas di sekitarnya termasuk rencana ini.',
        'plan Palu "Plan of the city of Palu" { period 2026..2030 }',
        'rencana Palu "Rencana Kota Palu" { periode 2026..2030 }',
    ),
    period: help('The years that the plan covers.', 'Tahun-tahun yang dicakup rencana.', 'period 2026..2030'),
    currency: help(
        'The currency of all amounts, in three letters; IDR when left out.',
        'Mata uang semua jumlah, dalam tiga huruf; IDR jika tidak ditulis.',
        'currency IDR',
    ),
    stage: help(
        'How far the plan is: in `initial` and `draft`, missing answers are warnings; in `final` and `revision`, they are errors.',
        'Sejauh mana rencana ini: pada `rancangan-awal` dan `rancangan`, isian yang kurang menjadi peringatan; pada `penetapan` dan `perubahan`, menjadi kesalahan.',
        'stage draft',
    ),
    draft: help(
        'The plan is still being written: what is missing is a warning.',
        'Rencana masih disusun: isian yang kurang menjadi peringatan.',
        'stage draft',
    ),
    final: help(
        'The plan is adopted: what is missing is an error.',
        'Rencana sudah ditetapkan: isian yang kurang menjadi kesalahan.',
        'stage final',
    ),
    region: help('The official code of the area that the plan is for.', 'Kode wilayah resmi daerah yang direncanakan.', 'region "72.71"'),
    document: help(
        'Which paper this is: its name, number or date, as it will be cited.',
        'Dokumen yang mana: nama, nomor, atau tanggalnya, seperti yang akan dikutip.',
        'document "Work plan 2026, first draft"',
        'dokumen "Renja 2026, rancangan awal"',
    ),
    catalogue: help(
        'A CSV file with official codes beside the plan; codes of programs and places are then checked against it.',
        'Berkas CSV berisi kode resmi di samping rencana; kode program dan lokasi lalu diperiksa terhadapnya.',
        'catalogue "nomenclature-2023.csv" as N2023',
        'katalog "nomenklatur-2023.csv" sebagai N2023',
    ),
    as: help(
        'Gives a catalogue a short name; a year in it tells which version is in force.',
        'Memberi katalog nama pendek; tahun di dalamnya menunjukkan versi yang berlaku.',
        'catalogue "regions.csv" as Regions',
        'katalog "wilayah.csv" sebagai Wilayah',
    ),

    vision: help(
        'The picture of the future that the whole plan works for; its missions stand in its braces.',
        'Gambaran masa depan yang dituju seluruh rencana; misinya ditulis di dalam kurung kurawalnya.',
        'vision Palu2045 "A safe and green Palu" { mission Green "Green streets" }',
        'visi Palu2045 "Palu yang aman dan hijau" { misi Hijau "Jalan yang hijau" }',
    ),
    mission: help(
        'One way of reaching the vision; goals serve it.',
        'Salah satu jalan mencapai visi; tujuan mendukungnya.',
        'mission Green "Green streets"',
        'misi Hijau "Jalan yang hijau"',
    ),
    goal: help(
        'What is to be better in the end. Objectives and programs serve it; indicators tell whether it is reached.',
        'Keadaan yang ingin dicapai pada akhirnya. Sasaran dan program mendukungnya; indikator menunjukkan apakah tercapai.',
        'goal GreenCity "A greener city"',
        'tujuan KotaHijau "Kota yang lebih hijau"',
    ),
    objective: help(
        'A measurable step towards a goal.',
        'Langkah terukur menuju sebuah tujuan.',
        'objective Shade "Shaded streets" { serves GreenCity }',
        'sasaran Teduh "Jalan yang teduh" { mendukung KotaHijau }',
    ),
    serves: help(
        'What this is for: the goal, objective or mission that it helps to reach.',
        'Untuk apa ini: tujuan, sasaran, atau misi yang didukungnya.',
        'serves GreenCity',
    ),
    coordinator: help(
        'The department that holds a goal together when several work on it.',
        'Perangkat daerah yang mengoordinasikan sebuah tujuan jika beberapa pihak mengerjakannya.',
        'coordinator Bappeda',
    ),
    priority: help(
        'Marks a goal or objective as a priority, with whose it is in quotes; its share of the money is then compared with the others.',
        'Menandai tujuan atau sasaran sebagai prioritas, dengan nama prioritasnya dalam tanda kutip; bagian anggarannya lalu dibandingkan dengan yang lain.',
        'priority "National 3"',
        'prioritas "Nasional 3"',
    ),
    indicator: help(
        'How one will know: something that is counted, with its unit, a baseline and targets.',
        'Cara mengetahui keberhasilan: sesuatu yang dihitung, dengan satuan, kondisi awal, dan target.',
        'indicator Shade "Streets in the shade" unit "km" { baseline 12 in 2025 target 20 in 2026 }',
        'indikator Teduh "Jalan yang teduh" satuan "km" { awal 12 pada 2025 target 20 pada 2026 }',
    ),
    measures: help(
        'What an indicator tells of: an output, its outcome, or the impact.',
        'Apa yang diukur indikator: keluaran, hasil, atau dampak.',
        'measures outcome',
    ),
    outcome: help(
        'The change that an output brings to those it is for: after `measures`, or in quotes as a sentence in a work.',
        'Perubahan yang dibawa keluaran bagi penerimanya: setelah `mengukur`, atau sebagai kalimat dalam tanda kutip di sebuah pekerjaan.',
        'outcome "Fewer accidents"',
        'hasil "Kecelakaan berkurang"',
    ),
    output: help(
        'What the work itself hands over: after `measures`, or in quotes as a sentence in a work.',
        'Yang langsung dihasilkan pekerjaan: setelah `mengukur`, atau sebagai kalimat dalam tanda kutip di sebuah pekerjaan.',
        'output "Repaired roads"',
        'keluaran "Jalan yang diperbaiki"',
    ),
    impact: help(
        'The lasting change for the region, such as less poverty.',
        'Perubahan jangka panjang bagi daerah, misalnya kemiskinan menurun.',
        'measures impact',
    ),
    direction: help(
        'Whether a higher or a lower figure is better.',
        'Apakah angka yang lebih tinggi atau yang lebih rendah yang lebih baik.',
        'direction down',
    ),
    up: help('A higher figure is better.', 'Angka yang lebih tinggi lebih baik.', 'direction up'),
    down: help('A lower figure is better.', 'Angka yang lebih rendah lebih baik.', 'direction down'),
    baseline: help(
        'The figure before the work begins, with its time.',
        'Angka sebelum pekerjaan dimulai (kondisi awal), dengan waktunya.',
        'baseline 12 in 2025',
    ),
    target: help(
        'The figure to be reached, with its time; several are separated by commas.',
        'Angka yang hendak dicapai, dengan waktunya; jika lebih dari satu, pisahkan dengan koma.',
        'target 20 in 2026, 35 in 2027',
    ),
    actual: help(
        'In an indicator: the figure that was really measured, with its time. In a work: the money spent within a time.',
        'Di indikator: angka yang benar-benar tercapai, dengan waktunya. Di pekerjaan: anggaran yang sudah dibelanjakan dalam suatu waktu.',
        'actual 18 in 2026-Q2',
        'realisasi 18 pada 2026-TW2',
    ),
    source: help(
        'Where the figures of an indicator come from.',
        'Asal angka indikator.',
        'source "Traffic police, every January"',
        'sumber "Satlantas, setiap Januari"',
    ),

    location: help(
        'At the top of a file: a place. In a program, output or asset: where it is; a number says how many go there.',
        'Di tingkat teratas berkas: sebuah lokasi. Di dalam program, keluaran, atau aset: di mana tempatnya; angka menyebut berapa banyak di sana.',
        'location Talise 3000, Tondo 2000',
    ),
    within: help(
        'The larger place that this one lies in.',
        'Lokasi yang lebih luas, tempat lokasi ini berada.',
        'location Talise "Talise" within Mantikulore',
    ),
    code: help(
        'The official code, in quotes: zeros and dots stay as they are.',
        'Kode resmi, dalam tanda kutip: nol dan titiknya tetap apa adanya.',
        'code "1.03.10"',
    ),
    at: help(
        'A point on the map: latitude, then longitude, in degrees.',
        'Titik di peta: lintang, lalu bujur, dalam derajat.',
        'at -0.8635, 119.8870',
    ),
    owner: help(
        'Who owns the land of a place, when it is not the government that builds there.',
        'Pemilik lahan di lokasi ini, jika bukan yang membangun di sana.',
        'owner Pelindo',
    ),
    agreement: help(
        'The agreement with the owner of the land, by its number.',
        'Perjanjian dengan pemilik lahan, menurut nomornya.',
        'agreement "Lease 24/2026"',
        'kesepakatan "Perjanjian sewa 24/2026"',
    ),

    department: help(
        'A department of the government; its programs, units and assets stand in its braces, mostly in a file of its own.',
        'Sebuah perangkat daerah; program, unit, dan asetnya ditulis di dalam kurung kurawalnya, biasanya di berkas tersendiri.',
        'department Parks "Parks Department" { code "2.11" }',
        'dinas Taman "Dinas Pertamanan" { kode "2.11" }',
    ),
    unit: help(
        'A part of a department that carries out work; after the title of an indicator, the unit of its figures.',
        'Bagian perangkat daerah yang melaksanakan pekerjaan; setelah judul indikator, tulis `satuan` untuk satuan angkanya.',
        'unit Nursery "City nursery"',
        'unit Pembibitan "UPTD Pembibitan"',
    ),
    partner: help(
        'Anybody outside the government who takes part: a company, a village group, a university.',
        'Pihak di luar pemerintah daerah yang ikut serta: perusahaan, kelompok warga, perguruan tinggi.',
        'partner Untad "Tadulako University"',
        'mitra Untad "Universitas Tadulako"',
    ),
    fund: help(
        'Where money comes from; budgets name it after `from`.',
        'Sumber dana; anggaran menyebutnya setelah `dari`.',
        'fund APBD "City budget"',
        'dana APBD "Anggaran pendapatan dan belanja daerah"',
    ),
    ceiling: help(
        'The most that a department may plan to spend in a year.',
        'Jumlah tertinggi yang boleh dianggarkan perangkat daerah dalam setahun.',
        'ceiling 2 billion in 2026 from APBD',
    ),
    budget: help(
        'The money that the work is given: how much, for when, from which fund.',
        'Anggaran untuk pekerjaan ini: berapa, untuk kapan, dari sumber dana mana.',
        'budget 250 million in 2026 from APBD',
    ),
    forecast: help(
        'What the work will probably need in the following year; no sum contains it.',
        'Prakiraan maju: perkiraan kebutuhan tahun berikutnya; tidak masuk dalam jumlah mana pun.',
        'forecast 300 million in 2027 from APBD',
    ),
    from: help(
        'Before a fund: where the money comes from. After a request: the department that is asked.',
        'Sebelum sumber dana: dari mana dananya. Setelah permintaan: perangkat daerah yang diminta.',
        'budget 250 million in 2026 from APBD',
    ),
    in: help(
        'For when: a year, a range of years, a quarter, a month or a day.',
        'Untuk kapan: tahun, rentang tahun, triwulan, bulan, atau tanggal.',
        'budget 250 million in 2026 from APBD',
    ),
    per: help('The amount is needed again in each year.', 'Jumlah itu diperlukan setiap tahun.', 'upkeep 15 million per year'),
    year: help(
        'Follows `per` (each year), or a number of years that a pattern requires.',
        'Ditulis setelah `per` (setiap tahun), atau setelah jumlah tahun yang diwajibkan sebuah pola.',
        'upkeep 15 million per year',
    ),
    thousand: help('Times 1,000.', 'Dikali 1.000.', 'budget 750 thousand in 2026'),
    million: help('Times 1,000,000.', 'Dikali 1.000.000.', 'budget 250 million in 2026'),
    billion: help('Times 1,000,000,000.', 'Dikali 1.000.000.000.', 'budget 2 billion in 2026'),
    trillion: help('Times 1,000,000,000,000.', 'Dikali 1.000.000.000.000.', 'budget 1 trillion in 2026'),
    Rp: help(
        'Rupiah, before an amount; it may be left out.',
        'Rupiah, di depan jumlah; boleh tidak ditulis.',
        'budget Rp 250.000.000 in 2026',
    ),
};
