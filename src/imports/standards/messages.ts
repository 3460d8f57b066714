// Messages of the import of XML files. It must not know how it is found.
import type { Text } from '../../l10n/say.ts';

export const xmlMessages = {
    malformed: {
        en: 'Line {line}, column {column}: this is not well-formed XML: {detail}. Nothing was taken.',
        id: 'Baris {line}, kolom {column}: XML ini tidak sesuai kaidah penulisan XML: {detail}. Tidak ada yang diimpor.',
    },
    badBytes: {
        en: 'Line {line}, column {column}: these bytes are not valid {encoding}. Save the file as UTF-8, or correct the encoding in its first line.',
        id: 'Baris {line}, kolom {column}: bita di sini bukan {encoding} yang sah. Simpan berkas sebagai UTF-8, atau betulkan penyandian di baris pertamanya.',
    },
    otherEncoding: {
        en: 'The file names the encoding {named}, but is written in UTF-8; it was read as UTF-8.',
        id: 'Berkas menyebut penyandian {named}, padahal ditulis dalam UTF-8; berkas dibaca sebagai UTF-8.',
    },
    tooLarge: {
        en: 'The file is larger than a text can be here. Split it into several files.',
        id: 'Berkas terlalu besar untuk dibaca. Bagi menjadi beberapa berkas.',
    },
    tooDeep: { en: 'elements are nested deeper than 200 levels', id: 'elemen bersarang lebih dari 200 tingkat' },
    noRoot: { en: 'the document is empty', id: 'dokumen kosong' },
    details: [
        [
            /^unexpected close tag/,
            { en: 'an end tag that closes nothing that is open', id: 'tag penutup yang tidak sesuai dengan tag yang terbuka' },
        ],
        [/^unclosed tag/, { en: '<{name}> is not closed', id: '<{name}> tidak ditutup' }],
        [
            /^undefined entity/,
            {
                en: 'an entity that XML itself does not know (others are not read)',
                id: 'entitas yang tidak dikenal XML (entitas lain tidak dibaca)',
            },
        ],
        [/^document must contain a root element/, { en: 'there is no element', id: 'tidak ada elemen' }],
        [/^text data outside of root node/, { en: 'text outside the root element', id: 'teks di luar elemen akar' }],
        [/^documents may contain only one root/, { en: 'a second root element', id: 'elemen akar kedua' }],
        [/^disallowed character/, { en: 'a character that XML does not allow', id: 'karakter yang tidak diizinkan dalam XML' }],
        [/^duplicate attribute/, { en: 'the attribute {name} stands twice', id: 'atribut {name} ditulis dua kali' }],
        [/^unquoted attribute value/, { en: 'an attribute without quotation marks', id: 'atribut tanpa tanda kutip' }],
        [
            /^an XML declaration must be at the start/,
            { en: 'something stands before the line <?xml …?>', id: 'ada sesuatu di depan baris <?xml …?>' },
        ],
    ] as readonly (readonly [RegExp, Text])[],
    unknownRoot: {
        en: 'This XML file is neither StratML nor a file of IATI activities: it begins with <{root}>.',
        id: 'Berkas XML ini bukan StratML dan bukan berkas kegiatan IATI: elemen awalnya <{root}>.',
    },
    nothingInside: {
        en: 'The file holds no {what}.',
        id: 'Berkas ini tidak memuat {what}.',
    },

    deviations: { en: 'Deviations from the standard {standard}:', id: 'Penyimpangan dari standar {standard}:' },
    unbound: {
        en: 'Line {line}: the prefix {prefix} has no namespace{more}.',
        id: 'Baris {line}: awalan {prefix} tidak mempunyai ruang nama{more}.',
    },
    otherNamespace: {
        en: 'Line {line}: the namespace "{namespace}" is not that of the standard.',
        id: 'Baris {line}: ruang nama "{namespace}" bukan milik standar.',
    },
    otherVersion: { en: 'Line {line}: version {version} was read as 2.03.', id: 'Baris {line}: versi {version} dibaca sebagai 2.03.' },
    notKnown: {
        en: 'Line {line}: <{child}> is not known in <{parent}>{more}.',
        id: 'Baris {line}: <{child}> tidak dikenal di dalam <{parent}>{more}.',
    },
    outOfOrder: {
        en: 'Line {line}: <{child}> stands too late in <{parent}>{more}.',
        id: 'Baris {line}: letak <{child}> di dalam <{parent}> terlalu belakang{more}.',
    },
    tooMany: {
        en: 'Line {line}: <{child}> may stand once in <{parent}>{more}.',
        id: 'Baris {line}: <{child}> hanya boleh sekali di dalam <{parent}>{more}.',
    },
    missing: { en: 'Line {line}: <{parent}> lacks <{child}>{more}.', id: 'Baris {line}: <{parent}> tidak memuat <{child}>{more}.' },
    noAttribute: {
        en: 'Line {line}: <{parent}> lacks the attribute {child}{more}.',
        id: 'Baris {line}: <{parent}> tanpa atribut {child}{more}.',
    },
    badDate: { en: 'Line {line}: "{value}" is not a date{more}.', id: 'Baris {line}: "{value}" bukan tanggal{more}.' },
    badNumber: { en: 'Line {line}: "{value}" is not a number{more}.', id: 'Baris {line}: "{value}" bukan angka{more}.' },
    badCode: {
        en: 'Line {line}: "{value}" is not one of the codes of {child}{more}.',
        id: 'Baris {line}: "{value}" bukan salah satu kode {child}{more}.',
    },
    doubleIdentifier: {
        en: 'Line {line}: the identifier {value} stands twice{more}.',
        id: 'Baris {line}: pengenal {value} dipakai dua kali{more}.',
    },
    more: { en: ' ({n} times in all)', id: ' ({n} kali seluruhnya)' },

    notTaken: { en: '<{path}>, {n} in all', id: '<{path}>, {n} seluruhnya' },
    andMore: { en: '{names} and {n} more', id: '{names} dan {n} lainnya' },
    alreadyThere: {
        en: 'The plan in the folder says these already; they were left as they are: {names}.',
        id: 'Rencana di folder itu sudah memuat hal-hal ini; dibiarkan apa adanya: {names}.',
    },
    commitments: {
        en: 'No budget is stated, so commitments by year were taken as budgets: {names}.',
        id: 'Anggaran tidak disebut, sehingga komitmen per tahun dipakai sebagai anggaran: {names}.',
    },
    disbursementsPlanned: {
        en: 'No budget is stated, so planned disbursements were taken as budgets: {names}.',
        id: 'Anggaran tidak disebut, sehingga rencana pencairan dipakai sebagai anggaran: {names}.',
    },
    revised: {
        en: 'Revised budgets count, the original ones are kept as notes: {names}.',
        id: 'Anggaran perubahan yang dipakai, anggaran semula disimpan sebagai catatan: {names}.',
    },
    otherCurrency: {
        en: 'The plan counts in {currency}; amounts in {others} keep their currency and are to be converted: {names}.',
        id: 'Rencana memakai {currency}; jumlah dalam {others} tetap memakai mata uangnya dan perlu dikonversi: {names}.',
    },
    noCurrency: {
        en: 'Amounts without a currency, also of their activities, are taken to be in the currency of the plan: {names}.',
        id: 'Jumlah tanpa mata uang, juga pada kegiatannya, dianggap dalam mata uang rencana: {names}.',
    },
    rounded: {
        en: 'Amounts were rounded to the smallest unit of their currency: {names}.',
        id: 'Jumlah dibulatkan ke satuan terkecil mata uangnya: {names}.',
    },
    tooDeepWorks: {
        en: 'Activities below subactivities were put on the level of subactivities: {names}.',
        id: 'Kegiatan di bawah tingkat subkegiatan ditempatkan pada tingkat subkegiatan: {names}.',
    },
} as const;

/** Words that begin a note of the plan, for what it has no property for. */
export const noteWords = {
    value: { en: 'Value: {text}', id: 'Nilai: {text}' },
    stakeholders: { en: 'Stakeholders: {text}', id: 'Pemangku kepentingan: {text}' },
    starts: { en: 'Starts: {text}', id: 'Mulai: {text}' },
    ends: { en: 'Ends: {text}', id: 'Selesai: {text}' },
    actualDates: { en: 'Actual dates: {text}', id: 'Tanggal sebenarnya: {text}' },
    result: { en: 'Result: {text}', id: 'Hasil: {text}' },
    target: { en: 'Target: {text}', id: 'Target: {text}' },
    actual: { en: 'Actual: {text}', id: 'Realisasi: {text}' },
    baseline: { en: 'Baseline: {text}', id: 'Kondisi awal: {text}' },
    original: { en: 'Original budget {text}', id: 'Anggaran semula {text}' },
    refunded: { en: 'Refunded {text}', id: 'Pengembalian {text}' },
    negative: { en: 'Budget below zero {text}', id: 'Anggaran di bawah nol {text}' },
    funders: { en: 'Funded by: {text}', id: 'Didanai oleh: {text}' },
    extending: { en: 'Extending organisation: {text}', id: 'Organisasi penyalur: {text}' },
    cancelled: { en: 'Activity status: cancelled', id: 'Status kegiatan: dibatalkan' },
    suspended: { en: 'Activity status: suspended', id: 'Status kegiatan: ditangguhkan' },
    level: { en: 'Stands below: {text}', id: 'Berada di bawah: {text}' },
} as const satisfies Record<string, Text>;
