// Messages of an import, in both languages. The place (sheet, row, column) is said before each by sayProblem. It must not know when
// something is said.
import type { Text } from '../l10n/say.ts';

export const messages = {
    // The file
    unknownFormat: {
        en: '"{file}" is not a table that can be read: save it as {extensions}.',
        id: '"{file}" bukan tabel yang dapat dibaca: simpan sebagai {extensions}.',
    },
    oldExcel: {
        en: 'This is a workbook in the binary format of Excel 97 to 2003 (.xls), or one with a password. Open it in Excel or LibreOffice and save it as .xlsx without a password.',
        id: 'Ini buku kerja berformat biner Excel 97 sampai 2003 (.xls), atau buku kerja bersandi. Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx tanpa kata sandi.',
    },
    lockedWorkbook: {
        en: 'The workbook is locked with a password. Save it without one.',
        id: 'Buku kerja ini dikunci dengan kata sandi. Simpan tanpa kata sandi.',
    },
    webArchive: {
        en: 'The file is a web archive (MHTML). Open it in Excel and save it as .xlsx.',
        id: 'Berkas ini arsip web (MHTML). Buka di Excel, lalu simpan sebagai .xlsx.',
    },
    pageWithoutTable: {
        en: 'The file is a web page without a table, such as a page that asks to sign in. Open it in a browser to see it, and export the table again.',
        id: 'Berkas ini halaman web tanpa tabel, misalnya halaman yang meminta masuk. Buka di peramban untuk melihatnya, lalu ekspor tabelnya lagi.',
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
    emptySheet: {
        en: 'The sheet is empty: there is nothing to import.',
        id: 'Lembar ini kosong: tidak ada yang diimpor.',
    },
    noRows: {
        en: 'There is a head, but no work under it.',
        id: 'Ada kepala tabel, tetapi tidak ada pekerjaan di bawahnya.',
    },
    noHeader: {
        en: 'No head of a plan table was found: it needs a column for the code or the title, such as "Kode" or "Uraian", and one for money or indicators. The first filled row says: {seen}. If your heads have other words, say what they mean with --map "Header=field".',
        id: 'Kepala tabel rencana tidak ditemukan: perlu kolom kode atau uraian, misalnya "Kode" atau "Uraian", dan kolom uang atau indikator. Baris terisi pertama berbunyi: {seen}. Bila judul kolom Anda lain, sebutkan artinya dengan --map "Judul=bidang".',
    },
    // Columns
    ambiguousColumn: {
        en: '"{header}" means the same as column {other}, "{otherHeader}".',
        id: '"{header}" sama artinya dengan kolom {other}, "{otherHeader}".',
    },
    mappedHeaderMissing: {
        en: 'The mapping names a header "{header}" that the table does not have. Its headers: {headers}.',
        id: 'Pemetaan menyebut judul "{header}" yang tidak ada di tabel. Judul yang ada: {headers}.',
    },
    mappedFieldUnknown: {
        en: 'The mapping gives "{header}" the meaning "{field}", which is none of: {fields}.',
        id: 'Pemetaan memberi "{header}" arti "{field}", yang bukan salah satu dari: {fields}.',
    },
    // Rejected rows
    sumRow: {
        en: 'A row of sums, "{title}": sums are calculated, not imported.',
        id: 'Baris jumlah, "{title}": jumlah dihitung, tidak diimpor.',
    },
    columnNumbers: { en: 'A row that numbers the columns.', id: 'Baris nomor kolom.' },
    repeatedHeader: { en: 'The header once more.', id: 'Judul kolom yang diulang.' },
    fieldHeading: {
        en: '{code} stands for a field of government above programs: the plan begins with programs.',
        id: '{code} adalah urusan atau bidang di atas program: rencana dimulai dari program.',
    },
    noWork: {
        en: 'Neither a code nor a budget, only "{text}": a heading, a signature or a remark.',
        id: 'Tanpa kode dan tanpa anggaran, hanya "{text}": judul, tanda tangan, atau keterangan.',
    },
    noDepartment: {
        en: 'The department of the row is missing.',
        id: 'Perangkat daerah pada baris ini tidak disebut.',
    },
    // Flagged rows
    missingCode: {
        en: 'The code of "{title}" is missing, so its place in the plan is unknown.',
        id: 'Kode untuk "{title}" tidak ada, sehingga tempatnya dalam rencana tidak diketahui.',
    },
    unknownLevel: {
        en: 'The code "{code}" fits neither a program nor an activity nor a subactivity.',
        id: 'Kode "{code}" bukan kode program, kegiatan, atau subkegiatan.',
    },
    numericCode: {
        en: 'The code {code} is a number in the table, so zeros may be lost. It may have been: {candidates}.',
        id: 'Kode {code} berupa angka di tabel, sehingga nol mungkin hilang. Mungkin aslinya: {candidates}.',
    },
    dateCode: {
        en: 'Excel turned the code into the date {code}. It may have been: {candidates}.',
        id: 'Excel mengubah kode menjadi tanggal {code}. Mungkin aslinya: {candidates}.',
    },
    shortCode: {
        en: 'The code "{code}" seems to have lost zeros and is kept as it is. It may have been: {candidates}.',
        id: 'Kode "{code}" tampaknya kehilangan nol dan disimpan apa adanya. Mungkin aslinya: {candidates}.',
    },
    repeatedCode: {
        en: 'The code {code} stands in row {other} too, with another fund or place; both budgets count.',
        id: 'Kode {code} juga ada di baris {other} dengan dana atau lokasi lain; kedua anggaran dihitung.',
    },
    otherTitle: {
        en: 'The code {code} has another title in row {other}: "{title}".',
        id: 'Kode {code} memiliki uraian lain di baris {other}: "{title}".',
    },
    emptyFormula: {
        en: 'The formula has no result. Open and save the workbook in Excel, or write the value.',
        id: 'Rumus ini tidak memiliki hasil. Buka dan simpan buku kerja di Excel, atau tulis nilainya.',
    },
    brokenFormula: {
        en: 'The formula ends in {error}. Write the value.',
        id: 'Rumus ini berakhir dengan {error}. Tulis nilainya.',
    },
    unreadableAmount: {
        en: '"{text}" is not an amount of money.',
        id: '"{text}" bukan jumlah uang.',
    },
    ambiguousAmount: {
        en: '"{text}" can be read in two ways.',
        id: '"{text}" dapat dibaca dengan dua cara.',
    },
    roundedAmount: {
        en: '{text} has more decimals than the currency and was rounded.',
        id: '{text} memiliki desimal lebih dari mata uang dan dibulatkan.',
    },
    serialDate: {
        en: 'The number {text} is how Excel stores a date; it was read as {date}.',
        id: 'Angka {text} adalah cara Excel menyimpan tanggal; dibaca sebagai {date}.',
    },
    ambiguousDate: {
        en: '"{text}" was read with the day first, as {date}; with the month first it would be {other}.',
        id: '"{text}" dibaca dengan hari di depan, {date}; dengan bulan di depan menjadi {other}.',
    },
    unreadableDate: { en: '"{text}" is not a date; it was kept as a note.', id: '"{text}" bukan tanggal; disimpan sebagai catatan.' },
    unreadableTarget: {
        en: '"{text}" is not one number with a unit; it was kept as a note of the indicator.',
        id: '"{text}" bukan satu angka dengan satuan; disimpan sebagai catatan indikator.',
    },
    ambiguousTarget: {
        en: 'The target "{text}" can be read in two ways.',
        id: 'Target "{text}" dapat dibaca dengan dua cara.',
    },
    assumedPercent: {
        en: '{text} of a measure in percent was read as {value} %.',
        id: '{text} untuk tolok ukur persentase dibaca {value} %.',
    },
    ambiguousPercent: {
        en: '{text} of a measure in percent can be {first} or {second}; it was kept as {text}.',
        id: '{text} untuk tolok ukur persentase dapat berarti {first} atau {second}; disimpan sebagai {text}.',
    },
    sumMismatch: {
        en: '"{code}" states {stated}, but its parts (rows {rows}) come to {sum}.',
        id: '"{code}" menyebut {stated}, tetapi rinciannya (baris {rows}) berjumlah {sum}.',
    },
    nearDepartments: {
        en: '"{first}" and "{second}" look like one department; they were kept apart.',
        id: '"{first}" dan "{second}" tampak sebagai satu perangkat daerah; keduanya tetap dipisah.',
    },
    noYear: {
        en: 'Nothing says for which year "{header}" is.',
        id: 'Tidak ada yang menyebut "{header}" untuk tahun berapa.',
    },
    tooLarge: {
        en: 'The workbook unpacks to more than a table can hold, so it was not read. Copy the plan into a new workbook.',
        id: 'Isi buku kerja ini jauh lebih besar daripada sebuah tabel, sehingga tidak dibaca. Salin rencana ke buku kerja baru.',
    },
    hiddenSheet: {
        en: 'The sheet is hidden and was left out. Take it with --include-hidden.',
        id: 'Lembar ini tersembunyi dan dilewati. Ikutkan dengan --include-hidden.',
    },
    hiddenColumns: {
        en: 'Hidden columns were left out: {columns}. Take them with --include-hidden.',
        id: 'Kolom tersembunyi dilewati: {columns}. Ikutkan dengan --include-hidden.',
    },
    summarySheet: {
        en: 'The sheet only sums departments: it was compared with the plans and not imported.',
        id: 'Lembar ini hanya merekap perangkat daerah: dibandingkan dengan rencana dan tidak diimpor.',
    },
    summaryMismatch: {
        en: 'The summary gives "{title}" {stated}, its plan comes to {sum}.',
        id: 'Rekap menyebut "{title}" {stated}, sedangkan rencananya berjumlah {sum}.',
    },
    purchaseTable: {
        en: 'These are purchases with account codes (5.x), not a plan.',
        id: 'Ini rincian belanja dengan kode akun (5.x), bukan rencana.',
    },
    summaryOnly: {
        en: 'This table lists departments with their sums, but no work.',
        id: 'Tabel ini hanya merekap perangkat daerah dan jumlahnya, tanpa pekerjaan.',
    },
    noPlan: {
        en: 'This table has neither works with money or indicators nor goals: a column such as "Pagu" or "Indikator" is missing.',
        id: 'Tabel ini tidak berisi pekerjaan dengan uang atau indikator, dan tidak berisi tujuan: tidak ada kolom seperti "Pagu" atau "Indikator".',
    },
    otherTable: {
        en: 'Another table on the sheet of the plan, which is not understood; it was not imported.',
        id: 'Tabel lain pada lembar rencana, yang tidak dipahami; tidak diimpor.',
    },
    settleOther: {
        en: 'Say what its columns mean with --map, or take it out of the sheet.',
        id: 'Sebutkan arti kolomnya dengan --map, atau keluarkan tabel itu dari lembarnya.',
    },
    officialList: {
        en: 'This is an official list of codes, not a plan.',
        id: 'Ini daftar kode resmi, bukan rencana.',
    },
    settleCatalogue: {
        en: 'Name it in the plan (catalogue "file.csv"), or use it with --catalogue.',
        id: 'Sebutkan di rencana (katalog "berkas.csv"), atau gunakan dengan --catalogue.',
    },
    settleOtherTable: {
        en: 'Take the table of programs, activities and subactivities instead (Renja, RKPD, Renstra or DPA per subactivity).',
        id: 'Gunakan tabel program, kegiatan, dan subkegiatan (Renja, RKPD, Renstra, atau DPA per subkegiatan).',
    },
    unknownFigures: {
        en: 'The column "{header}" holds figures, and nothing says what they are.',
        id: 'Kolom "{header}" berisi angka, dan tidak jelas artinya.',
    },
    unknownColumn: {
        en: 'The column "{header}" is not known; nothing was taken from it.',
        id: 'Kolom "{header}" tidak dikenal; tidak ada yang diambil darinya.',
    },
    calculatedColumn: {
        en: 'The column "{header}" is calculated from others and was not imported.',
        id: 'Kolom "{header}" dihitung dari kolom lain dan tidak diimpor.',
    },
    settleMap: {
        en: 'Say what the column means with --map, by its header or its letter: --map "{header}=budget", or "=ignore" to leave it out.',
        id: 'Sebutkan arti kolom dengan --map, menurut judul atau hurufnya: --map "{header}=budget", atau "=ignore" untuk melewatinya.',
    },
    settleYear: {
        en: 'Give the year with --year.',
        id: 'Berikan tahunnya dengan --year.',
    },
    settleFirstYear: {
        en: 'Give the year of the first column with --first-year.',
        id: 'Berikan tahun kolom pertama dengan --first-year.',
    },
    settleInTable: {
        en: 'Correct the cell and import again.',
        id: 'Perbaiki selnya lalu impor lagi.',
    },
    settleMismatch: {
        en: 'Correct the table, or use --accept-mismatch if the table itself is wrong.',
        id: 'Perbaiki tabelnya, atau gunakan --accept-mismatch bila tabelnya memang keliru.',
    },
    rowMismatch: {
        en: '"{header}" says {stated}, but the other columns of the row come to {sum}.',
        id: '"{header}" menyebut {stated}, tetapi kolom lain pada baris ini berjumlah {sum}.',
    },
    onlyStart: {
        en: 'Only the start is known, {day}; it was kept as a note.',
        id: 'Hanya awalnya yang diketahui, {day}; disimpan sebagai catatan.',
    },
    onlyEnd: {
        en: 'Only the end is known, {day}; it was kept as a note.',
        id: 'Hanya akhirnya yang diketahui, {day}; disimpan sebagai catatan.',
    },
    moneyWithoutWork: {
        en: 'The row has money, but neither code nor title: nobody can say whose it is.',
        id: 'Baris ini berisi uang, tetapi tanpa kode dan uraian: tidak jelas milik siapa.',
    },
    doubledCode: {
        en: 'The code {code} stands in row {other} too, with the same fund and place.',
        id: 'Kode {code} juga ada di baris {other} dengan dana dan lokasi yang sama.',
    },
    codeInSheets: {
        en: 'The code {code} stands in several sheets: {sheets}.',
        id: 'Kode {code} ada di beberapa lembar: {sheets}.',
    },
    settleSheet: {
        en: 'Choose the sheet with --sheet.',
        id: 'Pilih lembarnya dengan --sheet.',
    },
    otherYear: {
        en: 'The folder holds the plan "{plan}" of {period}, but the table is for {years}.',
        id: 'Folder ini berisi rencana "{plan}" untuk {period}, sedangkan tabel untuk {years}.',
    },
    settleOtherFolder: {
        en: 'Import into another folder with --out, one for each plan.',
        id: 'Impor ke folder lain dengan --out, satu folder untuk satu rencana.',
    },
    averageRow: {
        en: 'A row of averages or grades, "{title}".',
        id: 'Baris rata-rata atau predikat, "{title}".',
    },
    footerRow: {
        en: 'A line under the table, "{text}".',
        id: 'Keterangan di bawah tabel, "{text}".',
    },
    markerRow: {
        en: '"{text}" only says of which level the rows below are.',
        id: '"{text}" hanya menyebut tingkat baris di bawahnya.',
    },
    departmentRow: {
        en: 'The department "{title}": the rows below are its own.',
        id: 'Perangkat daerah "{title}": baris di bawahnya miliknya.',
    },
    unitRow: {
        en: 'The unit "{title}" of the department.',
        id: 'Unit "{title}" pada perangkat daerah.',
    },
    purchaseRow: {
        en: 'A purchase, {code}: a plan ends with subactivities.',
        id: 'Rincian belanja, {code}: rencana berakhir pada subkegiatan.',
    },
    hiddenRow: {
        en: 'The row is hidden. Take it with --include-hidden.',
        id: 'Baris ini tersembunyi. Ikutkan dengan --include-hidden.',
    },
    moreOfThese: {
        en: '{more} more of these.',
        id: '{more} lagi yang serupa.',
    },
} as const satisfies Record<string, Text>;
