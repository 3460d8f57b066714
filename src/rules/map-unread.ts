// A map that the plan names and that cannot be drawn, or not whole. It must not know how maps are read.
import type { Text } from '../l10n/say.ts';
import type { FeatureFault } from '../plan/area-map.ts';
import { mapNamedBy, placesOnMap } from '../plan/place-shapes.ts';
import { rule } from './engine/rule.ts';

const faults: Readonly<Record<FeatureFault, Text>> = {
    position: { en: 'a position is not two numbers', id: 'ada posisi yang bukan dua angka' },
    degrees: { en: 'a position lies nowhere on Earth', id: 'ada posisi yang tidak terletak di Bumi' },
    ring: { en: 'an area has fewer than three corners', id: 'ada wilayah dengan kurang dari tiga titik sudut' },
    type: { en: 'its type is none of GeoJSON', id: 'jenisnya tidak dikenal dalam GeoJSON' },
    depth: { en: 'its collections are nested too deeply', id: 'kumpulannya bersarang terlalu dalam' },
};

export default rule<'plan'>({
    id: 'map-unread',
    severity: 'warning',
    messages: {
        missing: { en: 'The map "{path}" is not there.', id: 'Peta "{path}" tidak ditemukan.' },
        outside: {
            en: '"{path}" leads out of the folder of the plan. Put the map beside the plan.',
            id: '"{path}" mengarah ke luar folder rencana. Letakkan peta itu di folder rencana.',
        },
        absolute: {
            en: '"{path}" exists on one computer only. Put the map beside the plan and write only its file name.',
            id: '"{path}" hanya ada di satu komputer. Letakkan peta di folder rencana dan tulis nama berkasnya saja.',
        },
        url: {
            en: '"{path}" is a web address, and Alur reads nothing from the network. Save the map beside the plan.',
            id: '"{path}" adalah alamat web, sedangkan Alur tidak mengambil apa pun dari jaringan. Simpan peta di folder rencana.',
        },
        extension: {
            en: '"{path}" is not a map file: its name must end in .geojson or .json. Export the layer from your GIS as GeoJSON.',
            id: '"{path}" bukan berkas peta: namanya harus berakhiran .geojson atau .json. Ekspor layer dari aplikasi SIG sebagai GeoJSON.',
        },
        unreadable: { en: 'The map "{path}" cannot be read: {reason}', id: 'Peta "{path}" tidak dapat dibaca: {reason}' },
        'too-large': {
            en: 'The map "{path}" is not read: it has more than {most} million characters. Keep the areas that the plan needs, or simplify their borders.',
            id: 'Peta "{path}" tidak dibaca: isinya lebih dari {most} juta karakter. Simpan wilayah yang diperlukan rencana saja, atau sederhanakan batasnya.',
        },
        'too-many-points': {
            en: 'The map "{path}" is not read: its borders have more than {most} points. Simplify them in your GIS.',
            id: 'Peta "{path}" tidak dibaca: batas wilayahnya lebih dari {most} titik. Sederhanakan dengan aplikasi SIG.',
        },
        'not-json': {
            en: 'The map "{path}" is not GeoJSON: it cannot be read from line {line} on. Export the layer anew.',
            id: 'Peta "{path}" bukan GeoJSON: tidak dapat dibaca mulai baris {line}. Ekspor kembali layernya.',
        },
        'not-geojson': {
            en: 'The map "{path}" is not GeoJSON: it is no FeatureCollection, Feature or geometry. Export the layer from your GIS as GeoJSON.',
            id: 'Peta "{path}" bukan GeoJSON: isinya bukan FeatureCollection, Feature, atau geometri. Ekspor layer dari aplikasi SIG sebagai GeoJSON.',
        },
        topojson: {
            en: 'The map "{path}" is TopoJSON. Export the layer from your GIS as GeoJSON.',
            id: 'Peta "{path}" berformat TopoJSON. Ekspor layer dari aplikasi SIG sebagai GeoJSON.',
        },
        'not-degrees': {
            en: 'The map "{path}" is not in degrees: a position is {x}, {y}. Export the layer in WGS 84 (EPSG:4326).',
            id: 'Peta "{path}" tidak dalam derajat: ada posisi {x}, {y}. Ekspor layer dalam WGS 84 (EPSG:4326).',
        },
        'nothing-drawn': {
            en: 'The map "{path}" has no feature that can be drawn; the first that cannot is number {first}.',
            id: 'Peta "{path}" tidak memiliki fitur yang dapat digambar; yang pertama gagal adalah fitur nomor {first}.',
        },
        empty: { en: 'The map "{path}" contains no areas and no points.', id: 'Peta "{path}" tidak berisi wilayah maupun titik.' },
        broken: {
            en: 'Features of the map "{path}" that cannot be drawn: {n}. The first is number {first}: {fault}.',
            id: 'Fitur peta "{path}" yang tidak dapat digambar: {n}. Yang pertama nomor {first}: {fault}.',
        },
        unmatched: {
            en: 'The map "{path}" has none of the places of the plan: no property of its features holds the code of a place. Write the codes of the map as `code` of the places.',
            id: 'Peta "{path}" tidak memuat satu pun lokasi dalam rencana: tidak ada atribut yang berisi kode lokasi. Tulis kode yang dipakai peta sebagai `kode` lokasi.',
        },
    },
    why: {
        en: 'Without its map the plan shows where nothing is, and nobody notices which places are missing.',
        id: 'Tanpa petanya, letak lokasi tidak tampak, dan tidak ada yang menyadari lokasi mana yang hilang.',
    },
    doesNotReport: {
        en: 'Places that the map does not have, as long as it has one, and features that are no place of the plan. A map beside a plan that was never saved.',
        id: 'Lokasi yang tidak ada di peta selama ada satu lokasi yang termuat, dan fitur yang bukan lokasi dalam rencana. Peta dari rencana yang belum pernah disimpan.',
    },
    on: ['plan'],
    *check(declaration, plan) {
        const named = mapNamedBy(declaration, plan);
        if (!named) return;
        const { said, map, problem } = named;
        const path = said.value;
        if (problem) {
            yield { at: said.span, message: messageOf(problem.key), values: { ...problem.values, path } };
            return;
        }
        if (!map) return;
        if (map.broken) {
            const { count, first, fault } = map.broken;
            yield { at: said.span, message: 'broken', values: { path, n: count, first, fault: faults[fault] } };
        }
        const hasPlaces = plan.all('location').some(({ name }) => name !== '');
        if (hasPlaces && placesOnMap(map, plan).shapes.size === 0) yield { at: said.span, message: 'unmatched', values: { path } };
    },
    examples: [
        {
            catalogues: {
                'none.geojson': '{"type":"FeatureCollection","features":[]}',
                'good.geojson':
                    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"01"},"geometry":{"type":"Point","coordinates":[119.88,-0.86]}}]}',
            },
            bad: 'plan X { map <|"none.geojson"|> }',
            good: 'plan X { map "good.geojson" } location L { code "01" }',
        },
        {
            catalogues: {
                'other.geojson':
                    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"02"},"geometry":{"type":"Point","coordinates":[119.88,-0.86]}}]}',
            },
            bad: 'plan X { map <|"other.geojson"|> } location L { code "01" }',
            good: 'plan X { map "other.geojson" } location L { code "02" }',
        },
        {
            bad: 'plan X { map <|"https://example.org/x.geojson"|> }',
            good: 'plan X { map "maps/x.geojson" }',
        },
    ],
});

/** Lists have problems that no map has. */
function messageOf(key: string) {
    return (key === 'not-csv' || key === 'no-code-column' ? 'extension' : key) as 'extension';
}
