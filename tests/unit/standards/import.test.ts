// StratML and IATI in: lenient about the standard, strict about XML, and nothing left out without a word.
import { describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../../src/imports/import-workbook.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { hostile } from '../hostile.ts';
import { readFile } from '../plans.ts';
import { imported } from './imported.ts';
import { given, isHere, namesIn } from './schemas.ts';

const stratml = (core: string, rest = '') =>
    `<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan"><Name>City</Name><StrategicPlanCore>${core}</StrategicPlanCore>${rest}</PerformancePlanOrReport>`;
const goal = (name: string, inside = '') => `<Goal><Name>${name}</Name><Description/>${inside}</Goal>`;
const activity = (inside: string, identifier = 'XM-1') =>
    `<iati-activity default-currency="USD"><iati-identifier>${identifier}</iati-identifier><reporting-org ref="XM-9" type="10"><narrative>Ministry</narrative></reporting-org><title><narrative>Roads ${identifier}</narrative></title><description><narrative>About</narrative></description><participating-org role="2" ref="XM-9"><narrative>Ministry</narrative></participating-org><activity-status code="2"/><activity-date type="1" iso-date="2025-01-01"/><activity-date type="3" iso-date="2026-12-31"/>${inside}</iati-activity>`;
const iati = (...activities: readonly string[]) => `<iati-activities version="2.03">${activities.join('')}</iati-activities>`;
const money = (value: string, from = '2025-01-01', to = '2025-12-31', more = '') =>
    `<budget ${more}><period-start iso-date="${from}"/><period-end iso-date="${to}"/><value value-date="${from}">${value}</value></budget>`;
const errorsIn = (plan: Awaited<ReturnType<typeof imported>>['plan']) =>
    findAll(plan).flatMap(({ severity, rule }) => (severity === 'error' ? rule : []));

describe('XML that is not well-formed', () => {
    it.each([
        ['a wrong end', '<a>\n  <b>\n</a>', 3, 4],
        ['no end', '<iati-activities>\n<iati-activity>', 2, 15],
        ['nothing', '', 1, 1],
        ['no element', '\n\nhello', 3, 5],
        ['a second root', '<a/>\n<b/>', 2, 3],
        ['an attribute twice', '<a x="1"\n x="2"/>', 2, 8],
        ['a control character', '<a>\n\u0001</a>', 2, 1],
        ['an entity of a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>', 2, 6],
        ['entities that grow', '<!DOCTYPE a [<!ENTITY x "haha"><!ENTITY y "&x;&x;&x;&x;">]>\n<a>&y;</a>', 2, 6],
        ['elements nested without end', '<a>\n'.repeat(100_000), 201, 1],
    ])('%s is one error with its line and column, and nothing is written', async (_, xml, line, column) => {
        for (const locale of ['en', 'id'] as const) {
            const { result, unreadable } = await imported(xml, { locale });
            expect(unreadable).toHaveLength(1);
            const [said] = unreadable;
            const place = locale === 'en' ? `Line ${line}, column ` : `Baris ${line}, kolom `;
            expect(said).toContain(place);
            expect(Math.abs(Number(said?.slice(place.length).split(':')[0]) - column)).toBeLessThanOrEqual(3);
            expect(said).not.toMatch(/undefined|\{\w+\}|passwd/);
            expect(exitCodeOf(result)).toBe(2);
            expect(result.files).toEqual([]);
        }
    });

    it('another XML file is named by its root element', async () => {
        expect((await imported('<rss version="2.0"/>')).unreadable[0]).toContain('<rss>');
        expect((await imported('<iati-organisations/>')).unreadable[0]).toContain('<iati-organisations>');
        expect((await imported(iati())).unreadable[0]).toContain('no IATI');
        expect((await imported(stratml(''))).unreadable[0]).toContain('no StratML');
    });
});

describe('encodings', () => {
    const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${stratml(goal('Grün & 緑'.replace('&', '&amp;')))}`;
    const utf16 = (text: string, mark: boolean, big = false) => {
        const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
        return new Uint8Array(big ? bytes.swap16() : bytes);
    };
    it.each([
        ['UTF-8 with a mark', new Uint8Array(Buffer.from(`\ufeff${xml('UTF-8')}`))],
        ['UTF-16, little end first', utf16(xml('UTF-16'), true)],
        ['UTF-16, big end first', utf16(xml('UTF-16'), true, true)],
        ['UTF-16 without a mark', utf16(xml('UTF-16'), false)],
        ['UTF-16, big end first, without a mark', utf16(xml('UTF-16'), false, true)],
        ['UTF-8 that calls itself UTF-16', new Uint8Array(Buffer.from(xml('UTF-16')))],
        ['an encoding that nobody knows', new Uint8Array(Buffer.from(xml('x-none')))],
    ])('%s', async (name, bytes) => {
        const { plan, notes } = await imported(bytes);
        expect(plan.all('goal').map(({ title }) => title?.value)).toEqual(['Grün & 緑']);
        expect(notes.some(note => note.includes('names the encoding'))).toBe(/calls|nobody/.test(name));
    });

    it('a declared code page is read; bytes that are not of the encoding are one error with their place', async () => {
        const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${stratml(goal('Grün'))}`, 'latin1');
        expect((await imported(new Uint8Array(latin))).plan.all('goal')[0]?.title?.value).toBe('Grün');
        const wrong = Buffer.from(`<?xml version="1.0"?>\n${stratml(goal('Grün'))}`, 'latin1');
        const { unreadable, result } = await imported(new Uint8Array(wrong));
        expect(unreadable).toEqual([expect.stringMatching(/^Line 2, column \d+: these bytes are not valid UTF-8/)]);
        expect(result.files).toEqual([]);
    });
});

describe('StratML', () => {
    it('CDATA, comments, markup within texts and wrapped lines are read as text', async () => {
        const { plan } = await imported(
            stratml(
                `<Goal><!-- x --><Name><![CDATA[A <b> & c]]></Name><Description>One <i>two</i>\n      three\n\nFour</Description></Goal>`,
            ),
        );
        const [goal] = plan.all('goal');
        expect(goal?.title?.value).toBe('A <b> & c');
        expect(goal?.remarks.notes[0]?.value).toBe('One two three\n\nFour');
    });

    it('takes what stands in the wrong place, and names each deviation once with its line', async () => {
        const { plan, notes } = await imported(
            stratml(
                `\n<Goal><Description>Why</Description><Name>Green</Name><Colour>red</Colour><Identifier>x</Identifier>
<Objective><Name>Trees</Name><Identifier>x</Identifier><PerformanceIndicator><UnitOfMeasurement>trees</UnitOfMeasurement><MeasurementDimension>Planted</MeasurementDimension>
<MeasurementInstance><ActualResult><StartDate>2025-01-01</StartDate><EndDate>2025-12-31</EndDate><NumberOfUnits>1,200</NumberOfUnits></ActualResult><TargetResult><EndDate>2026-12-31</EndDate><StartDate>2026-01-01</StartDate><NumberOfUnits>5000</NumberOfUnits></TargetResult></MeasurementInstance></PerformanceIndicator></Objective></Goal>`,
                '<AdministrativeInformation><StartDate>2025-13-01</StartDate></AdministrativeInformation>',
            ),
        );
        expect(plan.all('objective').map(({ title }) => title?.value)).toEqual(['Trees']);
        const [indicator] = plan.all('indicator');
        expect(indicator?.targets.map(({ text, period }) => [text, period?.text])).toEqual([['5000', '2026']]);
        expect(notes[0]).toBe('Deviations from the standard StratML 2:');
        expect(notes).toContain('Line 2: <Name> stands too late in <Goal>.');
        expect(notes).toContain('Line 2: <Colour> is not known in <Goal>.');
        expect(notes.some(note => note.includes('identifier x stands twice'))).toBe(true);
        expect(notes.some(note => note.includes('"2025-13-01" is not a date'))).toBe(true);
        expect(notes.some(note => note.includes('"1,200" is not a number'))).toBe(true);
    });

    it('objectives below objectives serve them, and indicators of a goal are its own', async () => {
        const indicator =
            '<PerformanceIndicator><MeasurementDimension>Shade</MeasurementDimension><UnitOfMeasurement>%</UnitOfMeasurement></PerformanceIndicator>';
        const { plan, notes } = await imported(
            stratml(
                goal('A', `<Objective>${indicator}</Objective><Objective><Name>B</Name><Objective><Name>C</Name></Objective></Objective>`),
            ),
        );
        expect(plan.all('indicator').map(({ parent }) => parent?.kind)).toEqual(['goal']);
        const [, inner] = plan.all('objective');
        expect(inner?.serves.map(one => plan.target(one)?.title?.value)).toEqual(['B']);
        expect(notes).toContain('Line 1: <Objective> is not known in <Objective>.');
    });

    it('organisations, stakeholders and who performs', async () => {
        const { plan, text } = await imported(
            stratml(
                `<Organization><Name>City of Oaks</Name><Acronym>OAKS</Acronym><Stakeholder StakeholderTypeType="Generic_Group"><Name>Residents</Name><Description>All of them</Description></Stakeholder></Organization>
<Vision><Description>Shade</Description></Vision><Mission><Description>Plant</Description></Mission><Value><Name>Care</Name></Value>
${goal('Green', '<Stakeholder><Name>Residents</Name></Stakeholder><Stakeholder><Name>Foresters</Name><Role><Name>Do it</Name><RoleType>Performer</RoleType></Role></Stakeholder>')}`,
            ),
        );
        expect(plan.all('department').map(({ name, title }) => [name, title?.value])).toEqual([['OAKS', 'City of Oaks']]);
        expect(plan.all('partner').map(({ title }) => title?.value)).toEqual(['Residents', 'Foresters']);
        const [goal1] = plan.all('goal');
        expect(goal1?.coordinator && plan.target(goal1.coordinator)?.title?.value).toBe('Foresters');
        expect(goal1?.serves.map(one => plan.target(one)?.kind)).toEqual(['mission']);
        expect(text).toContain('note "Stakeholders: Residents"');
        expect(text).toContain('note "Value: Care"');
        expect(errorsIn(plan)).toEqual([]);
    });

    it('another namespace, or none, is a deviation and no more', async () => {
        const bare =
            '<StrategicPlan><Name>N</Name><StrategicPlanCore><Goal><Name>G</Name><Description/></Goal></StrategicPlanCore></StrategicPlan>';
        const { plan, notes } = await imported(bare);
        expect(plan.all('goal')).toHaveLength(1);
        expect(notes).toContain('Line 1: the namespace "" is not that of the standard.');
        const prefixed = bare
            .replace(/<(\/?)(?=\w)/g, '<$1s:')
            .replace('<s:StrategicPlan', '<s:StrategicPlan xmlns:s="urn:ISO:std:iso:17469:tech:xsd:stratml_core"');
        const again = await imported(prefixed);
        expect(again.plan.all('goal')).toHaveLength(1);
        expect(again.notes).toEqual([]);
        const unbound = await imported(stratml('<x:Extra>1</x:Extra><Goal><Name>G</Name><Description/></Goal>'));
        expect(unbound.notes).toContain('Line 1: the prefix x has no namespace.');
        expect(unbound.skipped.join()).toContain('Extra');
    });
});

describe('IATI', () => {
    it('money by year: revised budgets count, amounts are exact, other currencies keep theirs', async () => {
        const { plan, result, notes, text } = await imported(
            iati(
                activity(
                    money('100.5') +
                        money('120', '2026-01-01', '2026-12-31', 'type="1"') +
                        money('90.256', '2026-01-01', '2026-12-31', 'type="2"') +
                        '<budget><period-start iso-date="2025-01-01"/><period-end iso-date="2025-06-30"/><value currency="EUR" value-date="2025-01-01">7</value></budget>' +
                        money('-5') +
                        '<transaction><transaction-type code="3"/><transaction-date iso-date="2025-03-01"/><value value-date="2025-03-01">40</value></transaction>' +
                        '<transaction><transaction-type code="4"/><transaction-date iso-date="2025-09-01"/><value value-date="2025-09-01">2.5</value></transaction>',
                ),
            ),
        );
        expect(plan.root?.currency?.value).toBe('USD');
        expect(text).toContain('budget 100.5 in 2025');
        expect(text).toContain('budget 90.26 in 2026');
        expect(text).toContain('budget EUR 7 in 2025-01..2025-06');
        expect(text).toContain('Original budget 2026: USD 120');
        expect(text).toContain('Budget below zero 2025: USD -5');
        expect(text).toContain('actual 42.5 in 2025');
        expect(result.account.actual).toEqual({ 2025: '42.5' });
        expect(result.account.budget).toEqual({ 2025: '100.5', '2025 EUR': '7', 2026: '90.26' });
        expect(notes.filter(note => /rounded|Revised|convert/.test(note))).toHaveLength(3);
    });

    it('without budgets, planned disbursements count, else commitments, and the account says so', async () => {
        const commitment =
            '<transaction><transaction-type code="2"/><transaction-date iso-date="2025-03-01"/><value value-date="2025-03-01">40</value></transaction>';
        const planned = money('9').replaceAll('budget', 'planned-disbursement');
        const { text, notes } = await imported(
            iati(activity(commitment, 'A'), activity(planned + commitment, 'B'), activity(money('1') + planned, 'C')),
        );
        expect([...text.matchAll(/budget (\S+) in 2025/g)].map(([, sum]) => sum).sort()).toEqual(['1', '40', '9']);
        expect(notes).toContain('No budget is stated, so commitments by year were taken as budgets: Roads A.');
        expect(notes).toContain('No budget is stated, so planned disbursements were taken as budgets: Roads B.');
    });

    it('parents and parts become programs, activities and subactivities; circles and further levels end in words', async () => {
        const child = (identifier: string, parent: string, more = '') =>
            activity(`<related-activity ref="${parent}" type="1"/>${more}`, identifier);
        const { plan, notes } = await imported(
            iati(
                activity('<related-activity ref="B" type="2"/>', 'A'),
                activity('', 'B'),
                child('C', 'B'),
                child('D', 'C'),
                child('E', 'F'),
                child('F', 'E'),
            ),
        );
        const named = (kind: 'program' | 'activity' | 'subactivity') => plan.all(kind).map(({ code }) => code?.value);
        expect([named('program'), named('activity'), named('subactivity')]).toEqual([
            ['A', 'F'],
            ['B', 'E'],
            ['C', 'D'],
        ]);
        expect(notes).toContain('Activities below subactivities were put on the level of subactivities: Roads D.');
        expect(errorsIn(plan)).toEqual([]);
    });

    it('organisations by role, places, sectors and results', async () => {
        const { plan, text } = await imported(
            iati(
                activity(
                    `<participating-org role="1" ref="XM-F"><narrative>Bank</narrative></participating-org><participating-org role="4" ref="XM-N"><narrative>Builders</narrative></participating-org>
<recipient-country code="ID"/><location><name><narrative>Palu</narrative></name><point srsName="x"><pos>-0.9 119.85</pos></point></location>
<sector code="21020" vocabulary="1"><narrative>Roads</narrative></sector>${money('10')}
<result type="2"><title><narrative>Travel</narrative></title><indicator measure="2" ascending="0"><title><narrative>Late buses</narrative></title><baseline year="2024" value="40"/>
<period><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><target value="30"/><target value="5"><dimension name="sex" value="f"/></target><actual value="few"/></period></indicator></result>`,
                ),
            ),
        );
        const [program] = plan.all('program');
        expect(program?.executors.map(({ lead }) => plan.target(lead)?.title?.value)).toEqual(['Builders']);
        expect(plan.all('fund').map(({ title, code }) => [title?.value, code?.value])).toEqual([['Bank', 'XM-F']]);
        expect(text).toContain('from Bank');
        expect(plan.all('location').map(({ title }) => title?.value)).toEqual(['Palu', 'Indonesia']);
        expect(program?.remarks.tags.map(({ value }) => value)).toEqual(['21020 Roads']);
        const [indicator] = plan.all('indicator');
        expect(indicator).toMatchObject({ measures: { value: 'outcome' }, direction: { value: 'down' } });
        expect(indicator?.targets.map(({ text: shown, percent }) => [shown, percent])).toEqual([['30', true]]);
        expect(text).toContain('Actual: few (2025)');
        expect(text).toContain('Result: Travel');
        expect(errorsIn(plan)).toEqual([]);
    });

    it('a file of another version, and texts in several languages', async () => {
        const { plan, notes } = await imported(
            '<iati-activities version="1.05"><iati-activity><iati-identifier>A</iati-identifier><reporting-org ref="R">Org</reporting-org><title>Plain title</title></iati-activity></iati-activities>',
        );
        expect(plan.all('program')[0]?.title?.value).toBe('Plain title');
        expect(notes).toContain('Line 1: version 1.05 was read as 2.03.');
        const both = activity('').replace(
            '<narrative>About</narrative>',
            '<narrative xml:lang="en">About</narrative><narrative xml:lang="id">Tentang</narrative>',
        );
        expect((await imported(iati(both), { locale: 'id' })).text).toContain('catatan "Tentang"');
    });
});

it('every element and attribute is taken or listed', async () => {
    const extra = '<x:note xmlns:x="urn:x">kept</x:note><contact-info><email>a@b</email></contact-info><capital-spend percentage="5"/>';
    const { skipped, result } = await imported(iati(activity(`${extra}${money('1')}`), activity(extra, 'B')));
    expect(skipped).toEqual([
        '1: <iati-activity/note>, 2 in all',
        '1: <iati-activity/contact-info>, 2 in all',
        '1: <iati-activity/capital-spend>, 2 in all',
    ]);
    const { rows, taken, skipped: n } = result.counts;
    expect(rows).toBe(taken + n);
});

it('a file that comes in again is still one, though the folder has all of it', async () => {
    const xml = stratml(`<Organization><Name>City</Name></Organization>${goal('Green')}`);
    const shared = (await imported(xml)).texts['shared.plan'] as string;
    const existing = { declarations: readFile(shared).elements as never, sharedText: shared };
    const again = await imported(xml, { existing });
    expect(again.unreadable).toEqual([]);
    expect(again.texts).toEqual({ 'shared.plan': shared });
    expect(again.notes).toEqual(['The plan in the folder says these already; they were left as they are: Green.']);
});

it('new goals serve the mission that the folder has, by its own name', async () => {
    const shared = 'vision Shade "Shade" {\n  mission First "Other"\n  mission Second "Plant"\n}\n';
    const existing = { declarations: readFile(shared).elements as never, sharedText: shared };
    const xml = stratml(
        `<Vision><Description>Shade</Description></Vision><Mission><Description>Plant</Description></Mission>${goal('Green')}`,
    );
    const { plan } = await imported(xml, { existing });
    expect(plan.all('goal')[0]?.serves.map(one => plan.target(one)?.name)).toEqual(['Second']);
    expect(errorsIn(plan)).toEqual([]);
});

it('what the folder has already is neither declared again nor touched, and a plan of other years is asked about', async () => {
    const first = await imported(iati(activity(money('1'))));
    const shared = first.texts['shared.plan'] as string;
    const existing = { declarations: readFile(shared).elements as never, sharedText: shared };
    const again = await imported(iati(activity(money('1'))), { existing });
    expect(again.texts['shared.plan']).toBe(shared);
    const later = await imported(iati(activity(money('1', '2031-01-01', '2031-12-31'))), { existing });
    expect(exitCodeOf(later.result)).toBe(1);
    expect(later.result.files).toEqual([]);
});

it.each(Object.entries(hostile))('%s in every text stays text', async (_, written) => {
    const text = written
        .toWellFormed()
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to say these
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
        .replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
    for (const xml of [
        stratml(
            `<Organization><Name>${text}</Name><Acronym>${text}</Acronym><Identifier>${text}</Identifier></Organization><Vision><Description>${text}</Description></Vision><Goal><Name>${text}</Name><Description>${text}</Description><SequenceIndicator>${text}</SequenceIndicator><Objective><Name>${text}</Name></Objective></Goal>`,
        ),
        iati(
            activity(
                `<tag code="${text}" vocabulary="99"/><location ref="${text}"><name><narrative>${text}</narrative></name></location>${money('1')}`,
                text,
            ),
        ),
    ]) {
        const { plan, texts, result } = await imported(xml);
        expect(Object.keys(texts).every(name => /^[^/\\:]+\.plan$/.test(name))).toBe(true);
        expect(plan.files.flatMap(({ problems }) => problems)).toEqual([]);
        expect(result.files.length).toBeGreaterThan(0);
        expect(errorsIn(plan)).toEqual([]);
    }
});

describe('a file made to cost much is read all the same', () => {
    const chain = Array.from({ length: 20_000 }, (_, k) => activity(`<related-activity type="1" ref="A${k - 1}"/>`, `A${k}`));
    const prefixes = Array.from({ length: 10_000 }, (_, k) => `xmlns:p${k}="u"`).join(' ');
    it.each([
        ['a million blanks', stratml(goal('A').replace('<Description/>', `<Description>${' '.repeat(1_000_000)}x</Description>`)), 1],
        ['a title of a million letters', stratml(goal('A'.repeat(1_000_000))), 1],
        ['one title for 20,000 goals', stratml(goal('A').repeat(20_000)), 20_000],
        [
            'namespaces in every element',
            stratml(`<Value ${prefixes}/>${goal('A').replace('<Goal>', '<Goal xmlns:q="u">').repeat(10_000)}`),
            10_000,
        ],
        ['activities below each other', iati(...chain), 20_000],
        ['50,000 elements that nobody knows', iati(activity(Array.from({ length: 50_000 }, (_, k) => `<u${k}>x</u${k}>`).join(''))), 1],
    ])('%s', async (_, xml, count) => {
        const { result } = await imported(xml);
        const { goals, programs, activities, subactivities } = result.account;
        expect(goals + programs + activities + subactivities).toBe(count);
        expect(result.notes.length).toBeLessThan(110);
    });
});

it('a file of many activities is read, and costs a step for each', async () => {
    const many = Array.from({ length: 5_000 }, (_, k) =>
        activity(`${money(String(k))}<location><name><narrative>Place ${k}</narrative></name></location>`, `A${k}`),
    );
    const { result } = await imported(iati(...many));
    expect(result.account.programs).toBe(5_000);
    expect(result.account.budget).toEqual({ 2025: String((5_000 * 4_999) / 2) });
});

describe.runIf(isHere)('published files', () => {
    const files = [...namesIn('stratml/', '.xml').map(name => `stratml/${name}`), ...namesIn('iati/', '.xml').map(name => `iati/${name}`)];
    it.each(files)('%s becomes a plan without an error', async file => {
        for (const locale of ['en', 'id'] as const) {
            const { plan, result } = await imported(given(file), { locale });
            expect(exitCodeOf(result)).toBe(0);
            expect(errorsIn(plan)).toEqual([]);
            expect(plan.all('goal').length + plan.all('program').length).toBeGreaterThan(0);
        }
    });

    it('as a planner reads them', async () => {
        const usaid = await imported(given('iati/usaid-bb.xml'));
        expect(usaid.result.account.budget).toEqual({ 2018: '14950' });
        expect(usaid.result.account.actual).toEqual({ 2018: '14950' });
        expect(usaid.plan.root?.currency?.value).toBe('USD');
        expect(usaid.plan.all('program').map(({ title, period }) => [title?.value, period?.text])).toEqual([
            ['Disaster Readiness', '2017-10..2019-09'],
        ]);
        const oecd = await imported(given('stratml/oecd-ai-observatory.part2.xml'));
        expect(oecd.plan.all('goal').map(({ title }) => title?.value)).toEqual(['Multidisciplinarity', 'Analysis', 'Partnerships']);
        // Its forms for objectives and indicators are not filled in.
        expect(oecd.plan.all('objective')).toEqual([]);
        expect(oecd.notes[0]).toBe('Deviations from the standard StratML 2:');
        const memorandum = await imported(given('stratml/us-presidential-memorandum-oai.part1.xml'));
        expect(memorandum.plan.all('objective')).toHaveLength(5);
        expect(memorandum.notes).toEqual([]);
    });
});
