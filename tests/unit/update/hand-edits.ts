// What people write into an imported plan: comments, places, goals, promises, other values, other names, another order, other files.
import type { Dice } from '../imports/random-tables/dice.ts';

export interface Edited {
    readonly texts: ReadonlyMap<string, string>;
    /** Lines that must be there afterwards. */
    readonly marks: readonly string[];
    /** Codes of works in which an owned value was changed or taken out; `*` for any. */
    readonly touched: ReadonlySet<string>;
}

const file = 'file:///plan/pupr.plan';

export function editByHand(texts: ReadonlyMap<string, string>, dice: Dice): Edited {
    let text = texts.get(file) ?? '';
    const others = new Map(texts);
    const marks: string[] = [];
    const touched = new Set<string>();
    for (let times = dice.int(0, 7); times > 0; times--) {
        const mark = `// tangan ${dice.int(1, 99_999)}`;
        const lines = text.split('\n');
        const codes = lines.flatMap((line, at) => (/^\s*(kode|code) "/.test(line) ? [at] : []));
        if (codes.length === 0) break;
        const at = dice.pick(codes);
        const code = /"([^"]*)"/.exec(lines[at] as string)?.[1] ?? '';
        const indent = /^\s*/.exec(lines[at] as string)?.[0] ?? '';
        const insert = (...more: string[]) => {
            text = lines.toSpliced(at + 1, 0, ...more.map(line => indent + line)).join('\n');
        };
        switch (dice.int(0, 9)) {
            case 0:
                insert(mark);
                marks.push(mark);
                break;
            case 1:
                insert(`lokasi Kota ${mark}`);
                marks.push(mark);
                break;
            case 2:
                insert(`catatan "oleh tangan" ${mark}`);
                marks.push(mark);
                break;
            case 3: {
                // Another amount.
                const money = lines.findIndex(
                    (line, index) => index > at && /^\s*anggaran /.test(line) && !/\}/.test(lines.slice(at, index).join('')),
                );
                if (money < 0) break;
                text = lines
                    .with(money, (lines[money] as string).replace(/anggaran .*? pada/, `anggaran ${dice.int(11, 99)}_777 pada`))
                    .join('\n');
                touched.add(code);
                break;
            }
            case 4: {
                // Another word for the same amount.
                const money = lines.findIndex((line, index) => index > at && /anggaran \d+ juta /.test(line));
                if (money < 0) break;
                text = lines.with(money, (lines[money] as string).replace(/(\d+) juta/, '$1.000.000')).join('\n');
                break;
            }
            case 5: {
                const head = lines[at - 1] as string;
                if (!/^\s*(program|kegiatan|subkegiatan) /.test(head)) break;
                const name = /^\s*\S+ (\S+)/.exec(head)?.[1] ?? '';
                text = lines.with(at - 1, head.replace(name, `${name}Baru`)).join('\n');
                break;
            }
            case 6: {
                const head = lines[at - 1] as string;
                if (!/^\s*(program|kegiatan|subkegiatan) .*"/.test(head)) break;
                text = lines.with(at - 1, head.replace(/"([^"]*)"/, '"$1 (lama)"')).join('\n');
                touched.add(code);
                break;
            }
            case 7: {
                // A work by hand, behind this one's code line where works may stand.
                if (!/^\s*kegiatan /.test(lines[at - 1] as string)) break;
                insert(`subkegiatan Tangan${dice.int(1, 9999)} "Pekerjaan tangan" { anggaran 5 juta pada 2026 } ${mark}`);
                marks.push(mark);
                break;
            }
            case 8: {
                // One whole work is taken out.
                const head = lines[at - 1] as string;
                if (!/^\s*subkegiatan .*\{$/.test(head)) break;
                const close = lines.findIndex((line, index) => index > at && line === `${indent.slice(2)}}`);
                if (close < 0 || lines.slice(at, close).some(line => line.includes('// tangan'))) break;
                text = lines.toSpliced(at - 1, close - at + 2).join('\n');
                touched.add(code);
                break;
            }
            default: {
                const target = lines.findIndex((line, index) => index > at && /target [\d.]+ pada 2026/.test(line));
                if (target < 0) break;
                text = lines
                    .with(target, (lines[target] as string).replace(/target [\d.]+ pada 2026/, `target ${dice.int(101, 199)} pada 2026`))
                    .join('\n');
                touched.add('*');
            }
        }
    }
    if (dice.chance(25)) {
        // A program moves into a block that adds to the department, in a file of its own.
        const match = /\n( {2}program [^\n]*\{\n[\s\S]*?\n {2}\})/.exec(text);
        if (match) {
            text = text.replace(match[0], '');
            others.set('file:///plan/lanjutan.plan', `lanjutan PUPR {\n${match[1]}\n}\n`);
        }
    }
    if (dice.chance(15)) text = text.replaceAll('\n', '\r\n');
    others.set(file, text);
    others.set('file:///plan/tangan.plan', `lokasi Kota "Kota" { kode "72" }\n`);
    return { texts: others, marks, touched };
}
