// Plans nobody should write, on every sheet: none blank, none with markup of others, none throwing.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/rules/engine/finding.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { everywhere } from '../hostile.ts';
import { planOf } from '../plans.ts';
import { sheetsOf, writeSheets } from '../sheets/drawn.ts';
import { parseXml, walk } from './check-xml.ts';

const times = (count: number, line: (k: number) => string) => Array.from({ length: count }, (_, k) => line(k)).join('\n');

const plans: Readonly<Record<string, string>> = {
    'an empty text': '',
    'zero programs': 'plan P { period 2026 }\ndepartment D "D"\ngoal G "G"\nlocation L "L"',
    'one program': 'department D "D" { program W "W" { during 2026 } }',
    'a program without a name': 'department D { program }',
    '3,000 programs in one department': `plan P { period 2026..2029 }\nobjective O "O"\nlocation L "L"\ndepartment D "D" { ${times(3000, k => `program W${k} "Work ${k}" { serves O location L during ${2026 + (k % 4)} }`)} }`,
    'a cycle of 50': `plan P { period 2026 }\n${times(50, k => `goal G${k} "Goal ${k}" { serves G${(k + 1) % 50} }\nlocation L${k} "Place ${k}" within L${(k + 1) % 50}`)}\ndepartment D "D" { ${times(50, k => `program W${k} "Work ${k}" { serves G${k} location L${k} needs W${(k + 1) % 50} after W${(k + 49) % 50} during 2026 }`)} }`,
    'titles of 2,000 characters': everywhere('pohon peneduh '.repeat(143)),
    'one word of 2,000 letters': everywhere('x'.repeat(2000)),
    'right to left': everywhere('עצי הצל של הרחוב الأشجار الظليلة'),
    emoji: everywhere('🌳👨‍👩‍👧‍👦🇮🇩 pohon 🌳'),
    'a script in every field': everywhere('<script>alert(1)</script>'),
    'an attribute in every field': everywhere(`"'><img src=x onerror=alert(1)>]]>&lt;`),
    'control signs': everywhere('\u0007\u001b[31m\u202e{count}'),
    'periods the wrong way round':
        'plan P { period 2027..2026 }\ndepartment D "D" { program W "W" { during 2028..2020 builds h "H" 1 "x" { maintainer D in 2030..2020 } } }',
    'years far apart': 'plan P { period 1900..9999 }\ndepartment D "D" { program W "W" { during 0001..9999 builds h "H" 1 "x" } }',
    'names that lead nowhere':
        'department D "D" { program W "W" { serves X needs Y maintains Z location Q executor R builds h { maintainer K handover to K in 2026 } } }',
};

test.each(Object.keys(plans))('%s', name => {
    const plan = planOf(plans[name] as string);
    // 3,000 programs that wait for nothing need no rules to be drawn.
    const findings: readonly Finding[] = name.startsWith('3,000') ? [] : findAll(plan);
    for (const sheet of name.startsWith('3,000') ? ['city', 'flow', 'goals'] : [undefined]) {
        const sheets = sheetsOf(plan, sheet, findings, 'id');
        expect(sheets.length).toBeGreaterThan(0);
        for (const svg of writeSheets(sheets)) {
            expect(svg).not.toMatch(/<script|<img|NaN|undefined|Infinity/);
            const texts = [...walk(parseXml(svg))].filter(element => element.name === 'text' && element.text.trim() !== '');
            expect(texts.length).toBeGreaterThan(3);
        }
    }
});
