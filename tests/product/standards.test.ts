// Standards of others, as built: a plan goes out, comes back in another folder, and is a sound plan there.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder } from './alur.ts';

const iati = `<iati-activities version="2.03">
<iati-activity default-currency="EUR"><iati-identifier>X-1</iati-identifier><reporting-org ref="X" type="10"><narrative>Harbour Office</narrative></reporting-org>
<title><narrative>New quay</narrative></title><activity-date type="1" iso-date="2026-01-01"/><activity-date type="3" iso-date="2026-12-31"/>
<contact-info><email>a@b.example</email></contact-info>
<budget><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><value value-date="2026-01-01">2500.5</value></budget></iati-activity>
</iati-activities>`;

describe('standards on the command line', () => {
    it.each(['stratml', 'iati'])('%s: Palu goes out and comes back without an error', format => {
        inFolder({}, folder => {
            const file = path.join(folder, 'palu.xml');
            const out = alur(['export', 'examples/palu', '--format', format, '--out', file, '--locale', 'id']);
            expectNoTrace(out);
            expect(out).toMatchObject({ code: 0, out: '' });
            expect(out.err).toMatch(/(?:^|\n)Tidak dimuat[^\n]*\n(- [^\n]+\n)+Ditulis: /);
            const back = alur(['import', file, '--out', path.join(folder, 'back'), '--locale', 'id']);
            expectNoTrace(back);
            expect(back.code, back.err).toBe(0);
            expect(back.out).toMatch(/^Elemen +[\d.]+\n/);
            expect(alur(['check', path.join(folder, 'back'), '--fail-on', 'error']).code).toBe(0);
        });
    });

    it('an import says what it took, what it left out, and in which currency; it writes whole files or none', () => {
        inFolder({ 'x.xml': iati }, folder => {
            const dry = alur(['import', 'x.xml', '--dry-run'], { cwd: folder });
            expect(dry.code).toBe(0);
            expect(readdirSync(folder)).toEqual(['x.xml']);
            const ran = alur(['import', 'x.xml', '--out', 'plan'], { cwd: folder });
            expectNoTrace(ran);
            expect(ran.code).toBe(0);
            expect(ran.out).toMatch(/Programs +1\n[\s\S]*Budget 2026 +EUR 2,500\.5/);
            expect(ran.out).not.toMatch(/Rows/);
            expect(ran.err).toContain('Line 4: not taken: <iati-activity/contact-info>, 1 in all');
            expect(ran.err).toContain('Deviations from the standard IATI 2.03:');
            expect(readFileSync(path.join(folder, 'plan/harbour-office.plan'), 'utf8')).toContain('budget 2500.5 in 2026');
            const again = alur(['import', 'x.xml', '--out', 'plan'], { cwd: folder });
            expect(again.code).toBe(0);
            expect(again.err).toMatch(/Unchanged: .*shared\.plan/);
            const option = alur(['import', 'x.xml', '--out', 'plan', '--sheet', '1'], { cwd: folder });
            expect(option).toMatchObject({ code: 2, err: expect.stringMatching(/^--sheet is for tables/) });
            expect(alur(['import', 'x.xml', '--update', 'plan'], { cwd: folder })).toMatchObject({
                code: 2,
                err: expect.stringContaining('alur diff'),
            });
            const json = JSON.parse(alur(['import', 'x.xml', '--dry-run', '--report', 'json'], { cwd: folder }).out);
            expect(json).toMatchObject({
                programs: 1,
                currency: 'EUR',
                budget: { 2026: '2500.5' },
                departments: [{ code: 'X', title: 'Harbour Office' }],
            });
            expect(json.skipped).toEqual([{ sheet: '', row: 4, reason: '<iati-activity/contact-info>, 1 in all' }]);
        });
    });

    it.each([
        [
            'broken.xml',
            '<iati-activities>\n<a></b>',
            /^Line 2, column \d: this is not well-formed XML: an end tag/,
            /^Baris 2, kolom \d: XML ini/,
        ],
        ['other.xml', '<html/>', /neither StratML nor a file of IATI activities/, /bukan StratML/],
        [
            'entity.xml',
            '<!DOCTYPE a [<!ENTITY e SYSTEM "secret.txt">]><iati-activities>&e;</iati-activities>',
            /an entity that XML itself/,
            /entitas/,
        ],
        ['empty.iati', '', /Line 1, column 1/, /Baris 1, kolom 1/],
    ])('%s ends with one sentence and 2, and nothing is written', (name, xml, english, indonesian) => {
        inFolder({ [name]: xml, 'secret.txt': 'SECRET' }, folder => {
            for (const [locale, says] of [
                ['en', english],
                ['id', indonesian],
            ] as const) {
                const ran = alur(['import', name, '--out', 'plan', '--locale', locale], { cwd: folder });
                expectNoTrace(ran);
                expect(ran).toMatchObject({ code: 2, out: '' });
                expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
                expect(ran.err).toMatch(says);
                expect(ran.err).not.toContain('SECRET');
                expect(existsSync(path.join(folder, 'plan'))).toBe(false);
            }
        });
    });

    it('an ending that stands for no format contradicts none, and the file is not written over what was read', () => {
        inFolder({ 'a.plan': 'plan P { period 2026 }\ngoal G\n' }, folder => {
            expect(alur(['export', '.', '--format', 'stratml', '--out', 'x.unknown'], { cwd: folder }).code).toBe(0);
            expect(alur(['export', '.', '--format', 'iati', '--out', 'x.iati'], { cwd: folder }).code).toBe(0);
            expect(alur(['export', '.', '--format', 'iati', '--out', 'x.ics'], { cwd: folder }).code).toBe(2);
            expect(alur(['export', '.', '--out', 'x.xml'], { cwd: folder }).code).toBe(2);
            expect(alur(['export', '.', '--format', 'iati', '--part', '1'], { cwd: folder }).err).toMatch(/--part can only/);
            expect(alur(['export', '.', '--format', 'stratml', '--part', '2'], { cwd: folder }).out).toContain('<PerformancePlanOrReport ');
            writeFileSync(path.join(folder, 'x.geojson'), 'old');
            expect(alur(['export', '.', '--out', 'x.geojson'], { cwd: folder }).code).toBe(0);
            expect(JSON.parse(readFileSync(path.join(folder, 'x.geojson'), 'utf8')).type).toBe('FeatureCollection');
        });
    });
});
