// Messages of `alur new-year`, in both languages.
import type { Text } from '../l10n/say.ts';

const text = (en: string, id: string): Text => ({ en, id });

export const newYearWords = {
    about: text(
        'Begin the plan of a later year from a plan: forecasts become budgets, actual figures baselines, and works continue the old ones. The plan itself is not changed.',
        'Mulai rencana tahun berikutnya dari suatu rencana: prakiraan maju menjadi anggaran, realisasi menjadi kondisi awal, dan pekerjaan melanjutkan yang lama. Rencana itu sendiri tidak diubah.',
    ),
    year: text('the year to plan, such as 2027', 'tahun yang direncanakan, misalnya 2027'),
    out: text('a new folder for the plan, beside the old one', 'folder baru untuk rencana, di sebelah rencana lama'),
    dryRun: text('say what would be written, and write nothing', 'sebutkan apa yang akan ditulis tanpa menulis'),
    format: text('how the account is written', 'cara ringkasan ditulis'),
    badYear: text('"{value}" is no year: write four digits, such as 2027.', '"{value}" bukan tahun: tulis empat angka, misalnya 2027.'),
    noOut: text(
        'Name a new folder for the plan with --out, or look first with --dry-run.',
        'Sebutkan folder baru untuk rencana dengan --out, atau lihat dahulu dengan --dry-run.',
    ),
    hasPlan: text(
        '{path}: there is a plan in this folder already ({other}). Name a new folder with --out.',
        '{path}: di folder ini sudah ada rencana ({other}). Sebutkan folder baru dengan --out.',
    ),
    holdsPlan: text(
        '{path}: the old plan lies in this folder. Name a folder beside the old plan with --out.',
        '{path}: rencana lama berada di dalam folder ini. Sebutkan folder di sebelah rencana lama dengan --out.',
    ),
    inPlan: text(
        '{path}: this folder belongs to a plan ({other}). Name a folder outside of it with --out.',
        '{path}: folder ini termasuk suatu rencana ({other}). Sebutkan folder di luarnya dengan --out.',
    ),
    hidden: text(
        '{path}: what lies in a hidden folder, or in node_modules, is no plan. Name another folder with --out.',
        '{path}: isi folder tersembunyi atau node_modules bukan rencana. Sebutkan folder lain dengan --out.',
    ),
    exists: text('{path}: this file is there already; nothing was written.', '{path}: berkas ini sudah ada; tidak ada yang ditulis.'),
    wouldWrite: text('Would write: {path}', 'Akan ditulis: {path}'),
    noCopy: text(
        '{path}: cannot be read ({reason}), so it is not copied.',
        '{path}: tidak dapat dibaca ({reason}), sehingga tidak disalin.',
    ),
} satisfies Record<string, Text>;
