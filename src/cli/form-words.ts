// Messages of `alur table`, in both languages.
import { text } from './words.ts';

export const formWords = {
    tableAbout: text(
        'Write an official form from the plan (.xlsx, .csv): Renja, T-C.33, T-C.27, E.81, Perjanjian Kinerja and others.',
        'Tulis formulir resmi dari rencana (.xlsx, .csv): Renja, T-C.33, T-C.27, E.81, Perjanjian Kinerja, dan lainnya.',
    ),
    layoutOption: text('which form', 'formulir yang ditulis'),
    formYearOption: text('the year of the form; the plan’s only year when left out', 'tahun formulir; tahun rencana bila hanya satu'),
    formDepartmentOption: text(
        'name, code or title of one department; all of them when left out',
        'nama, kode, atau judul satu perangkat daerah; semuanya bila tidak disebut',
    ),
    quarterOption: text('the last quarter that is reported: 1 to 4', 'triwulan terakhir yang dilaporkan: 1 sampai 4'),
    againstOption: text(
        'version before the revision, or plan above: a folder, a file or a git revision',
        'versi sebelum perubahan, atau rencana di atasnya: folder, berkas, atau revisi git',
    ),
    formOut: text(
        'file to write (.xlsx, .csv), or a folder: one workbook for each department',
        'berkas hasil (.xlsx, .csv), atau folder: satu buku kerja untuk setiap perangkat daerah',
    ),
    formFormat: text('workbook or text for machines', 'buku kerja, atau teks untuk mesin'),
    needsLayout: text('Say which form with --layout: {choices}.', 'Sebutkan formulirnya dengan --layout: {choices}.'),
    unknownLayout: text(
        'There is no layout "{value}". Choose one of {choices}.',
        'Tidak ada tata letak "{value}". Pilih salah satu dari {choices}.',
    ),
    whichYear: text(
        'The plan covers several years. Choose one with --year: {choices}.',
        'Rencana ini mencakup beberapa tahun. Pilih dengan --year: {choices}.',
    ),
    unknownYear: text(
        'The plan does not cover {value}. Its years: {choices}.',
        'Tahun {value} tidak tercakup dalam rencana ini. Tahunnya: {choices}.',
    ),
    noYears: text(
        'The plan names no year. Write its period first: `period 2026`.',
        'Rencana ini belum menyebut tahun. Tulis periodenya dahulu: `periode 2026`.',
    ),
    unknownDepartment: text(
        'The plan has no department "{value}". It has {choices}.',
        'Rencana ini tidak memuat perangkat daerah "{value}". Yang ada: {choices}.',
    ),
    noDepartments: text('The plan has no departments yet.', 'Rencana ini belum memuat perangkat daerah.'),
    severalDepartments: text(
        '"{value}" may mean several departments: {choices}. Use one of these names.',
        '"{value}" dapat berarti beberapa perangkat daerah: {choices}. Pakai salah satu nama ini.',
    ),
    badQuarter: text('--quarter {value}: write 1, 2, 3 or 4.', '--quarter {value}: tulis 1, 2, 3, atau 4.'),
    noOtherPlan: text(
        'This form compares with the plan above. Name it with --against FOLDER, or write `refers-to "../…"` in the plan.',
        'Formulir ini membandingkan dengan rencana di atasnya. Sebutkan dengan --against FOLDER, atau tulis `mengacu "../…"` dalam rencana.',
    ),
    severalOther: text(
        '{path} contains several plans. Name one of them with --against.',
        '{path} berisi beberapa rencana. Sebutkan salah satunya dengan --against.',
    ),
    quarterUnused: text('--quarter has no bearing on {layout}.', '--quarter tidak berpengaruh pada {layout}.'),
    againstUnused: text('--against has no bearing on {layout}.', '--against tidak berpengaruh pada {layout}.'),
    nothingToWrite: text(
        '{layout}: the plan holds nothing for this form.',
        '{layout}: rencana ini belum memuat apa pun untuk formulir ini.',
    ),
    gaps: text(
        '{count} {count:fact|facts} that the form asks for {count:is|are} not in the plan; {count:its cell is|their cells are} empty. Lines to add:',
        '{count} isian yang diminta formulir belum ada dalam rencana; selnya dikosongkan. Baris yang dapat ditambahkan:',
    ),
    gapKind: text('{what} ({count}): {line}', '{what} ({count}): {line}'),
    gapKindBare: text('{what} ({count})', '{what} ({count})'),
    gapPlace: text('  {place}: {kind} "{title}"', '  {place}: {kind} "{title}"'),
    gapsMore: text('  … and {count} more', '  … dan {count} lagi'),
    brokenInForm: text(
        '{count} files hold errors; what could be read is in the form. Run `alur check` to see them.',
        '{count} berkas mengandung kesalahan; yang terbaca tetap dimuat dalam formulir. Jalankan `alur check` untuk melihatnya.',
    ),
} as const;
