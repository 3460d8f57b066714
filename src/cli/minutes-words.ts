// Messages of `alur minutes`, in both languages.
import type { Text } from '../l10n/say.ts';

const text = (en: string, id: string): Text => ({ en, id });

export const minutesWords = {
    about: text(
        'Write the minutes of a meeting from what changed in a plan: the change in sentences, points that are settled, new, or still open.',
        'Tulis notula rapat dari perubahan rencana: perubahan dalam kalimat, masalah yang sudah selesai, yang baru, dan yang masih terbuka.',
    ),
    plan: text('the plan as the meeting left it: a folder, or a file of it', 'rencana setelah rapat: folder, atau berkas di dalamnya'),
    against: text(
        'the plan before the meeting: a git revision such as HEAD~1, or a folder',
        'rencana sebelum rapat: revisi git seperti HEAD~1, atau folder',
    ),
    date: text('day of the meeting, such as 2026-11-29', 'tanggal rapat, misalnya 2026-11-29'),
    present: text('who was there', 'yang hadir'),
    format: text('format of the minutes; told by the ending of --out', 'format notula; dikenali dari akhiran --out'),
    out: text(
        'file to write: .docx or .md; without it Markdown goes to the terminal',
        'berkas yang ditulis: .docx atau .md; tanpa ini Markdown ditampilkan di terminal',
    ),
    noneBefore: text('There is no plan in {version} to compare with.', 'Tidak ada rencana dalam {version} untuk dibandingkan.'),
} as const;
