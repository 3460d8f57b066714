// Texts of the command line, in both languages.
import type { Text } from '../l10n/say.ts';

export const text = (en: string, id: string): Text => ({ en, id });

export const words = {
    about: text(
        'Program plans as text: check them, compare versions, draw their flow, bring in tables, lay them out.',
        'Rencana program sebagai teks: periksa, bandingkan versinya, gambar alurnya, impor tabel, rapikan.',
    ),
    localeOption: text('language of messages: en or id', 'bahasa pesan: en atau id'),
    helpOption: text('show this help', 'tampilkan bantuan ini'),
    versionOption: text('show the version', 'tampilkan versi'),
    helpCommand: text('show help for a command', 'tampilkan bantuan sebuah perintah'),

    checkAbout: text('Check plans and say what does not fit together.', 'Periksa rencana dan sebutkan apa yang belum selaras.'),
    checkPaths: text('folders or .plan files (default: the current folder)', 'folder atau berkas .plan (bawaan: folder saat ini)'),
    formatOption: text('how findings are written', 'cara temuan ditulis'),
    failOnOption: text('lowest severity that makes the command fail', 'tingkat terendah yang membuat perintah gagal'),
    ruleOption: text(
        'set the severity of a rule: ID=off|information|warning|error (may be repeated)',
        'tetapkan tingkat suatu aturan: ID=off|information|warning|error (boleh diulang)',
    ),
    cacheOption: text(
        'folder where findings are cached: plans that have not changed are not checked again',
        'folder penyimpan hasil pemeriksaan: rencana yang tidak berubah tidak diperiksa lagi',
    ),
    eachOption: text(
        'check every plan by itself, one line for each, several at a time',
        'periksa setiap rencana tersendiri, satu baris per rencana, beberapa sekaligus',
    ),
    jobsOption: text(
        'with --each: how many plans at a time (default: the number of processors)',
        'bersama --each: jumlah rencana yang diperiksa sekaligus (bawaan: jumlah prosesor)',
    ),
    jobsNeedEach: text('--jobs can only be used with --each.', '--jobs hanya dapat dipakai bersama --each.'),
    badJobs: text('--jobs {value}: write a number from 1 to 999.', '--jobs {value}: tulis angka dari 1 sampai 999.'),
    eachNoAge: text('--age cannot be used with --each.', '--age tidak dapat dipakai bersama --each.'),
    eachFormat: text(
        '--format {format} cannot be used with --each: choose text or json.',
        '--format {format} tidak dapat dipakai bersama --each: pilih text atau json.',
    ),
    eachClean: text('{plan}: no findings', '{plan}: tidak ada temuan'),
    eachFound: text('{plan}: {findings}: {errors}, {warnings}, {information}', '{plan}: {findings}: {errors}, {warnings}, {information}'),
    eachUnread: text(
        '{plan}: {findings}: {errors}, {warnings}, {information}; a part could not be read',
        '{plan}: {findings}: {errors}, {warnings}, {information}; sebagian tidak dapat dibaca',
    ),
    checkingPlans: text('{done} of {total} plans checked …', '{done} dari {total} rencana diperiksa …'),
    notKept: text(
        'The findings could not be cached ({reason}).',
        'Hasil pemeriksaan tidak dapat disimpan untuk pemeriksaan berikutnya ({reason}).',
    ),

    drawAbout: text(
        'Draw a plan as sheets: the plan on one page, goals, departments, pairs, places, flow, the story of one thing; a PDF or web page holds all of them.',
        'Gambar sebuah rencana dalam lembar: rencana dalam satu halaman, tujuan, perangkat daerah, pasangan, lokasi, alur, kisah satu hal; PDF atau halaman web memuat semuanya.',
    ),
    drawPath: text('folder of the plan, or one of its files', 'folder rencana, atau salah satu berkasnya'),
    drawFormat: text('format of the file; default: the ending of --out', 'format berkas; bawaan: menurut akhiran --out'),
    drawSheetOption: text(
        'sheet to draw: city, goals, flow, a department, A+B (two departments), place:NAME, map, any other name for its story, pairs, stories; default: city, in PDF and HTML all sheets',
        'lembar yang digambar: city (rencana dalam satu halaman), goals (tujuan), flow (alur), sebuah perangkat daerah, A+B (dua perangkat daerah), place:NAMA (lokasi), map (peta), nama lain untuk kisahnya, pairs (semua pasangan), stories (semua kisah); bawaan: city, pada PDF dan HTML semua lembar',
    ),
    viewOption: text(
        'view of earlier versions; the sheet that took its place is drawn',
        'tampilan versi sebelumnya; yang digambar adalah lembar penggantinya',
    ),
    filterOption: text(
        'only a part (may be repeated): department, mine, goal, location, year, fund, tag, search, or problems',
        'hanya sebagian (boleh diulang): department (perangkat daerah), mine (perangkat daerah saya), goal (tujuan atau sasaran), location, year, fund, tag, search, atau problems',
    ),
    depthOption: text('of earlier versions; without effect', 'dari versi sebelumnya; tidak berpengaruh'),
    openOption: text('of earlier versions; without effect', 'dari versi sebelumnya; tidak berpengaruh'),
    assetOption: text('draw the story of this asset (with --view asset)', 'gambar kisah aset ini (dengan --view asset)'),
    againstOption: text(
        'show what changed since an older version: a revision, a folder or a file',
        'tampilkan yang berubah sejak versi lama: revisi, folder, atau berkas',
    ),
    changesNeedAgainst: text(
        'The sheet "changes" compares two versions. Name the older one with --against, such as --against HEAD~1.',
        'Lembar "changes" membandingkan dua versi. Sebutkan versi lamanya dengan --against, misalnya --against HEAD~1.',
    ),
    paperOption: text(
        'paper of all sheets; default: the one that suits each',
        'kertas semua lembar; bawaan: yang sesuai untuk tiap lembar',
    ),
    withoutEffect: text('{option} has no effect on sheets.', '{option} tidak berpengaruh pada lembar.'),
    viewIsSheet: text('--view {view} is now --sheet {sheet}.', '--view {view} kini menjadi --sheet {sheet}.'),
    sheetOrView: text('Use either --sheet or --view, not both.', 'Pakai salah satu saja: --sheet atau --view.'),
    moreSheets: text(
        '{count} more sheets are not written; name a file with --out to get them beside it.',
        '{count} lembar lain tidak ditulis; sebutkan berkas dengan --out agar semuanya ditulis di sampingnya.',
    ),
    unknownSheet: text(
        '--sheet {value}: the plan has no such sheet.{hint}',
        '--sheet {value}: tidak ada lembar seperti itu dalam rencana.{hint}',
    ),
    emptySheet: text(
        '--sheet {value}: the plan says nothing yet that this sheet would show.',
        '--sheet {value}: rencana belum memuat apa pun yang ditampilkan lembar ini.',
    ),
    ambiguousSheet: text(
        '--sheet {value} may mean several: {choices}. Name one of them.',
        '--sheet {value} dapat berarti beberapa hal: {choices}. Sebutkan salah satunya.',
    ),
    badFilter: text(
        '--filter {value}: write key=value with one of {keys}; years have four digits.',
        '--filter {value}: tulis kunci=nilai dengan salah satu dari {keys}; tahun empat angka.',
    ),
    unknownFilter: text(
        '{key} {value}: the plan has nothing of that name.{hint}',
        '{key} {value}: tidak ada yang bernama demikian dalam rencana.{hint}',
    ),
    unknownAsset: text(
        '--asset {value}: the plan has no such asset.{hint}',
        '--asset {value}: tidak ada aset seperti itu dalam rencana.{hint}',
    ),
    assetNeedsView: text('--asset can only be used with --view asset.', '--asset hanya dapat dipakai bersama --view asset.'),
    binaryNeedsOut: text(
        'A {format} file cannot be shown here; name a file with --out.',
        'Berkas {format} tidak dapat ditampilkan di sini: sebutkan tujuannya dengan --out.',
    ),
    outFile: text('file to write (default: standard output)', 'berkas yang ditulis (bawaan: keluaran standar)'),
    dateOption: text('date of the "today" line, such as 2025-03-14, or none', 'tanggal garis "hari ini", misalnya 2025-03-14, atau none'),
    reportAbout: text(
        'Write the report for reviewers of a plan: findings, what is not yet agreed, budgets, who does what.',
        'Susun lembar telaah rencana: temuan, hal yang belum disepakati, anggaran, siapa mengerjakan apa.',
    ),
    reportFormat: text(
        'html, md, docx, xlsx or csv; default: the ending of --out',
        'html, md, docx, xlsx, atau csv; bawaan: menurut akhiran --out',
    ),
    reportDepartment: text(
        'only what concerns this department: its programs, promises both ways, findings and money',
        'hanya yang menyangkut perangkat daerah ini: program, komitmen dua arah, temuan, dan anggarannya',
    ),
    reportOut: text(
        'file to write, or with csv a folder for all tables (default: standard output)',
        'berkas yang ditulis, atau untuk csv folder bagi semua tabel (bawaan: keluaran standar)',
    ),
    brokenInReport: text(
        '{count} files contain errors; the report shows what could be read. Run `alur check` to see them.',
        '{count} berkas mengandung kesalahan; yang terbaca tetap dilaporkan. Jalankan `alur check` untuk melihatnya.',
    ),
    nameFile: text(
        'This format cannot be shown here. Name a file with --out.',
        'Format ini tidak dapat ditampilkan di sini. Sebutkan berkas dengan --out.',
    ),
    exportAbout: text(
        'Write a plan as data: in the formats of other programs and standards.',
        'Tulis rencana sebagai data: dalam format program lain dan format standar.',
    ),
    exportFormat: text('format of the file; default: the ending of --out', 'format berkas; bawaan: menurut akhiran --out'),
    exportOut: text(
        'file to write, or with parquet a folder for all tables (default: standard output)',
        'berkas yang ditulis, atau untuk parquet folder bagi semua tabel (bawaan: keluaran standar)',
    ),
    joinedOption: text(
        'with parquet: all plans in the same tables instead of one folder for each',
        'untuk parquet: semua rencana dalam tabel yang sama, bukan satu folder untuk setiap rencana',
    ),
    partOption: text(
        'part of StratML: 1 without indicators, 2 with them (default: what fits the plan)',
        'bagian StratML: 1 tanpa indikator, 2 dengan indikator (bawaan: sesuai isi rencana)',
    ),
    partNeedsStratml: text('--part can only be used with --format stratml.', '--part hanya dapat dipakai bersama --format stratml.'),
    joinedNeedsTables: text('--joined can only be used with --format parquet.', '--joined hanya dapat dipakai bersama --format parquet.'),
    tablesNeedOut: text(
        'Tables are several files; name a folder for them with --out.',
        'Tabel terdiri atas beberapa berkas: sebutkan foldernya dengan --out.',
    ),
    brokenInExport: text(
        '{count} files contain errors; what could be read is written. Run `alur check` to see them.',
        '{count} berkas mengandung kesalahan; yang terbaca tetap ditulis. Jalankan `alur check` untuk melihatnya.',
    ),
    cannotSay: text('Left out, because {format} has no place for it:', 'Tidak dimuat, karena format {format} tidak menyediakan tempatnya:'),
    sharedEnding: text(
        '{path}: several formats have this ending. Name one with --format: {choices}.',
        '{path}: beberapa format memakai akhiran ini. Sebutkan salah satunya dengan --format: {choices}.',
    ),
    formatAbout: text(
        'Lay out .plan files: only spaces and line breaks change, never a word, a number or a comment.',
        'Rapikan berkas .plan: hanya spasi dan ganti baris yang berubah, tidak pernah kata, angka, atau komentar.',
    ),
    checkOption: text(
        'change nothing; name the files that would change, and end with exit code 1 if there are any',
        'tidak mengubah apa pun; sebutkan berkas yang akan berubah, dan berakhir dengan kode keluar 1 bila ada',
    ),
    notUtf8: text(
        '{path} is not UTF-8 text and was not changed. Save it as UTF-8 first.',
        '{path} bukan teks UTF-8 dan tidak diubah. Simpan dahulu sebagai UTF-8.',
    ),
    tooLarge: text(
        '{path} is larger than {most} million characters and was not changed.',
        '{path} lebih besar dari {most} juta karakter dan tidak diubah.',
    ),
    formatted: text('{changed} of {files} changed.', '{changed} dari {files} diubah.'),
    wouldFormat: text('{changed} of {files} would change.', '{changed} dari {files} akan berubah.'),
    formatting: text('Formatting {done} of {total} files …', 'Merapikan {done} dari {total} berkas …'),

    diffAbout: text(
        'Say what changed from one version of a plan to another: folders, files, or revisions of a git repository.',
        'Sebutkan apa yang berubah dari satu versi rencana ke versi lain: folder, berkas, atau revisi repositori git.',
    ),
    diffBefore: text(
        'the older version; what exists here is a folder or file, everything else a revision such as HEAD~3',
        'versi yang lama; yang ada di sini adalah folder atau berkas, selain itu revisi seperti HEAD~3',
    ),
    diffAfter: text('the newer version, written the same way', 'versi yang baru, ditulis dengan cara yang sama'),
    diffPath: text(
        'folder or file at which revisions are read; default: the other version’s, or the current folder',
        'folder atau berkas tempat revisi dibaca; bawaan: milik versi lainnya, atau folder saat ini',
    ),
    diffFormat: text('how changes are written', 'cara perubahan ditulis'),
    changes: text('{changes} from {before} to {after}.', '{changes} dari {before} ke {after}.'),
    noChanges: text('No difference between {before} and {after}.', 'Tidak ada perbedaan antara {before} dan {after}.'),
    noChangesRead: text(
        'No difference between {before} and {after} in what can be read.',
        'Tidak ada perbedaan antara {before} dan {after} pada bagian yang dapat dibaca.',
    ),
    noPlansThen: text('{path}: there was no plan here at {revision}.', '{path}: belum ada rencana di sini pada {revision}.'),
    noGit: text(
        'There is no file or folder "{value}". It may be a git revision, but git is not installed.',
        'Tidak ada berkas atau folder "{value}". Jika itu revisi git, git belum terpasang di komputer ini.',
    ),
    noRepository: text(
        'There is no file or folder "{value}", and {path} is not in a git repository.',
        'Tidak ada berkas atau folder "{value}", dan {path} tidak berada dalam repositori git.',
    ),
    otherRepository: text(
        '{path}: this is another git repository, which is not part of the revision; it was left out.',
        '{path}: ini repositori git lain, yang bukan bagian dari revisi itu; dilewati.',
    ),
    noRevision: text('"{value}" is not a file, a folder or a git revision.', '"{value}" bukan berkas, folder, atau revisi git.'),
    gitSilent: text(
        '{value} cannot be read: git did not answer within half a minute. A setting of this repository may be blocking it.',
        '{value} tidak dapat dibaca: git tidak menjawab dalam setengah menit. Mungkin ada pengaturan repositori yang menghambatnya.',
    ),
    gitFailed: text('{value} cannot be read from the git repository: {reason}', '{value} tidak dapat dibaca dari repositori git: {reason}'),

    rulesAbout: text(
        'List every rule: its message, its reason, its severity here, what it finds, and what is ignored.',
        'Daftar semua aturan: pesan, alasan, tingkat dalam rencana ini, temuan, dan yang diabaikan.',
    ),
    rulesPath: text('folder or file of the plan (default: the current folder)', 'folder atau berkas rencana (bawaan: folder saat ini)'),
    rulesFormat: text('how the rules are written', 'cara aturan ditulis'),

    themeOption: text('colours of SVG, PNG and PDF; print is black on white', 'warna SVG, PNG, dan PDF; print hitam di atas putih'),

    lspAbout: text(
        'Start the language server, for any editor that speaks the Language Server Protocol.',
        'Jalankan server bahasa, untuk editor apa pun yang mengenal Language Server Protocol.',
    ),
    stdioOption: text('use standard input and output (default)', 'berkomunikasi lewat masukan dan keluaran standar (bawaan)'),

    importAbout: text(
        'Turn a department’s plan table (.xlsx, .ods, .xls, .csv), or a StratML or IATI file (.xml), into .plan files.',
        'Ubah tabel rencana perangkat daerah (.xlsx, .ods, .xls, .csv), atau berkas StratML atau IATI (.xml), menjadi berkas .plan.',
    ),
    importTable: text(
        'the table: .xlsx, .ods, .xls as many systems export it, or .csv; or a StratML or IATI file: .xml',
        'tabelnya: .xlsx, .ods, .xls seperti yang diekspor banyak sistem, atau .csv; atau berkas StratML atau IATI: .xml',
    ),
    outFolder: text('folder of the plan to write to', 'folder rencana tujuan'),
    reportJsonOption: text(
        'print the account as JSON to standard output, and nothing else',
        'cetak rekap sebagai JSON ke keluaran standar, tanpa yang lain',
    ),
    sheetOption: text(
        'name or number of a sheet (may be repeated); every sheet that holds a plan when left out',
        'nama atau nomor lembar (boleh diulang); semua lembar yang berisi rencana bila tidak disebut',
    ),
    firstYearOption: text('the year that "Tahun 1" stands for', 'tahun yang dimaksud dengan "Tahun 1"'),
    unitOption: text('unit of money, where the table does not say it', 'satuan uang, bila tabel tidak menyebutnya'),
    includeHiddenOption: text('take hidden sheets, rows and columns too', 'ikutkan lembar, baris, dan kolom tersembunyi'),
    acceptMismatchOption: text(
        'write although sums of the table differ from their parts',
        'tetap tulis meskipun jumlah di tabel berbeda dari rinciannya',
    ),
    noOut: text(
        'Say where to write with --out FOLDER, or use --dry-run.',
        'Sebutkan tempat menulis dengan --out FOLDER, atau gunakan --dry-run.',
    ),
    nothingWritten: text('Nothing was written. Open questions: {doubts}.', 'Tidak ada yang ditulis. Hal yang belum jelas: {doubts}.'),
    chosenBefore: text('Meanings of columns from {path}: {list}.', 'Arti kolom dari {path}: {list}.'),
    badChoices: text(
        '{path} is not a list of meanings of columns. Correct it, or delete it.',
        '{path} bukan daftar arti kolom. Perbaiki atau hapus berkas itu.',
    ),
    importProgress: text('Row {rows} of {total} …', 'Baris {rows} dari {total} …'),
    skippedElement: text('Line {line}: not taken: {reason}', 'Baris {line}: tidak diimpor: {reason}'),
    elementsTotal: text('Elements', 'Elemen'),
    onlyForTables: text(
        '{option} is for tables; {path} says itself what it holds.',
        '{option} hanya untuk tabel; isi {path} sudah jelas dari berkasnya sendiri.',
    ),
    updateNeedsTable: text(
        '{path}: --update reads tables; import a StratML or IATI file into a folder of its own and compare with `alur diff`.',
        '{path}: --update hanya membaca tabel; impor berkas StratML atau IATI ke folder tersendiri, lalu bandingkan dengan `alur diff`.',
    ),
    skippedRow: text('left out: {reason}', 'dilewati: {reason}'),
    mapOption: text('what a column means: "Header=field" (may be repeated)', 'arti sebuah kolom: "Judul=bidang" (boleh diulang)'),
    catalogueOption: text('CSV list of official codes and names (may be repeated)', 'daftar CSV kode dan nama resmi (boleh diulang)'),
    yearOption: text(
        'year of the budget and targets, if the table does not state it',
        'tahun anggaran dan target, bila tabel tidak menyebutnya',
    ),
    departmentOption: text(
        'short name of the department in the plan, such as PUPR',
        'nama pendek perangkat daerah dalam rencana, misalnya PUPR',
    ),
    departmentTitleOption: text('full name of the department', 'nama lengkap perangkat daerah'),
    departmentCodeOption: text('code of the department', 'kode perangkat daerah'),
    overwriteOption: text('replace department files that differ', 'ganti berkas perangkat daerah yang berbeda'),
    dryRunOption: text('only list what would be written', 'hanya sebutkan yang akan ditulis'),
    badYear: text('{option} {value}: write a year such as 2025.', '{option} {value}: tulis tahun seperti 2025.'),
    badMapping: text(
        '--map {value}: write "Header=field", such as "Biaya=budget".',
        '--map {value}: tulis "Judul=bidang", misalnya "Biaya=budget".',
    ),
    unchanged: text('Unchanged: {path}', 'Tidak berubah: {path}'),
    wouldWrite: text('Would be written: {path}', 'Akan ditulis: {path}'),
    wouldChange: text('Would be changed: {path}', 'Akan diubah: {path}'),
    keptFile: text(
        '{path} already exists with other contents and was not changed. Use --overwrite to replace it.',
        '{path} sudah ada dan isinya berbeda; tidak diubah. Pakai --overwrite untuk menggantinya.',
    ),
    rowsTotal: text('Rows', 'Baris'),
    rowsTaken: text('  imported', '  diimpor'),
    rowsSkipped: text('  skipped', '  dilewati'),
    programs: text('Programs', 'Program'),
    activities: text('Activities', 'Kegiatan'),
    subactivities: text('Subactivities', 'Subkegiatan'),
    departments: text('Departments', 'Perangkat daerah'),
    goals: text('Goals', 'Tujuan'),
    objectives: text('Objectives', 'Sasaran'),
    indicators: text('Indicators', 'Indikator'),
    proposals: text('Proposals', 'Usulan'),
    ceilingOf: text('Ceilings {year}', 'Pagu {year}'),
    budgetOf: text('Budget {year}', 'Anggaran {year}'),
    forecastOf: text('Forecast {year}', 'Prakiraan maju {year}'),
    spentOf: text('Spent {year}', 'Realisasi {year}'),
    withoutOutput: text('Rows without output indicator', 'Baris tanpa indikator keluaran'),
    withoutIndicator: text('Rows without any indicator', 'Baris tanpa indikator apa pun'),
    zeroBudget: text('Rows with a budget of zero', 'Baris dengan anggaran nol'),

    examples: text('Examples:', 'Contoh:'),
    usage: text('Usage:', 'Pemakaian:'),
    arguments: text('Arguments:', 'Argumen:'),
    options: text('Options:', 'Pilihan:'),
    commands: text('Commands:', 'Perintah:'),
    optionsPlace: text('[options]', '[pilihan]'),
    commandPlace: text('[command]', '[perintah]'),
    choicesOf: text('(choices: ', '(nilai: '),
    defaultOf: text('default: ', 'bawaan: '),

    missingPath: text('{path}: there is no such file or folder.', '{path}: tidak ada berkas atau folder seperti itu.'),
    notReadable: text('{path}: cannot be read ({reason}).', '{path}: tidak dapat dibaca ({reason}).'),
    notWritable: text('{path}: cannot be written ({reason}).', '{path}: tidak dapat ditulis ({reason}).'),
    diskFull: text('{path}: the disk is full. The file is as it was.', '{path}: diska penuh. Isi berkas ini tetap seperti semula.'),
    readOnly: text('{path}: the file is read-only; it was left as it is.', '{path}: berkas ini hanya dapat dibaca; dibiarkan apa adanya.'),
    isLink: text(
        '{path}: this is a link to {target}; nothing is written through a link. Name that file itself, or remove the link.',
        '{path}: ini tautan ke {target}; tidak ada yang ditulis lewat tautan. Sebutkan berkas itu sendiri, atau hapus tautannya.',
    ),
    changedMeanwhile: text(
        '{path}: somebody saved this file meanwhile; it was left as they saved it. Run the command again.',
        '{path}: berkas ini disimpan orang lain sementara perintah berjalan; simpanan itu dibiarkan. Jalankan lagi perintahnya.',
    ),
    sameName: text(
        '{path}: differs from {other} only by capital letters; some systems take both for one file. Give one of them another name.',
        '{path}: berbeda dari {other} hanya pada huruf besar; sebagian sistem menganggap keduanya satu berkas. Beri salah satunya nama lain.',
    ),
    noneWritten: text('None of the {count} files was written.', 'Tidak satu pun dari {count} berkas ditulis.'),
    isSource: text(
        '{path}: the command has read this file; nothing is written over it. Choose another name with --out.',
        '{path}: berkas ini dibaca oleh perintah ini; isinya tidak ditimpa. Pilih nama lain dengan --out.',
    ),
    planName: text(
        '{path}: a name that ends in .plan is kept for plans; this is no plan. Choose a name that ends in {choices}.',
        '{path}: nama berakhiran .plan hanya untuk rencana; hasil ini bukan rencana. Pilih nama berakhiran {choices}.',
    ),
    otherFormat: text(
        '--format {format} does not fit {path}, whose ending stands for another format. Choose a name that ends in {choices}, or leave out --format.',
        '--format {format} tidak cocok dengan {path}: akhiran itu untuk format lain. Pilih nama berakhiran {choices}, atau hapus --format.',
    ),
    resultNotTaken: text(
        'The result could not be written to standard output ({reason}).',
        'Hasil tidak dapat ditulis ke keluaran standar ({reason}).',
    ),
    noPlans: text('{path}: this folder contains no .plan files.', '{path}: folder ini tidak berisi berkas .plan.'),
    noFile: text(
        '{path}: this is no file but a pipe, a socket or a device. Save it as a file first.',
        '{path}: ini bukan berkas, melainkan pipa, soket, atau perangkat. Simpan dahulu sebagai berkas.',
    ),
    notPlan: text('{path}: this is not a .plan file.', '{path}: ini bukan berkas .plan.'),
    badRule: text(
        '--rule {value}: write ID=off, ID=information, ID=warning or ID=error; upkeep-low.percent=2 sets its limit, from 0 to 100.',
        '--rule {value}: tulis ID=off, ID=information, ID=warning, atau ID=error; upkeep-low.percent=2 menetapkan batasnya, dari 0 sampai 100.',
    ),
    unknownRule: text('--rule {value}: there is no rule "{id}".{hint}', '--rule {value}: tidak ada aturan "{id}".{hint}'),
    didYouMean: text(' Did you mean "{near}"?', ' Maksudnya "{near}"?'),
    badDate: text(
        '--date {value}: write a date such as 2025-03-14, or none.',
        '--date {value}: tulis tanggal seperti 2025-03-14, atau none.',
    ),
    badOption: text('{option} {value}: choose one of {choices}.', '{option} {value}: pilih salah satu dari {choices}.'),
    severalPlans: text(
        '{path} contains several plans: {roots}. Name one of them.',
        '{path} berisi beberapa rencana: {roots}. Sebutkan salah satunya.',
    ),
    brokenFiles: text(
        '{count} files hold errors; what could be read is drawn. Run `alur check` to see them.',
        '{count} berkas mengandung kesalahan; yang terbaca tetap digambar. Jalankan `alur check` untuk melihatnya.',
    ),
    written: text('Written: {path}', 'Ditulis: {path}'),
    reading: text('Reading {done} of {total} files …', 'Membaca {done} dari {total} berkas …'),
    checking: text('Checking …', 'Memeriksa …'),
    clean: text('No findings in {files}.', 'Tidak ada temuan dalam {files}.'),
    summary: text(
        '{findings} in {files}: {errors}, {warnings}, {information}.',
        '{findings} dalam {files}: {errors}, {warnings}, {information}.',
    ),
    failed: text('Alur stopped because of an internal error: {reason}', 'Alur berhenti karena kesalahan internal: {reason}'),

    unknownOption: text(
        'There is no option {value}. See `alur {command} --help`.',
        'Tidak ada pilihan {value}. Lihat `alur {command} --help`.',
    ),
    unknownCommand: text('There is no command "{value}". See `alur --help`.', 'Tidak ada perintah "{value}". Lihat `alur --help`.'),
    missingArgument: text(
        '`alur {command}` needs {value}. See `alur {command} --help`.',
        '`alur {command}` memerlukan {value}. Lihat `alur {command} --help`.',
    ),
    missingValue: text('{value} needs a value. See `alur {command} --help`.', '{value} membutuhkan nilai. Lihat `alur {command} --help`.'),
    badValue: text(
        '{value} is not allowed here. See `alur {command} --help`.',
        '{value} tidak dapat dipakai di sini. Lihat `alur {command} --help`.',
    ),
    excessArguments: text('Too many arguments. See `alur {command} --help`.', 'Terlalu banyak argumen. Lihat `alur {command} --help`.'),
} as const;

/** "1 file", "3 files"; Indonesian has one form. */
export function counted(count: number, one: string, many: string, id: string): Text {
    return { en: `${count} ${count === 1 ? one : many}`, id: `${count} ${id}` };
}
