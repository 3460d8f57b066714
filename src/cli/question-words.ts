// Messages of the commands that answer questions about a plan, in both languages.
import type { Text } from '../l10n/say.ts';

const text = (en: string, id: string): Text => ({ en, id });

export const questionWords = {
    mcpAbout: text(
        'Answer an assistant’s questions about plans over the Model Context Protocol. No file is changed.',
        'Jawab pertanyaan asisten tentang rencana melalui Model Context Protocol. Tidak ada berkas yang diubah.',
    ),
    mcpPlans: text('folders of plans, or files of them', 'folder rencana, atau berkas di dalamnya'),
    noToolsOption: text('offer prompts and resources only', 'hanya menawarkan perintah siap pakai dan sumber, tanpa alat'),
    whyAbout: text(
        'Tell the chain from a thing of the plan to the vision and to what it needs, and where it is cut.',
        'Tunjukkan rantai dari suatu hal dalam rencana ke visi dan ke apa yang dibutuhkannya, serta di mana rantai itu terputus.',
    ),
    whyName: text(
        'what is asked about: its path such as Parks.Trees, its short name, its code or its title',
        'yang ditanyakan: jalur nama seperti Pertamanan.Pohon, nama pendek, kode, atau judulnya',
    ),
    whyFormat: text('how the chain is written', 'cara rantai ditulis'),
    whatIfAbout: text(
        'Tell which promises break if a fund gives less, something moves, or something is dropped. No file is changed.',
        'Tunjukkan komitmen mana yang tidak lagi terpenuhi bila dana berkurang, sesuatu digeser, atau sesuatu ditiadakan. Tidak ada berkas yang diubah.',
    ),
    cutOption: text(
        'a fund gives less: FUND=10%, FUND=500 million, FUND="10% in 2026" (may be repeated)',
        'sumber dana berkurang: DANA=10%, DANA=500 juta, DANA="10% pada 2026" (boleh diulang)',
    ),
    moveOption: text(
        'something moves: NAME=6m, NAME=1y, NAME=-3m for earlier (may be repeated)',
        'sesuatu digeser: NAMA=6bln, NAMA=1thn, NAMA=-3bln untuk lebih awal (boleh diulang)',
    ),
    dropOption: text(
        'something is dropped, with all that is in it (may be repeated)',
        'sesuatu ditiadakan, beserta semua isinya (boleh diulang)',
    ),
    whatIfFormat: text('how the answer is written', 'cara jawaban ditulis'),
    nothingSupposed: text(
        'Say what is supposed: --cut FUND=10%, --move NAME=6m or --drop NAME.',
        'Sebutkan pengandaiannya: --cut DANA=10%, --move NAMA=6bln, atau --drop NAMA.',
    ),
    ageOption: text(
        'say since which version each finding has stood, and for how many days',
        'sebutkan sejak versi mana setiap temuan ada, dan sudah berapa hari',
    ),
    noAgeOption: text(
        'leave out since when findings have stood; the history is not read',
        'tanpa sejak kapan temuan ada; riwayat tidak dibaca',
    ),
    ageDateOption: text(
        'day to which days are counted, such as 2026-03-14 (default: that of the last commit)',
        'tanggal akhir hitungan hari, misalnya 2026-03-14 (bawaan: tanggal commit terakhir)',
    ),
    badDay: text('--date {value}: write a day such as 2026-03-14.', '--date {value}: tulis tanggal seperti 2026-03-14.'),
    readingVersion: text('Reading the version of {date} …', 'Membaca versi {date} …'),
    noGitForAges: text(
        'git is not installed, so nobody knows since when findings have stood.',
        'git belum terpasang, sehingga tidak diketahui sejak kapan temuan ada.',
    ),
    noRepositoryForAges: text(
        '{path} is not in a git repository, so nobody knows since when findings have stood.',
        '{path} tidak berada dalam repositori git, sehingga tidak diketahui sejak kapan temuan ada.',
    ),
    noVersionForAges: text(
        'No version of the plan has been committed yet, so nobody knows since when findings have stood.',
        'Belum ada versi rencana yang disimpan dengan commit, sehingga tidak diketahui sejak kapan temuan ada.',
    ),
    noAnswerForAges: text(
        'git did not answer within half a minute, so nobody knows since when findings have stood.',
        'git tidak menjawab dalam setengah menit, sehingga tidak diketahui sejak kapan temuan ada.',
    ),
    noHistory: text(
        'The history cannot be read from the git repository: {reason}',
        'Riwayat tidak dapat dibaca dari repositori git: {reason}',
    ),
    brokenRead: text(
        '{count} {count:file contains|files contain} errors; only what could be read is told. Run `alur check` to see them.',
        '{count} berkas mengandung kesalahan; hanya yang terbaca yang disebut. Jalankan `alur check` untuk melihatnya.',
    ),
} satisfies Record<string, Text>;
