// What an import has to say, in both languages. The place (sheet, row, column) is said before each by sayProblem.
// It must not know when something is said.
import type { Text } from '../l10n/say.ts';

export const messages = {
    // The file
    unknownFormat: {
        en: '"{file}" is not a table that can be read: save it as {extensions}.',
        id: '"{file}" bukan tabel yang dapat dibaca: simpan sebagai {extensions}.',
    },
    oldExcel: {
        en: 'This is a workbook of an old Excel (.xls). Save it as .xlsx or .csv.',
        id: 'Ini buku kerja Excel lama (.xls). Simpan sebagai .xlsx atau .csv.',
    },
    unreadableWorkbook: {
        en: 'The workbook cannot be read ({detail}). Open it in Excel and save it again as .xlsx.',
        id: 'Buku kerja tidak dapat dibaca ({detail}). Buka di Excel lalu simpan lagi sebagai .xlsx.',
    },
    emptyFile: { en: 'The file is empty.', id: 'Berkas ini kosong.' },
    brokenQuotes: {
        en: 'A quotation mark is not closed, so cells from here on may have run together.',
        id: 'Tanda kutip tidak ditutup, sehingga sel mulai dari sini mungkin tergabung.',
    },
    // The sheet
    noSheet: {
        en: 'There is no sheet "{name}". The workbook has: {sheets}.',
        id: 'Tidak ada lembar "{name}". Buku kerja ini berisi: {sheets}.',
    },
    emptySheet: { en: 'The sheet is empty. {others}', id: 'Lembar ini kosong. {others}' },
    otherSheets: { en: 'Other sheets: {sheets}.', id: 'Lembar lain: {sheets}.' },
    noRows: { en: 'There is a header, but no row under it.', id: 'Ada judul kolom, tetapi tidak ada baris di bawahnya.' },
    noHeader: {
        en: 'No header row was found: a column for the code or the title is needed, such as "KODE SUB KEGIATAN" or "Code". The first filled row says: {seen}. If your headers use other words, explain them with --map.',
        id: 'Baris judul kolom tidak ditemukan: perlu kolom kode atau uraian, misalnya "KODE SUB KEGIATAN". Baris terisi pertama berbunyi: {seen}. Bila judul kolomnya lain, jelaskan dengan --map.',
    },
    // Columns
    noColumn: { en: 'There is no column for {field}, such as "{example}".', id: 'Tidak ada kolom untuk {field}, misalnya "{example}".' },
    ambiguousColumn: {
        en: '"{header}" means the same as column {other}, "{otherHeader}", which is used. Give a mapping to choose.',
        id: '"{header}" sama artinya dengan kolom {other}, "{otherHeader}", yang dipakai. Berikan pemetaan untuk memilih.',
    },
    mergedHeader: {
        en: 'The header "{header}" is merged over columns {from} to {to}; only column {from} is read as such. Give every column its own header.',
        id: 'Judul "{header}" digabung pada kolom {from} sampai {to}; hanya kolom {from} yang dibaca dengan judul itu. Beri judul pada setiap kolom.',
    },
    mappedHeaderMissing: {
        en: '--map names a header "{header}" that is not in the table. Its headers are: {headers}.',
        id: 'Judul "{header}" dalam --map tidak ada di tabel. Judul yang ada: {headers}.',
    },
    mappedFieldUnknown: {
        en: 'In --map, "{header}" is given the unknown meaning "{field}". Choose one of: {fields}.',
        id: 'Dalam --map, arti "{field}" untuk "{header}" tidak dikenal. Pilih salah satu: {fields}.',
    },
    // Rejected rows
    sumRow: {
        en: 'A row of sums, "{title}": sums are calculated, not imported.',
        id: 'Baris jumlah, "{title}": jumlah dihitung, tidak diimpor.',
    },
    columnNumbers: { en: 'A row that numbers the columns.', id: 'Baris nomor kolom.' },
    repeatedHeader: { en: 'The header once more.', id: 'Judul kolom yang diulang.' },
    fieldHeading: {
        en: '{code} is the code of a government function; skipped, because a plan begins with programs.',
        id: 'Kode {code} adalah urusan/bidang di atas program: rencana dimulai dari program.',
    },
    noWork: {
        en: 'Skipped: neither a code nor a budget, only "{text}" (a heading, a signature or a remark).',
        id: 'Dilewati: tanpa kode dan anggaran, hanya "{text}" (judul, tanda tangan, atau keterangan).',
    },
    noTitleNoCode: {
        en: 'The code (column {code}) and the title (column {title}) are missing.',
        id: 'Kode (kolom {code}) dan uraian (kolom {title}) tidak ada.',
    },
    noDepartment: {
        en: 'The department is missing; name it with --department.',
        id: 'Perangkat daerah tidak disebut; sebutkan dengan --department.',
    },
    // Flagged rows
    missingCode: {
        en: 'The code of "{title}" is missing. It was imported as a program of its own.',
        id: 'Kode untuk "{title}" tidak ada. Diimpor sebagai program tersendiri.',
    },
    missingTitle: { en: 'The title of {code} is missing.', id: 'Uraian untuk {code} tidak ada.' },
    unknownLevel: {
        en: 'The code "{code}" fits neither a program nor an activity nor a subactivity. It was imported as a program of its own.',
        id: 'Kode "{code}" bukan kode program, kegiatan, atau subkegiatan. Diimpor sebagai program tersendiri.',
    },
    numericCode: {
        en: 'The code is a number in the table, so zeros may be lost: kept as "{code}". It may have been: {candidates}.',
        id: 'Kode berupa angka di tabel, sehingga nol mungkin hilang: disimpan sebagai "{code}". Mungkin aslinya: {candidates}.',
    },
    dateCode: {
        en: 'Excel turned the code into a date: kept as "{code}". It may have been: {candidates}.',
        id: 'Excel mengubah kode menjadi tanggal: disimpan sebagai "{code}". Mungkin aslinya: {candidates}.',
    },
    shortCode: {
        en: 'The code "{code}" seems to have lost zeros and is kept as it is. It may have been: {candidates}.',
        id: 'Kode "{code}" tampaknya kehilangan nol dan disimpan apa adanya. Mungkin aslinya: {candidates}.',
    },
    repeatedCode: {
        en: 'The code {code} is also in row {other}; both budgets count.',
        id: 'Kode {code} juga ada di baris {other}; kedua anggaran dihitung.',
    },
    otherTitle: {
        en: 'The code {code} has another title in row {other}: "{title}".',
        id: 'Kode {code} memiliki uraian lain di baris {other}: "{title}".',
    },
    emptyFormula: {
        en: 'The cell has a formula ({field}) without a result. Open and save the workbook in Excel, or write the value.',
        id: 'Sel berisi rumus ({field}) tanpa hasil. Buka dan simpan buku kerja di Excel, atau tulis nilainya.',
    },
    brokenFormula: {
        en: 'The formula ({field}) ends in {error}. Write the value.',
        id: 'Rumus ({field}) berakhir dengan {error}. Tulis nilainya.',
    },
    calculated: {
        en: 'The value ({field}) is calculated by a formula; its last result, {text}, was taken.',
        id: 'Nilai ({field}) dihitung dengan rumus; hasil terakhirnya, {text}, yang diambil.',
    },
    noBudget: { en: 'The budget is missing.', id: 'Anggaran tidak diisi.' },
    unreadableAmount: {
        en: '"{text}" is not an amount of money; it was kept as a note.',
        id: '"{text}" bukan jumlah uang; disimpan sebagai catatan.',
    },
    ambiguousAmount: {
        en: '"{text}" can be read as {first} or as {second}; it was kept as a note.',
        id: '"{text}" dapat dibaca sebagai {first} atau {second}; disimpan sebagai catatan.',
    },
    roundedAmount: {
        en: '{text} has more decimals than the currency allows and was rounded to {value}.',
        id: '{text} memiliki lebih banyak desimal daripada mata uangnya; dibulatkan menjadi {value}.',
    },
    serialDate: {
        en: 'The number {text} is how Excel stores a date; it was read as {date}.',
        id: 'Angka {text} adalah cara Excel menyimpan tanggal; dibaca sebagai {date}.',
    },
    ambiguousDate: {
        en: '"{text}" was read with the day first, as {date}; with the month first it would be {other}.',
        id: '"{text}" dibaca hari lebih dahulu, yaitu {date}; jika bulan lebih dahulu, {other}.',
    },
    unreadableDate: { en: '"{text}" is not a date; it was kept as a note.', id: '"{text}" bukan tanggal; disimpan sebagai catatan.' },
    wrongOrder: {
        en: 'The end, {end}, lies before the start, {start}.',
        id: 'Waktu pelaksanaan terbalik: selesai {end}, padahal mulai {start}.',
    },
    unreadableTarget: {
        en: '"{text}" is not one number with a unit; it was kept as a note of the indicator.',
        id: '"{text}" bukan satu angka dengan satuan; disimpan sebagai catatan indikator.',
    },
    ambiguousTarget: {
        en: '"{text}" can be read as {first} or as {second}; it was kept as a note of the indicator.',
        id: '"{text}" dapat dibaca sebagai {first} atau {second}; disimpan sebagai catatan indikator.',
    },
    assumedPercent: {
        en: '{text} of an indicator in percent was read as {value} %.',
        id: '{text} untuk indikator persentase dibaca sebagai {value} %.',
    },
    ambiguousPercent: {
        en: '{text} of an indicator in percent can be {first} or {second}; it was kept as {text}.',
        id: '{text} untuk indikator persentase dapat berarti {first} atau {second}; disimpan sebagai {text}.',
    },
    targetWithoutMeasure: {
        en: 'The target "{text}" has no indicator (column {measure}); it was kept as a note.',
        id: 'Target "{text}" tidak memiliki indikator (kolom {measure}); disimpan sebagai catatan.',
    },
    severalFunds: {
        en: 'One amount from several funds ({funds}) without their shares; the funds were kept as a note.',
        id: 'Satu jumlah dari beberapa sumber dana ({funds}) tanpa pembagiannya; sumber dana disimpan sebagai catatan.',
    },
    sumMismatch: {
        en: 'The budget of {code} is {stated}, but its parts add up to {sum}.',
        id: 'Anggaran {code} tertulis {stated}, sedangkan jumlah rinciannya {sum}.',
    },
    otherTarget: {
        en: 'The indicator "{title}" has different targets under {code}: {targets}.',
        id: 'Indikator "{title}" memiliki target yang berbeda di bawah {code}: {targets}.',
    },
    nearDepartments: {
        en: '"{first}" and "{second}" may be the same department; they were kept apart.',
        id: '"{first}" dan "{second}" mungkin perangkat daerah yang sama; keduanya tetap dipisah.',
    },
    noYear: {
        en: 'The budget year is not stated; give it with --year.',
        id: 'Tahun anggaran tidak disebut; sebutkan dengan --year.',
    },
} as const satisfies Record<string, Text>;
