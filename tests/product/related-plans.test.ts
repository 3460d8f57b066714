import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder } from './alur.ts';

const files = {
    'work/five/plan.plan':
        'plan Five "Five years" { period 2025..2029 }\nvision V { mission M }\ngoal G "Shade" { serves V.M indicator I unit "km" { target 12 in 2026 } }\n',
    'work/five/.old/x.plan': 'plan Old',
    'work/year/a.plan': 'plan Year { period 2026 refers-to "../five" as R }\ngoal H { serves R.G }\n',
};
const rules = (folder: string, ...args: string[]) =>
    JSON.parse(alur(['check', path.join(folder, 'work/year'), '--format', 'json', ...args]).out)
        .filter(({ rule }: { rule: string }) => ['unresolved', 'plan-unread', 'plan-circle', 'target-differs'].includes(rule))
        .map(({ rule, message }: { rule: string; message: string }) => `${rule} ${message}`);
const refer = (to: string, more = '') => ({ ...files, 'work/year/a.plan': `plan Year { period 2026 refers-to "${to}" as R ${more} }\n` });

describe('a plan that refers to another one', () => {
    it('reads it wherever the path leads, by folder or file, and its findings are its own', () => {
        inFolder(files, folder => expect(rules(folder)).toEqual([]));
        inFolder(refer('../five/plan.plan'), folder => expect(rules(folder)).toEqual([]));
        inFolder({ ...files, 'work/five/b.plan': 'goal Broken { serves Nothing }' }, folder => {
            expect(rules(folder)).toEqual([]);
            const why = alur(['why', 'work/year', 'H'], { cwd: folder });
            expect(why.out).toContain('work/five/plan.plan:3:1');
            expect(why.out).toContain('work/five/plan.plan:2:1');
        });
    });

    it('says in one finding what it cannot read, and checks the rest', () => {
        for (const [to, message] of [
            ['../nothing', 'nothing at'],
            ['..', 'holds no plan'],
            ['../five/.old', 'hidden folder'],
            ['/etc', 'one computer only'],
            ['https://example.org', 'web address'],
            ['../../../../../../../../../../../..', 'outside|nothing at|holds no plan'],
        ] as const)
            inFolder(refer(to), folder => {
                const found = rules(folder);
                expect([to, found]).toEqual([to, [expect.stringMatching(new RegExp(`^plan-unread .*(${message})`))]]);
            });
    });

    it('finds a circle at each line, and itself', () => {
        inFolder({ ...refer('../five'), 'work/five/plan.plan': 'plan Five { refers-to "../year" }' }, folder => {
            expect(rules(folder)).toEqual([expect.stringMatching(/^plan-circle/)]);
            expect(
                JSON.parse(alur(['check', path.join(folder, 'work/five'), '--format', 'json']).out).map(
                    ({ rule }: { rule: string }) => rule,
                ),
            ).toEqual(['plan-circle']);
        });
        inFolder(refer('.'), folder => expect(rules(folder)).toEqual([expect.stringMatching(/^plan-circle/)]));
    });

    it('is checked anew with a cache, for the other plan may have changed', () => {
        const year =
            'plan Year { period 2026 refers-to "../five" as R }\ngoal G "Shade" { serves R.G indicator I unit "km" { target 13 in 2026 } }\n';
        inFolder({ ...files, 'work/year/a.plan': year }, folder => {
            const cached = () => rules(folder, '--cache', path.join(folder, 'kept'));
            expect(cached()).toEqual([expect.stringMatching(/^target-differs/)]);
            expect(cached()).toEqual([expect.stringMatching(/^target-differs/)]);
        });
    });

    it('can be drawn, reported, exported and compared', () => {
        for (const args of [
            ...['flow', 'cascade', 'asset', 'timeline', 'places', 'matrix'].map(view => [
                'draw',
                'examples/palu-2027',
                '--view',
                view,
                '--depth',
                'outputs',
                '--format',
                'svg',
            ]),
            ['report', 'examples/palu-2027', '--format', 'md'],
            ['report', 'examples/palu-2027', '--format', 'csv'],
            ['diff', 'examples/palu', 'examples/palu-2027'],
            ['why', 'examples/palu-2027', 'PohonKelurahan'],
            ['what-if', 'examples/palu-2027', '--cut', 'DAU=10%', '--move', 'TamanSaku=2m'],
            ['rules', 'examples/palu-2027'],
        ]) {
            const ran = alur(args);
            expect([args, ran.code === 2]).toEqual([args, false]);
            expectNoTrace(ran);
        }
    });
});
