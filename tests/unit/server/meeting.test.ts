import { describe, expect, it } from 'vitest';
import { say } from '../../../src/l10n/say.ts';
import { readableChoices } from '../../../src/meeting/decide.ts';
import { type MeetingPoint, meetingPoints } from '../../../src/meeting/points.ts';
import type {
    Agenda,
    DecisionPreview,
    FoundOptions,
    MadeDecision,
    NotDecided,
    PointChoices,
    RecordEntry,
} from '../../../src/protocol/meeting.ts';
import { decided, example } from '../meeting/table.ts';
import { startClient } from './client.ts';

const files = {
    '/city/city.plan':
        'plan City "City <b>" { period 2026 }\ngoal G "Green" {\n  indicator I unit "%" { baseline 1 in 2025  target 2 in 2026 }\n}\n',
    '/city/a.plan': 'department A "Roads" {\n  program P "Road" {\n    serves G\n    needs B.Q\n  }\n}\n',
    '/city/b.plan': 'department B "Land" {\n  program Q "Plots" {\n    serves G\n    after A.P\n  }\n  program R\n}\n',
};
const circle = 'dependency-cycle';

async function atTable(locale = 'en') {
    const client = await startClient({ files, settings: { locale } });
    const agenda = (uri: string | null = null) => client.request<Agenda>('alur/agenda', { uri });
    const root = 'file:///city';
    const choices = (point: string, before: unknown = []) =>
        client.request<PointChoices & NotDecided>('alur/choices', { root, point, before });
    const first = async () => {
        const { groups } = await agenda();
        const point = groups.flatMap(({ points }) => points).find(({ id }) => id.includes(circle));
        if (!point) throw new Error('No circle');
        return point;
    };
    const choose = async (title: string, ...answers: string[]) => {
        const { id } = await first();
        const found = (await choices(id)).groups.flatMap(group => group.choices).find(choice => choice.title.startsWith(title));
        if (!found) throw new Error(title);
        return { point: id, choice: found.id, answers };
    };
    return { client, agenda, root, choices, first, choose };
}

describe('a meeting over the protocol', () => {
    it('lists points by department with places and sheet, and the choices of both ends', async () => {
        const { client, agenda, choices, first } = await atTable();
        const { title, said, groups, formats } = await agenda();
        expect([title, said, formats]).toEqual(['City <b>', expect.stringMatching(/^\d+ to settle$/), ['md']]);
        expect(groups[0]?.title).toBe('Roads');
        const point = await first();
        expect(point).toMatchObject({ number: 1, severity: 'error', detail: 'Error, with Land', sheet: 'pair:A+B' });
        expect(point.places.map(({ uri, range }) => [uri, range.start.line])).toEqual([
            ['file:///city/a.plan', 3],
            ['file:///city/b.plan', 3],
        ]);
        const found = await choices(point.id);
        expect(found.groups.map(group => group.title)).toEqual(['Roads', 'Land', 'No change in the plan']);
        expect(await choices('nothing')).toEqual({ refusal: expect.stringContaining('no longer on the agenda') });
        client.stop();
    });

    it('gives a program to another department as one edit over all files that name it', async () => {
        const mandate = {
            '/city/a.plan':
                'department Parks "Parks" {\n  code "1.04.2.11.0.00.01.0000"\n  program P "Roads" {\n    code "1.03.10"\n  }\n}\n',
            '/city/b.plan': 'department Works "Works" {\n  code "1.03.0.00.0.00.01.0000"\n}\nprogram Other {\n  after Parks.P\n}\n',
        };
        const client = await startClient({ files: mandate });
        const root = 'file:///city';
        const { groups } = await client.request<Agenda>('alur/agenda', { uri: null });
        const point = groups.flatMap(({ points }) => points).find(({ id }) => id.includes('outside-mandate'))?.id as string;
        const found = await client.request<PointChoices>('alur/choices', { root, point, before: [] });
        const choice = found.groups.flatMap(({ choices }) => choices).find(({ title }) => title.startsWith('Give "Roads"'));
        expect(choice?.blanks[0]?.options?.map(({ title }) => title)).toEqual(['Works']);
        const steps = [{ point, choice: choice?.id, answers: ['Works'] }];
        const preview = await client.request<DecisionPreview>('alur/tryDecision', { root, steps });
        expect(preview.settled.join()).toContain('outside the functions');
        const made = await client.request<MadeDecision>('alur/makeDecision', { root, steps, by: 'Works' });
        expect(made.texts.map(({ uri, before }) => [uri, before])).toEqual(
            expect.arrayContaining(Object.entries(mandate).map(([path, text]) => [`file://${path}`, text])),
        );
        expect(made.texts.find(({ uri }) => uri.endsWith('b.plan'))?.after).toMatch(/program P "Roads"[\s\S]*after Works\.P/);
        client.stop();
    });

    it('shows a decision before it is made, of texts that are not saved, and writes nothing', async () => {
        const { client, root, choose, agenda } = await atTable();
        const unsaved = files['/city/b.plan'].replace('"Plots"', '"Plots of land"');
        await client.open('/city/b.plan', unsaved);
        await client.settled();
        const step = await choose('Remove: "Plots of land"');
        const preview = await client.request<DecisionPreview>('alur/tryDecision', { root, steps: [step] });
        expect(preview.sentences).toEqual(['Program "Plots of land" no longer waits for "Road" of Roads.']);
        expect(preview.settled).toEqual([expect.stringContaining('wait for each other')]);
        expect(preview.deciders).toEqual(['Roads', 'Land']);
        expect(preview.texts).toEqual([{ uri: 'file:///city/b.plan', before: unsaved, after: unsaved.replace('    after A.P\n', '') }]);
        const made = await client.request<MadeDecision>('alur/makeDecision', { root, steps: [step], by: 'Roads; Land' });
        expect(made.entry).toMatchObject({ kind: 'decided', by: 'Roads; Land' });
        // As the editor has it before and after.
        const before = await agenda();
        await client.edit('/city/b.plan', made.texts[0]?.after ?? '');
        await client.settled();
        const after = await agenda();
        const count = ({ groups }: Agenda) => groups.flatMap(({ points }) => points).length;
        expect(count(after)).toBe(count(before) - 1);
        expect(await client.request('alur/tryDecision', { root, steps: [step] })).toHaveProperty('refusal');
        client.stop();
    });

    it('writes minutes in the reader’s language for the day that is given, and refuses what is no day or no entry', async () => {
        const { client, root, choose, first } = await atTable('id');
        const step = await choose('Pertahankan', 'disepakati');
        const { entry } = await client.request<MadeDecision>('alur/makeDecision', { root, steps: [step], by: 'Roads' });
        const { id } = await first();
        const later = await client.request<{ entry: RecordEntry }>('alur/postponePoint', { root, point: id, takenBy: 'Wali Kota' });
        const minutes = (more: object) =>
            client.request<{ text: string } & NotDecided>('alur/minutes', {
                root,
                date: '2026-11-29',
                present: '*semua*',
                entries: [entry, later.entry, { kind: 'decided' }, null],
                format: 'md',
                ...more,
            });
        const { text } = await minutes({});
        for (const part of [
            '*Notula rapat*',
            'City \\<b\\>',
            '- Tanggal: 29 November 2026',
            '- Hadir: \\*semua\\*',
            'disepakati',
            'Wali Kota',
            'ditunda: 1',
        ])
            expect(text).toContain(part);
        expect(await minutes({ date: 'besok' })).toEqual({ refusal: '"besok" bukan tanggal. Tulis seperti 2026-03-14.' });
        expect(await minutes({ format: null })).toEqual({ text: '' });
        expect((await minutes({ format: 'docx' })).refusal).toContain('ditulis di sini');
        expect((await minutes({ root: 'file:///none' })).refusal).toContain('.plan');
        client.stop();
    });

    it('tells the same of a decision, tried there and back, as a check of the whole plan, and leaves the plan as it was', async () => {
        const table = example('palu');
        const texts = Object.fromEntries(table.plan.files.map(({ uri }) => [uri.slice('file://'.length), table.textOf(uri) ?? '']));
        const client = await startClient({ folders: ['/plan'], files: texts, settings: { locale: 'en' } });
        const agenda = () => client.request<Agenda>('alur/agenda', { uri: null });
        const before = await agenda();
        const matter = ({ finding }: MeetingPoint) => say(finding.message, 'en', finding.values);
        for (const point of meetingPoints(table.plan, table.findings))
            for (const choice of readableChoices(point, table)
                .filter(({ blanks }) => blanks.length === 0)
                .slice(0, 2)) {
                const steps = [{ point: point.id, choice: choice.id, answers: [] }];
                const preview = await client.request<DecisionPreview>('alur/tryDecision', { root: before.root, steps });
                const { settled, appeared, still, sentences } = decided(table, ...steps);
                expect(preview.settled).toEqual(settled.map(matter));
                expect(preview.left.map(({ message }) => message)).toEqual([...(still ? [still] : []), ...appeared].map(matter));
                expect(preview.sentences).toEqual(sentences.map(({ en }) => en));
                // The rest that it leaves can be settled in the same decision.
                for (const { id } of preview.left) {
                    const further = await client.request<PointChoices>('alur/choices', { root: before.root, point: id, before: steps });
                    expect(further.groups.length).toBeGreaterThan(0);
                }
            }
        expect(await agenda()).toEqual(before);
        client.stop();
    });

    it('finds answers by what is typed where there are many', async () => {
        const programs = Array.from({ length: 300 }, (_, i) => `  program P${i} "Street ${i} of Mill"`).join('\n');
        const many = { '/city/a.plan': `plan City\ngoal G "Green"\ndepartment A "Roads" {\n${programs}\n}\n` };
        const client = await startClient({ files: many, settings: { locale: 'en' } });
        const { groups } = await client.request<Agenda>('alur/agenda', { uri: null });
        const point = groups.flatMap(({ points }) => points).find(({ id }) => id.includes('goal-unserved'))?.id;
        const at = { root: 'file:///city', point, before: [] };
        const choices = (await client.request<PointChoices>('alur/choices', at)).groups.flatMap(group => group.choices);
        const choice = choices.find(({ title }) => title.startsWith('Set the program'));
        expect(choice?.blanks[0]).toMatchObject({ hasMore: true, isOpen: false });
        expect(choice?.blanks[0]?.options).toHaveLength(200);
        const find = (typed: string, more: object = {}) =>
            client.request<FoundOptions>('alur/options', { ...at, choice: choice?.id, blank: 0, typed, ...more });
        expect((await find('mill 299 street')).options.map(({ value }) => value)).toEqual(['A.P299']);
        expect((await find('')).options).toHaveLength(200);
        expect((await find('nowhere')).options).toEqual([]);
        expect((await find('mill', { blank: 7 })).options).toEqual([]);
        expect(await find('mill', { point: 'none' })).toHaveProperty('refusal');
        client.stop();
    });

    it('asks which plan where there are several', async () => {
        const client = await startClient({ folders: ['/a', '/b'], files: { '/a/a.plan': 'plan A', '/b/b.plan': 'plan B' } });
        expect(await client.request('alur/agenda', { uri: null })).toMatchObject({ plans: [{ title: 'A' }, { title: 'B' }] });
        expect(await client.request('alur/agenda', { uri: 'file:///b' })).toMatchObject({ title: 'B' });
        client.stop();
    });
});
