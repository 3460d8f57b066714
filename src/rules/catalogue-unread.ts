// A list of official codes that the plan names and that cannot be used. It must not know how lists are read.
import type { CatalogueProblem } from '../plan/catalogue.ts';
import { listOf } from '../plan/official-codes.ts';
import { rule } from './engine/rule.ts';

/** Problems of maps, which are no lists. */
type OfMaps = 'not-json' | 'not-geojson' | 'topojson' | 'not-degrees' | 'too-many-points' | 'nothing-drawn';
const ofMaps: ReadonlySet<string> = new Set<OfMaps>([
    'not-json',
    'not-geojson',
    'topojson',
    'not-degrees',
    'too-many-points',
    'nothing-drawn',
]);
/** A map is no list, though it was read. */
const notAList: CatalogueProblem = { key: 'extension', values: {} };

export default rule<'plan'>({
    id: 'catalogue-unread',
    severity: 'error',
    messages: {
        missing: {
            en: 'The list "{path}" is not there, so no code is checked against it.',
            id: 'Daftar "{path}" tidak ditemukan, sehingga kode tidak dapat diperiksa.',
        },
        outside: {
            en: '"{path}" leads out of the folder of the plan. Put the list beside the plan.',
            id: '"{path}" mengarah ke luar folder rencana. Letakkan daftar itu di folder rencana.',
        },
        absolute: {
            en: '"{path}" exists on one computer only. Put the catalogue beside the plan and write only its file name.',
            id: '"{path}" hanya ada di satu komputer. Letakkan katalog di folder rencana dan tulis nama berkasnya saja.',
        },
        url: {
            en: '"{path}" is a web address, and Alur reads nothing from the network. Save the catalogue beside the plan.',
            id: '"{path}" adalah alamat web, sedangkan Alur tidak mengambil apa pun dari jaringan. Simpan katalog di folder rencana.',
        },
        extension: {
            en: '"{path}" is not a catalogue file: its name must end in .xlsx, .csv, .tsv or .txt. Save the list as one of these.',
            id: '"{path}" bukan berkas katalog: namanya harus berakhiran .xlsx, .csv, .tsv, atau .txt. Simpan katalog dalam salah satu format itu.',
        },
        unreadable: { en: 'The list "{path}" cannot be read: {reason}', id: 'Daftar "{path}" tidak dapat dibaca: {reason}' },
        'too-large': {
            en: 'The list "{path}" is not read: it has more than {most} million characters. Keep what the plan needs.',
            id: 'Daftar "{path}" tidak dibaca: isinya lebih dari {most} juta karakter. Simpan yang diperlukan rencana saja.',
        },
        'not-csv': {
            en: 'The catalogue "{path}" is neither text nor a workbook that can be read. Open it in a spreadsheet and save it as .xlsx without a password, or as CSV.',
            id: 'Katalog "{path}" bukan teks dan bukan buku kerja yang dapat dibaca. Buka di aplikasi lembar kerja, lalu simpan sebagai .xlsx tanpa kata sandi atau sebagai CSV.',
        },
        'no-code-column': {
            en: 'The list "{path}" has no column called "code" and none that looks like codes. Write "code" above that column. The first row: {seen}',
            id: 'Daftar "{path}" tidak memiliki kolom bernama "kode" dan tidak ada kolom yang berisi kode. Tulis "kode" di atas kolom itu. Baris pertamanya: {seen}',
        },
        empty: { en: 'The catalogue "{path}" contains no codes.', id: 'Katalog "{path}" tidak berisi kode.' },
    },
    why: {
        en: 'Without its catalogue every code seems right, and nobody notices that none was checked.',
        id: 'Tanpa daftarnya semua kode tampak benar, dan tidak ada yang menyadari bahwa tidak satu pun diperiksa.',
    },
    doesNotReport: {
        en: 'Rows without a code, and codes that stand in a list twice: they are for the governments of both lines. Lists beside a plan that was never saved.',
        id: 'Baris tanpa kode, dan kode yang tertulis dua kali dalam daftar: berlaku untuk tingkat pemerintahan pada kedua baris. Daftar dari rencana yang belum pernah disimpan.',
    },
    on: ['plan'],
    *check(declaration, plan) {
        for (const catalogue of declaration.catalogues) {
            const { list, problem = list?.map && notAList } = listOf(catalogue, plan);
            if (problem)
                yield {
                    at: catalogue.path.span,
                    message: messageOf(problem.key),
                    values: { ...problem.values, path: catalogue.path.value },
                };
        }
    },
    examples: [
        {
            catalogues: { 'codes.csv': 'name,unit\nRoads,km', 'good.csv': 'code,name\n1.03.10,Roads', 'none.csv': '' },
            bad: 'plan X { catalogue <|"codes.csv"|> as N2023 catalogue <|"none.csv"|> }',
            good: 'plan X { catalogue "good.csv" as N2023 }',
        },
        {
            bad: 'plan X { catalogue <|"../../etc/passwd.csv"|> catalogue <|"/lists/2023.csv"|> catalogue <|"https://example.org/2023.csv"|> }',
            good: 'plan X { catalogue "lists/2023.csv" catalogue "./lists/../2024.csv" }',
        },
    ],
});

function messageOf(key: CatalogueProblem['key']): Exclude<CatalogueProblem['key'], OfMaps> {
    return ofMaps.has(key) ? 'extension' : (key as Exclude<CatalogueProblem['key'], OfMaps>);
}
