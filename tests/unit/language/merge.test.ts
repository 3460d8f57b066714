// Three versions of a text as one: what each side changed is there, what both changed is told, order and comments stay. Random versions
// print their seed: `ALUR_SEED` begins elsewhere, `ALUR_TABLES` asks for more.
import { describe, expect, it, test } from 'vitest';
import { type Block, elementsOf } from '../../../src/language/merge/elements.ts';
import { mergeTexts } from '../../../src/language/merge/merge-texts.ts';
import { Dice } from '../imports/random-tables/dice.ts';
import { language, readFile } from '../read-plans.ts';

const base = `rencana R { periode 2026 }
lokasi Kota "Kota"

opd A "Dinas A" {
  // kepala
  program P "Program" {
    kode "1.03"
    anggaran 10 juta pada 2026 dari PAD
    mendukung G
    membutuhkan X, Y

    kegiatan K "Kegiatan" {
      indikator I "Panjang" satuan "km" { target 5 pada 2026 }
    }
  }
}
`;

function merged(ours: string, theirs: string, from = base) {
    const result = mergeTexts(language, { base: from, ours, theirs });
    if ('unreadable' in result) throw new Error(result.unreadable);
    return result;
}

describe('mergeTexts', () => {
    it('takes what theirs changed and keeps what ours did, with order and comments', () => {
        const ours = base
            .replace('10 juta', '12 juta')
            .replace('mendukung G', 'mendukung G, H // kami')
            .replace('  // kepala\n', '  // kepala kami\n');
        const theirs = base
            .replace('"1.03"', '"1.04"')
            .replace('mendukung G', 'mendukung G, Z\n    lokasi Kota')
            .replace('target 5', 'target 6');
        const { text, conflicts } = merged(ours, theirs);
        expect(conflicts).toEqual([]);
        expect(text).toBe(
            ours.replace('"1.03"', '"1.04"').replace('G, H // kami', 'G, H, Z // kami\n    lokasi Kota').replace('target 5', 'target 6'),
        );
    });

    it('brings in departments, works and comments of theirs behind the same neighbours, and takes out what theirs took out', () => {
        const theirs = base
            .replace('    kegiatan K', '    // penting\n    kegiatan N "Baru" {\n      kode "1.03.2"\n    }\n\n    kegiatan K')
            .replace('    membutuhkan X, Y\n', '    membutuhkan X\n')
            .concat('\nopd B "Dinas B" {\n  kode "2"\n}\n');
        const { text, conflicts } = merged(base, theirs);
        expect(conflicts).toEqual([]);
        expect(text.replace(/\n\n+/g, '\n')).toBe(theirs.replace(/\n\n+/g, '\n'));
    });

    it('keeps ours where both changed, and says all three', () => {
        const { text, conflicts } = merged(
            base.replace('10 juta', '12 juta'),
            base.replace('10 juta', '15 juta').replace('"1.03"', '"1.09"'),
        );
        expect(text).toContain('12 juta');
        expect(text).toContain('"1.09"');
        expect(conflicts).toMatchObject([
            {
                within: 'program P "Program"',
                base: 'anggaran 10 juta pada 2026 dari PAD',
                ours: 'anggaran 12 juta pada 2026 dari PAD',
                theirs: 'anggaran 15 juta pada 2026 dari PAD',
                at: { line: 7 },
            },
        ]);
    });

    it('does not take out what ours changed, nor bring back what ours took out', () => {
        const without = base.replace(/\n {4}kegiatan[\s\S]*?\n {4}\}\n/, '\n');
        const changed = base.replace('target 5', 'target 7');
        expect(merged(changed, without).conflicts).toHaveLength(1);
        expect(merged(changed, without).text).toBe(changed);
        expect(merged(without, changed).conflicts).toHaveLength(1);
        expect(merged(without, base)).toMatchObject({ text: without, conflicts: [] });
        expect(merged(base, without).text.replace(/\n\n+/g, '\n')).toBe(without.replace(/\n\n+/g, '\n'));
    });

    it('follows a name that theirs changed, in the language of ours', () => {
        const english = merged(
            'department A "A" {\n  program P "Title" { budget 5 million in 2026 }\n}\n',
            'opd A "A" {\n  program Q "Title" { anggaran 6 juta pada 2026 }\n}\n',
            'department A "A" {\n  program P "Title" { budget 5 million in 2026 }\n}\n',
        );
        expect(english).toMatchObject({ text: 'department A "A" {\n  program Q "Title" { budget 6 million in 2026 }\n}\n', conflicts: [] });
    });

    it('names a version that cannot be read', () => {
        expect(mergeTexts(language, { base, ours: base, theirs: 'opd { {' })).toEqual({ unreadable: 'theirs' });
    });
});

const firstSeed = Number(process.env['ALUR_SEED'] ?? Date.now() % 1_000_000);
const wanted = Number(process.env['ALUR_TABLES'] ?? (process.env['CI'] ? 2_000 : 300));
console.log(`merge.test.ts: ALUR_SEED=${firstSeed}`);

/** A random text of a department, with values that say which they are. */
function randomText(dice: Dice): string {
    const works = Array.from({ length: dice.int(1, 4) }, (_, p) => {
        const parts = Array.from({ length: dice.int(0, 3) }, (_, a) =>
            [
                `    kegiatan K${p}${a} "Kegiatan ${p}${a}" {`,
                `      anggaran ${dice.int(1, 900)} juta pada 2026 dari PAD`,
                ...(dice.chance(50) ? [`      // catatan ${dice.int(1, 9999)}`] : []),
                ...(dice.chance(60)
                    ? [`      indikator I${p}${a} "Ukuran ${p}${a}" satuan "km" { target ${dice.int(1, 99)} pada 2026 }`]
                    : []),
                `    }`,
            ].join('\n'),
        );
        return [
            `  program P${p} "Program ${p}" {`,
            `    kode "1.0${p}"`,
            `    mendukung G${dice.int(1, 3)}`,
            ...(dice.chance(50) ? [`    risiko "R${dice.int(1, 99)}"`] : []),
            ...parts,
            '  }',
        ].join('\n');
    });
    return `opd A "Dinas A" {\n${works.join('\n\n')}\n}\n`;
}

/** Edits of one side, and what its text then says or says no more. */
function edited(text: string, dice: Dice, side: string): string {
    let lines = text.split('\n');
    for (let times = dice.int(0, 5); times > 0; times--) {
        const at = dice.int(1, lines.length - 3);
        const line = lines[at] as string;
        const indent = /^\s*/.exec(line)?.[0] ?? '';
        switch (dice.int(0, 6)) {
            case 0:
                lines[at] = line.replace(/anggaran \d+/, `anggaran ${dice.int(1000, 9999)}`);
                break;
            case 1:
                lines[at] = line.replace(/target \d+/, `target ${dice.int(100, 999)}`);
                break;
            case 2:
                if (/^\s*(kode|anggaran|risiko|mendukung)/.test(line))
                    lines = lines.toSpliced(at + 1, 0, `${indent}// ${side} ${dice.int(1, 99_999)}`);
                break;
            case 3:
                if (/^\s*kode/.test(line)) lines = lines.toSpliced(at + 1, 0, `${indent}catatan "${side} ${dice.int(1, 99_999)}"`);
                break;
            case 4:
                if (/^\s*mendukung/.test(line)) lines[at] = `${line}, ${side.toUpperCase()}${dice.int(1, 99)}`;
                break;
            case 5:
                if (/^\s*kode/.test(line))
                    lines = lines.toSpliced(
                        at + 1,
                        0,
                        `${indent}kegiatan ${side}${dice.int(1, 999)} "Baru" {`,
                        `${indent}  anggaran 1 juta pada 2026`,
                        `${indent}}`,
                    );
                break;
            default:
                if (/^\s*(risiko|catatan|anggaran|\/\/)/.test(line)) lines = lines.toSpliced(at, 1);
        }
    }
    return lines.join('\n');
}

/** What a text says, each with where it stands, in no order. */
function saidIn(text: string): Set<string> {
    const said = new Set<string>();
    const visit = (block: Block | undefined, path: string): void => {
        for (const { kind, key, word, plain, items, head, body } of block?.elements ?? []) {
            if (kind === 'statement') for (const item of items) said.add(`${path} ${word} ${item.plain}`);
            else said.add(`${path} ${kind === 'declaration' ? head.plain : plain}`);
            visit(body, `${path}/${key}`);
        }
    };
    visit(elementsOf(language, text), '');
    return said;
}

test(`random versions from seed ${firstSeed}`, { timeout: 3_600_000 }, () => {
    const faults: string[] = [];
    for (let seed = firstSeed; seed < firstSeed + wanted && faults.length < 10; seed++) {
        const dice = new Dice(seed);
        const from = randomText(dice);
        const [ours, theirs] = [edited(from, dice, 'ours'), edited(from, dice, 'theirs')];
        const fault = (what: string) => faults.push(`seed ${seed}: ${what}`);
        const { text, conflicts } = merged(ours, theirs, from);
        const problems = readFile(text).problems.length;
        if (problems > 0) fault(`${problems} problems in ${text}`);
        const [was, own, now, is] = [saidIn(from), saidIn(ours), saidIn(theirs), saidIn(text)];
        const told = conflicts
            .map(({ theirs: other, ours: mine }) => `${other}\n${mine}`)
            .join('\n')
            .replace(/\s+/g, ' ');
        const isTold = (one: string) =>
            told !== '' &&
            conflicts.length > 0 &&
            (one.includes('budget') || one.includes('target') || told.includes(one.split(' ').at(-1) ?? one));
        for (const one of own) if ((!was.has(one) || now.has(one)) && !is.has(one) && !isTold(one)) fault(`ours lost: ${one}`);
        for (const one of now) if (!was.has(one) && !is.has(one) && !isTold(one)) fault(`theirs lost: ${one}`);
        for (const one of is) if (was.has(one) && !(own.has(one) && now.has(one)) && !isTold(one)) fault(`came back: ${one}`);
        const again = merged(text, theirs, theirs);
        if (again.text !== text || again.conflicts.length > 0) fault('a merge of the merged text changes it');
        if (merged(ours, from, from).text !== ours) fault('a side that changed nothing changes something');
        if (merged(from, theirs, from).conflicts.length > 0) fault('conflicts with a side that changed nothing');
        const lines = ours.split('\n').filter(line => line.trim().startsWith('//') && text.includes(line));
        let at = 0;
        for (const line of lines) {
            const found = text.indexOf(line, at);
            if (found < 0) fault(`out of order: ${line}`);
            else at = found;
        }
    }
    expect(faults).toEqual([]);
});
