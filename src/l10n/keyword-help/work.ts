// The keywords of programs, of what they leave behind, of patterns and remarks.
import { help } from './help.ts';

export const work = {
    program: help(
        'Work that serves a goal, with its own budget. It stands in a department, or outside when several share it.',
        'Pekerjaan yang mendukung sebuah tujuan, dengan anggarannya. Ditulis di dalam perangkat daerah, atau di luarnya jika dikerjakan bersama.',
        'program Trees "Street trees" { serves GreenCity }',
        'program Pohon "Pohon tepi jalan" { mendukung KotaHijau }',
    ),
    activity: help(
        'A part of a program.',
        'Bagian dari sebuah program.',
        'activity Planting "Planting" { during 2026-03..2026-05 }',
        'kegiatan Penanaman "Penanaman" { selama 2026-03..2026-05 }',
    ),
    subactivity: help(
        'A part of an activity: the level at which most budgets stand.',
        'Bagian dari sebuah kegiatan: tingkat tempat kebanyakan anggaran berada.',
        'subactivity Seedlings "Buying seedlings" { budget 250 million in 2026 }',
        'subkegiatan Bibit "Pengadaan bibit" { anggaran 250 juta pada 2026 }',
    ),
    executor: help(
        'Who carries out the work: the lead first, helpers after `with`.',
        'Pelaksana pekerjaan: pelaksana utama lebih dulu, yang membantu setelah `bersama`.',
        'executor Nursery with Untad',
    ),
    with: help('Those who help the lead executor.', 'Pihak yang membantu pelaksana utama.', 'executor Nursery with Untad'),
    during: help('When the work is done.', 'Kapan pekerjaan dilaksanakan.', 'during 2026-03..2026-09'),
    needs: help(
        'What must be there before this work can begin: another work, or what it makes.',
        'Yang harus sudah ada sebelum pekerjaan ini dapat dimulai: pekerjaan lain, atau keluarannya.',
        'needs PUPR.Drainage',
    ),
    after: help(
        'This work begins when the other one has ended; nothing is handed over.',
        'Pekerjaan ini dimulai setelah pekerjaan lain selesai; tidak ada yang diserahkan.',
        'after PUPR.Drainage',
    ),
    continues: help(
        'The unfinished or idle thing, or the earlier work, that this one takes up.',
        'Aset yang belum selesai atau menganggur, atau pekerjaan terdahulu, yang dilanjutkan.',
        'continues OldMarket',
    ),
    requests: help(
        'Something that another department is to provide; it answers with `answers` in its own plan.',
        'Sesuatu yang diminta dari perangkat daerah lain; pihak itu menyanggupinya dengan `memenuhi` di rencananya.',
        'requests trucks "Truck days" 20 "day" from Transport by 2026-06',
        'meminta truk "Truk pengangkut" 20 "hari" dari Perhubungan tenggat 2026-06',
    ),
    by: help(
        'The latest time at which a request must be met.',
        'Waktu paling lambat permintaan harus dipenuhi.',
        'requests trucks from Transport by 2026-06',
    ),
    answers: help(
        'The request of another department that this work meets.',
        'Permintaan perangkat daerah lain yang dipenuhi pekerjaan ini.',
        'answers Parks.Trees.trucks',
    ),
    progress: help(
        'How much of the work is done, in percent, at a time.',
        'Kemajuan pekerjaan dalam persen, pada suatu waktu.',
        'progress 40% in 2026-06',
    ),
    digs: help(
        'The work opens the ground: others who dig at the same place are compared with it.',
        'Pekerjaan ini menggali tanah: pihak lain yang menggali di lokasi yang sama diperiksa bersamanya.',
        'digs',
    ),
    beneficiaries: help(
        'The people that the work is for.',
        'Kelompok yang menerima manfaat pekerjaan ini.',
        'beneficiaries "Residents of Talise"',
        'penerima-manfaat "Warga Talise"',
    ),
    extend: help(
        'Adds to anything declared elsewhere, mostly in another file: a department, a work, an indicator.',
        'Menambah isi sesuatu yang ditulis di tempat lain, biasanya di berkas lain: perangkat daerah, pekerjaan, indikator.',
        'extend Parks { unit Nursery }',
    ),

    buys: help(
        'Something that the work buys: it needs a place and a maintainer, unless it is consumable.',
        'Barang yang dibeli: perlu lokasi dan pemelihara, kecuali barang habis pakai.',
        'buys roses "Rose bushes" 400 "bush" { location Square maintainer Cleaning }',
        'membeli mawar "Semak mawar" 400 "rumpun" { lokasi AlunAlun pemelihara Kebersihan }',
    ),
    builds: help(
        'Something that the work builds: it needs a place, a maintainer and often a handover.',
        'Sesuatu yang dibangun: perlu lokasi, pemelihara, dan sering kali serah terima.',
        'builds library "Reading house" 1 "building" { location Talise }',
        'membangun rumahBaca "Rumah baca" 1 "unit" { lokasi Talise }',
    ),
    delivers: help(
        'A service or a document that the work provides; nothing has to be maintained.',
        'Layanan atau dokumen yang dihasilkan; tidak ada yang perlu dipelihara.',
        'delivers course "Pruning course" 12 "day"',
        'menghasilkan pelatihan "Pelatihan pemangkasan" 12 "hari"',
    ),
    consumable: help('It is used up: nobody has to maintain it.', 'Habis dipakai: tidak perlu pemelihara.', 'consumable'),
    asset: help(
        'Something that exists already: a building, a road, a park.',
        'Sesuatu yang sudah ada: gedung, jalan, taman.',
        'asset market "Old market" 1 "building" { state idle }',
        'aset pasar "Pasar lama" 1 "unit" { status menganggur }',
    ),
    state: help(
        'How an asset stands: in use, idle or unfinished; of a proposal, what became of it.',
        'Keadaan aset: dipakai, menganggur, atau belum selesai; pada usulan: diterima, ditolak, atau ditunda.',
        'state idle',
    ),
    'in-use': help('Somebody uses the asset.', 'Aset sedang dipakai.', 'state in-use'),
    idle: help('Nobody uses the asset, though it is finished.', 'Aset sudah jadi, tetapi tidak dipakai siapa pun.', 'state idle'),
    unfinished: help('The asset was begun and never finished.', 'Aset sudah mulai dibangun, tetapi belum selesai.', 'state unfinished'),
    kind: help(
        'What sort of thing it is; patterns and comparisons go by it.',
        'Jenis barang atau aset; dipakai oleh pola dan untuk membandingkan.',
        'kind "street tree"',
        'jenis "pohon peneduh"',
    ),
    user: help('Who uses the thing once it is there.', 'Pengguna barang atau aset setelah tersedia.', 'user Parks'),
    maintainer: help(
        'Who is to maintain the thing; the maintainer plans it with `maintains` in its own program.',
        'Pihak yang akan memelihara; pihak itu merencanakannya dengan `memelihara` di programnya sendiri.',
        'maintainer Cleaning in 2026-06..2030',
    ),
    maintains: help(
        'The thing of another work, or the asset, that this work maintains with its budget.',
        'Aset, atau barang dari pekerjaan lain, yang dipelihara pekerjaan ini dengan anggarannya.',
        'maintains Parks.Flowers.roses',
    ),
    upkeep: help(
        'What maintenance will need; it is a need, not a budget, and no sum contains it.',
        'Kebutuhan pemeliharaan; ini kebutuhan, bukan anggaran, dan tidak masuk dalam jumlah mana pun.',
        'upkeep 15 million per year',
    ),
    handover: help(
        'To whom the finished thing is handed over, and when.',
        'Kepada siapa barang atau aset yang sudah jadi diserahterimakan, dan kapan.',
        'handover to Cleaning in 2026-05',
    ),
    to: help('Names the receiver of a handover.', 'Menyebut penerima serah terima.', 'handover to Cleaning in 2026-05'),

    pattern: help(
        'What everything of one sort must have; whatever lacks it is reported.',
        'Ketentuan untuk semua yang sejenis; yang belum memenuhinya dilaporkan.',
        'pattern Building "Buildings are handed over" { applies-to builds requires handover }',
        'pola Gedung "Gedung diserahterimakan" { berlaku-untuk membangun mewajibkan serah-terima }',
    ),
    'applies-to': help(
        'The works or things that a pattern is about: by keyword, or by kind in quotes.',
        'Pekerjaan atau barang yang dikenai pola: menurut kata kunci, atau menurut jenis dalam tanda kutip.',
        'applies-to builds',
    ),
    for: help(
        'For how many years a pattern requires something.',
        'Untuk berapa tahun sebuah pola mewajibkan sesuatu.',
        'requires upkeep for 2 years',
    ),
    requires: help(
        'What a pattern asks of everything that it applies to.',
        'Yang diwajibkan pola dari semua yang dikenainya.',
        'requires location, maintainer, upkeep for 2 years',
    ),
    follows: help(
        'Takes up a pattern: what the pattern requires is required here, too.',
        'Mengikuti sebuah pola: yang diwajibkan pola itu berlaku juga di sini.',
        'follows Building',
    ),
    risk: help(
        'What could go wrong; it appears in the report.',
        'Yang dapat menggagalkan; tampil di lembar telaah.',
        'risk "A dry summer"',
        'risiko "Kemarau panjang"',
    ),
    assumption: help(
        'What must hold for the plan to work; it appears in the report.',
        'Yang harus terpenuhi agar rencana berjalan; tampil di lembar telaah.',
        'assumption "Prices stay as they are"',
        'asumsi "Harga tidak berubah"',
    ),
    note: help(
        'A remark for readers; it appears in the report.',
        'Catatan untuk pembaca; tampil di lembar telaah.',
        'note "Decided in the meeting of March"',
        'catatan "Diputuskan dalam rapat Maret"',
    ),
    tag: help(
        'Marks to filter drawings by; several are separated by commas.',
        'Penanda untuk menyaring gambar; jika lebih dari satu, pisahkan dengan koma.',
        'tag "Climate", "Council promise"',
        'label "Iklim", "Janji kepala daerah"',
    ),
};
