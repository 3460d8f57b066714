// Messages of `alur site`, in both languages.
import { text } from './words.ts';

export const siteWords = {
    about: text(
        'Write a plan as a site of pages that a browser opens from a disk or a web server.',
        'Tulis rencana sebagai situs: halaman yang dibuka peramban dari diska atau peladen web.',
    ),
    outOption: text('folder of the site', 'folder situs'),
    departmentOption: text(
        'only what this department gets: small enough to be mailed',
        'hanya bagian perangkat daerah ini: cukup kecil untuk dikirim lewat surel',
    ),
    titleOption: text('title of the site (default: title of the plan)', 'judul situs (bawaan: judul rencana)'),
    againstOption: text(
        'say what changed since a revision of git, or from another folder',
        'sebutkan yang berubah sejak suatu revisi git, atau dari folder lain',
    ),
    watchOption: text('write again whenever the plan is saved, until Ctrl+C', 'tulis ulang setiap kali rencana disimpan, sampai Ctrl+C'),
    completeOption: text(
        'all sheets of a large plan too, which takes minutes',
        'juga semua lembar dari rencana yang besar; memerlukan beberapa menit',
    ),
    dateOption: text(
        'day of the site, such as 2026-03-14, or none (default: today)',
        'hari situs, misalnya 2026-03-14, atau none (bawaan: hari ini)',
    ),
    broken: text(
        'Files with errors: {count}; the site shows what could be read. Run `alur check` to see them.',
        '{count} berkas mengandung kesalahan; situs menampilkan yang terbaca. Jalankan `alur check` untuk melihatnya.',
    ),
    writing: text('Writing page {done} …', 'Menulis halaman {done} …'),
    done: text(
        'Written: {path} ({written} {written:file|files} written, {unchanged} unchanged, {removed} removed)',
        'Ditulis: {path} ({written} berkas ditulis, {unchanged} tidak berubah, {removed} dihapus)',
    ),
    foreign: text(
        '{path} was not written by this command, or was changed since, and stays as it is. Remove it, or choose another folder with --out.',
        '{path} bukan hasil perintah ini, atau sudah diubah, dan dibiarkan apa adanya. Hapus berkas itu, atau pilih folder lain dengan --out.',
    ),
    moreForeign: text('{count} more {count:file|files} like this.', '{count} berkas lain serupa.'),
    inPlan: text(
        '{path}: this is the folder of the plan itself. Choose another folder with --out.',
        '{path}: ini folder rencana itu sendiri. Pilih folder lain dengan --out.',
    ),
    onePlan: text(
        '--against {value}: no single plan there that this one can be compared with.',
        '--against {value}: tidak ada satu rencana di sana yang dapat dibandingkan dengan rencana ini.',
    ),
    watching: text('Waiting for changes in {path}; Ctrl+C ends it.', 'Menunggu perubahan di {path}; Ctrl+C untuk mengakhiri.'),
};
