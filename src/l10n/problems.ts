// Problems of reading, in the planner's words. Keys are those of `Problem.key` in plan/plan.ts. `{after}` and `{found}` are what stands in
// the text.
import type { Text } from './say.ts';

export const problemTexts: Readonly<Record<string, Text>> = {
    'missing-name': {
        en: 'After "{after}" a name is missing. Ctrl+Space shows those that fit.',
        id: 'Setelah "{after}" harus ada nama. Ctrl+Spasi menampilkan nama yang cocok.',
    },
    'missing-text': { en: 'After "{after}" a text in quotes is missing.', id: 'Setelah "{after}" harus ada teks dalam tanda kutip.' },
    'missing-number': { en: 'After "{after}" a number is missing.', id: 'Setelah "{after}" harus ada angka.' },
    'missing-time': {
        en: 'After "{after}" a time is missing, such as 2025, 2025-Q1 or 2025-03.',
        id: 'Setelah "{after}" harus ada waktu, misalnya 2025, 2025-TW1, atau 2025-03.',
    },
    'missing-block': {
        en: 'After "{after}" its content is missing: write it between { and }.',
        id: 'Setelah "{after}" harus ada isi di antara { dan }.',
    },
    'missing-from': {
        en: 'From whom? Write `from` and a name after "{after}".',
        id: 'Belum disebut dari siapa: tulis `dari` dan sebuah nama setelah "{after}".',
    },
    'missing-in': {
        en: 'For which year? Write `in` and a year after "{after}".',
        id: 'Tahunnya belum disebut: tulis `pada` dan tahun setelah "{after}".',
    },
    'missing-to': {
        en: 'To whom? Write `to` and a name after "{after}".',
        id: 'Belum disebut kepada siapa: tulis `kepada` dan sebuah nama setelah "{after}".',
    },
    'missing-something': { en: 'Something is missing after "{after}".', id: 'Ada yang kurang setelah "{after}".' },
    'amount-not-name': {
        en: 'A name belongs here, and "Rp" before a number is an amount; if it is the name, write "^Rp".',
        id: 'Di sini harus ada nama, dan "Rp" sebelum angka adalah jumlah uang; jika itu namanya, tulis "^Rp".',
    },
    'wanted-name': { en: 'A name belongs here, not "{found}".', id: 'Di sini harus ada nama, bukan "{found}".' },
    'wanted-text': {
        en: 'A text in quotes belongs here, not "{found}".',
        id: 'Di sini harus ada teks dalam tanda kutip, bukan "{found}".',
    },
    'wanted-number': { en: 'A number belongs here, not "{found}".', id: 'Di sini harus ada angka, bukan "{found}".' },
    'wanted-time': {
        en: 'A time such as 2025, 2025-Q1 or 2025-03 belongs here, not "{found}".',
        id: 'Di sini harus ada waktu seperti 2025, 2025-TW1, atau 2025-03, bukan "{found}".',
    },
    'wanted-block': {
        en: 'Content between { and } belongs here, not "{found}".',
        id: 'Di sini harus ada isi di antara { dan }, bukan "{found}".',
    },
    'wanted-from': {
        en: '`from` and a name belong here, not "{found}".',
        id: 'Di sini harus ada `dari` dan sebuah nama, bukan "{found}".',
    },
    'wanted-in': { en: '`in` and a year belong here, not "{found}".', id: 'Di sini harus ada `pada` dan tahun, bukan "{found}".' },
    'wanted-to': { en: '`to` and a name belong here, not "{found}".', id: 'Di sini harus ada `kepada` dan sebuah nama, bukan "{found}".' },
    misspelled: {
        en: '"{found}" is not known here. Did you mean "{suggestion}"?',
        id: '"{found}" tidak dikenal di sini. Maksudnya "{suggestion}"?',
    },
    'not-here': {
        en: '"{found}" means nothing here. Leave it out, or put a text in quotes.',
        id: '"{found}" tidak bermakna di sini. Hapus, atau tulis teks dalam tanda kutip.',
    },
    elsewhere: {
        en: '"{found}" cannot be written here; it belongs {holders}.',
        id: '"{found}" tidak dapat ditulis di sini; tempatnya {holders}.',
    },
    'outside-block': {
        en: '"{found}" says something about {kind} "{of}" (line {line}): it belongs between { and } after that.',
        id: '"{found}" menerangkan {kind} "{of}" (baris {line}): tempatnya di antara { dan } setelah itu.',
    },
    'unopened-block': {
        en: '"{found}" belongs to {kind} "{of}" (line {line}), whose opening { is missing.',
        id: '"{found}" termasuk {kind} "{of}" (baris {line}), yang belum memiliki { pembuka.',
    },
    'unopened-heading': {
        en: 'The opening { of {kind} "{of}" is missing.',
        id: 'Kurung { pembuka {kind} "{of}" kurang.',
    },
    'unclosed-before': {
        en: 'A } is missing before "{found}": {kind} "{of}" is open since line {line}.',
        id: 'Kurang tanda } sebelum "{found}": {kind} "{of}" terbuka sejak baris {line}.',
    },
    'unclosed-named': {
        en: 'A } is missing: {kind} "{of}" is open since line {line}.',
        id: 'Kurang tanda }: {kind} "{of}" terbuka sejak baris {line}.',
    },
    'table-rows': {
        en: 'This looks like rows of a table ({rows}), not lines of a plan. Save the table as an Excel or CSV file and import that.',
        id: 'Ini tampak seperti baris tabel ({rows}), bukan baris rencana. Simpan tabelnya sebagai berkas Excel atau CSV, lalu impor berkas itu.',
    },
    'title-not-name': {
        en: 'Write the short name here, not the title "{found}".',
        id: 'Tulis nama pendeknya di sini, bukan judul "{found}".',
    },
    'title-without-name': {
        en: 'A short name goes before the title, such as {name}.',
        id: 'Sebelum judul ditulis nama pendek, misalnya {name}.',
    },
    'stray-brace': {
        en: 'This } closes more than was opened. Is a { missing above?',
        id: 'Kurung } ini menutup lebih dari yang dibuka. Apakah { di atas kurang?',
    },
    'unclosed-block': {
        en: 'The file ends before every { is closed: a } is missing.',
        id: 'Berkas berakhir sebelum semua { ditutup: kurang tanda }.',
    },
    'unclosed-text': {
        en: 'This text is not closed: a quotation mark " is missing at its end.',
        id: 'Teks ini belum ditutup: kurang tanda kutip " di akhirnya.',
    },
    'unexpected-characters': {
        en: '"{found}" is no part of the language here; leave it out, or put the text in quotes.',
        id: '"{found}" bukan bagian dari bahasa ini; hapus, atau tulis teksnya dalam tanda kutip.',
    },
    'no-such-time': {
        en: '"{text}" is not a time. Write 2025, 2025-Q1, 2025-S1, 2025-03 or 2025-03-14.',
        id: '"{text}" bukan waktu. Tulis 2025, 2025-TW1, 2025-S1, 2025-03, atau 2025-03-14.',
    },
    'joined-numbers': {
        en: '"{text}" is read as one number. If it is two, put a space after the comma.',
        id: '"{text}" terbaca sebagai satu angka. Jika dua angka, beri spasi setelah koma.',
    },
    'ambiguous-number': {
        en: '{text}: {thousandsWords} (write {thousands}) or {decimalWords} (write {decimal})?',
        id: '{text}: {thousandsWords} (tulis {thousands}) atau {decimalWords} (tulis {decimal})?',
    },
    'twofold-scale': {
        en: '"M" is a million to some and a billion (miliar) to others. Write it out.',
        id: '"M" berarti juta bagi sebagian orang dan miliar bagi yang lain. Tulis lengkap.',
    },
    'malformed-number': {
        en: '"{text}" cannot be read as a number. Write 1_200_000, 1.200.000,50 or 14.5.',
        id: '"{text}" tidak terbaca sebagai angka. Tulis 1_200_000, 1.200.000,50, atau 14,5.',
    },
    'negative-number': {
        en: '"{text}" is less than zero and counts nowhere. Write it without the minus, or leave it out.',
        id: '"{text}" kurang dari nol dan tidak dihitung. Tulis tanpa tanda minus, atau hapus.',
    },
    'half-point': {
        en: 'A point needs two numbers, latitude and longitude: at -0.8635, 119.8870.',
        id: 'Titik membutuhkan dua angka, lintang dan bujur: titik -0.8635, 119.8870.',
    },
    'more-problems': {
        en: '{count} more {count:error in this file is|errors in this file are} not listed.',
        id: '{count} kesalahan lain di berkas ini tidak ditampilkan.',
    },
    'too-deep': {
        en: 'More than {most} braces { are open inside each other. What lies deeper is not read.',
        id: 'Lebih dari {most} kurung { terbuka di dalam satu sama lain. Isi yang lebih dalam tidak dibaca.',
    },
    'too-large': {
        en: 'This file is larger than {most} million characters and is not read. Split it by department.',
        id: 'Berkas ini lebih besar dari {most} juta karakter dan tidak dibaca. Bagilah per perangkat daerah.',
    },
    'unreadable-file': { en: 'This file cannot be opened: {reason}', id: 'Berkas ini tidak dapat dibuka: {reason}' },
    'more-findings': {
        en: '{count} more {count:finding in this file is|findings in this file are} not listed.',
        id: '{count} temuan lain di berkas ini tidak ditampilkan.',
    },
    'parser-failed': { en: 'This file could not be read: {reason}', id: 'Berkas ini tidak dapat dibaca: {reason}' },
};
