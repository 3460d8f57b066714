import { describe, expect, it } from 'vitest';
import { actionsAt } from './actions.ts';

const fix = { only: ['quickfix'] };

describe('a missing name is declared where it is missing', () => {
    it('in the file of its department, behind its siblings, as what is asked for', async () => {
        const files = {
            'parks.plan': 'department Parks {\n  unit Crew // six people\n  unit Yard\n  program Trees {\n    code "1"\n  }\n}\n',
            'roads.plan': 'department Roads {\n  program Pave { needs Parks.New<|>Thing executor Parks.Cr3w }\n}\n',
        };
        expect(await actionsAt(files, fix).titles()).toEqual(['Add program "NewThing" to Parks (parks.plan)']);
        expect(await actionsAt(files, fix).choose('Add ')).toEqual({
            'parks.plan':
                'department Parks {\n  unit Crew // six people\n  unit Yard\n  program Trees {\n    code "1"\n  }\n\n  program NewThing\n}\n',
        });
        const unit = { ...files, 'roads.plan': 'department Roads { program Pave { executor Parks.Night<|>Shift } }' };
        expect((await actionsAt(unit, fix).choose('Add '))['parks.plan']).toContain('  unit Yard\n  unit NightShift\n  program');
    });
    it('in Indonesian where the file is, with tabs and CRLF as there', async () => {
        const files = {
            'taman.plan': 'opd Taman {\r\n\tunit Regu\r\n\tprogram Pohon {\r\n\t\tkode "1"\r\n\t}\r\n}\r\n',
            'roads.plan': 'department Roads { program Pave { maintains Taman.Pohon.jal<|>ur } }',
        };
        expect(await actionsAt(files, { ...fix, locale: 'id' }).choose('Tambahkan')).toEqual({
            'taman.plan': 'opd Taman {\r\n\tunit Regu\r\n\tprogram Pohon {\r\n\t\tkode "1"\r\n\t\tmembangun jalur\r\n\t}\r\n}\r\n',
        });
    });
    it('a department in a new file beside the others, which is made only where that is possible', async () => {
        const files = {
            'city.plan': 'rencana Kota',
            'opd/parks.plan': 'opd Parks { program Trees { membutuhkan Roads.Widen.ver<|>ge } }',
            'opd/roads.plan': 'goal Other',
        };
        expect(await actionsAt(files, fix).choose('Add department "Roads" in the new file roads-2.plan')).toEqual({
            'opd/roads-2.plan': 'opd Roads {\n  program Widen {\n    membangun verge\n  }\n}\n',
        });
        const abilities = { versions: true, create: false, labels: false, resolve: false, disabled: false };
        expect(await actionsAt(files, { ...fix, abilities }).titles()).toEqual([]);
    });
    it('what everybody shares beside its siblings', async () => {
        const files = {
            'city.plan': 'plan City\nlocation Park "Park" // north\ngoal Shade',
            'parks.plan': 'department Parks { program P { location Squ<|>are } }',
        };
        expect(await actionsAt(files, fix).choose('Add ')).toEqual({
            'city.plan': 'plan City\nlocation Park "Park" // north\nlocation Square\ngoal Shade',
        });
    });
    it('a work beside the one that waits for it', async () => {
        const text = 'department D {\n  program P {\n    activity A {\n      after Sur<|>vey\n    }\n  }\n}';
        expect(await actionsAt(text, fix).choose('Add activity')).toEqual({
            'a.plan': 'department D {\n  program P {\n    activity A {\n      after Survey\n    }\n\n    activity Survey\n  }\n}',
        });
    });
    it('a request at the one who asks', async () => {
        const files = {
            'a.plan': 'department Parks {\n  program Trees {\n  }\n}',
            'b.plan': 'department Transport { program Fleet { answers Parks.Trees.tru<|>cks } }',
        };
        expect((await actionsAt(files, fix).choose('Add '))['a.plan']).toContain('    requests trucks from Transport\n');
    });
    it('also in half-written text', async () => {
        const text = 'goal G\ndepartment D {\n  program P {\n    serves Sh<|>ade\n    budget 5 in\n';
        expect((await actionsAt(text, fix).choose('Add goal'))['a.plan']).toBe(
            'goal G\ngoal Shade\ndepartment D {\n  program P {\n    serves Shade\n    budget 5 in\n',
        );
    });
});

describe('a wrong name', () => {
    it('is replaced here, or everywhere in the plan', async () => {
        const files = {
            'a.plan': 'goal Shaded',
            'b.plan': 'department D { goal Own program P { serves Sha<|>dee } program Q { serves Own, Shadee } }',
            'c.plan': 'department E { program R { serves Shadee /* all */ } }',
        };
        const actions = actionsAt(files, fix);
        expect((await actions.titles()).slice(0, 2)).toEqual(['Replace with Shaded', 'Use "Shaded" in all 3 places']);
        expect((await actions.all())[0]?.isPreferred).toBe(true);
        expect(await actions.choose('Use "')).toEqual({
            'b.plan': 'department D { goal Own program P { serves Shaded } program Q { serves Own, Shaded } }',
            'c.plan': 'department E { program R { serves Shaded /* all */ } }',
        });
    });
    it('of the wrong kind: near names of the right one, or the declaration made the right kind', async () => {
        expect(await actionsAt('fund Shad\ngoal Shade\nprogram P { serves Sh<|>ad }', fix).titles()).toEqual([
            'Replace with Shade',
            'Write "Shad" as goal',
        ]);
        expect(await actionsAt('fund City "City"\ngoal G\nprogram P { serves Ci<|>ty }', fix).choose('Write "City" as')).toEqual({
            'a.plan': 'goal City "City"\ngoal G\nprogram P { serves City }',
        });
    });
    it('keeps the caret of names that are keywords', async () =>
        expect(await actionsAt('goal ^inn\ngoal ^in\nprogram P { serves i<|>nn2 }', fix).titles()).toContain('Replace with inn'));
});

describe('promises with two ends', () => {
    it('a request is answered in the file of the one asked, with date, place and goal', async () => {
        const files = {
            'city.plan': 'plan City { period 2026..2028 }\nlocation Quay\ngoal Shade',
            'parks.plan':
                'department Parks {\n  program Trees {\n    serves Shade\n    location Quay\n    requests tru<|>cks "Truck days" 20 "day" from Transport.Yard by 2027-06\n  }\n}',
            'angkutan.plan': 'opd Transport {\n  unit Yard\n  program Fleet // old\n  {\n  }\n}\n',
        };
        expect(await actionsAt(files, fix).titles()).toEqual(['Answer it with a new program of Transport', 'Answer it in "Fleet"']);
        expect(await actionsAt(files, fix).choose('Answer it with')).toEqual({
            'angkutan.plan':
                'opd Transport {\n  unit Yard\n  program Fleet // old\n  {\n  }\n\n  program trucks "Truck days" {\n    mendukung Shade\n    pelaksana Yard\n    selama 2027-06\n    lokasi Quay\n    memenuhi Parks.Trees.trucks\n  }\n}\n',
        });
    });
    it('a keeper who does not know gets a work that keeps it', async () => {
        const files = {
            'parks.plan': 'department Parks { program Trees { buys limes "Limes" 4 "tree" { maintainer Clea<|>ning in 2027 } } }',
            'cleaning.plan': 'department Cleaning {\n  program Sweep {\n    maintains square\n  }\n  asset square\n}',
        };
        expect(await actionsAt(files, fix).choose('Add a program')).toEqual({
            'cleaning.plan':
                'department Cleaning {\n  program Sweep {\n    maintains square\n  }\n\n  program MaintenanceLimes "Maintenance of Limes" {\n    during 2027\n    maintains Parks.Trees.limes\n  }\n  asset square\n}',
        });
        expect(await actionsAt(files, fix).choose('Add it to what "Sweep"')).toEqual({
            'cleaning.plan':
                'department Cleaning {\n  program Sweep {\n    maintains square\n    maintains Parks.Trees.limes\n  }\n  asset square\n}',
        });
    });
    it('a keeper who is not named is named', async () => {
        const files = {
            'parks.plan': 'department Parks {\n  program Trees {\n    buys limes 4 "tree" // small\n  }\n}',
            'cleaning.plan': 'department Cleaning { program Water { maintains Parks.Trees.li<|>mes } }',
        };
        expect(await actionsAt(files).choose('Name Cleaning as maintainer of "limes"')).toEqual({
            'parks.plan':
                'department Parks {\n  program Trees {\n    buys limes 4 "tree" {\n      maintainer Cleaning\n    } // small\n  }\n}',
        });
    });
});

describe('fixes of rules that need more of a plan than their examples', () => {
    const cases: [string, string, string[], string][] = [
        [
            'asset-left-idle',
            'department D\nasset Hall { state i<|>dle }',
            ['D will use it'],
            'department D\nasset Hall { state idle  user D }',
        ],
        [
            'bad-period',
            'plan X { period 2025..2026 }\ndepartment D { program P { during 2026..20<|>28 } }',
            ['Write 2026'],
            'plan X { period 2025..2026 }\ndepartment D { program P { during 2026 } }',
        ],
        [
            'broken-chain',
            'goal G<|>\ngoal H\nobjective O { serves H }\nobjective N { priority }',
            ['Make "N" serve it'],
            'goal G\ngoal H\nobjective O { serves H }\nobjective N { priority  serves G }',
        ],
        [
            'duplicate-name',
            'department D { program P }\ndepartment D<|> "Again" { program Q }',
            ['Make it an addition to D', 'Rename the second one to D2'],
            'department D { program P }\nextend D { program Q }',
        ],
        [
            'goal-unserved',
            'goal G<|>\ngoal H\ndepartment D { program P { serves H } program Q { activity A } }',
            ['Let program "Q" serve it'],
            'goal G\ngoal H\ndepartment D { program P { serves H } program Q { serves G activity A } }',
        ],
        [
            'no-location',
            'location L\nlocation M\ndepartment D { program P { buys tre<|>es 5 "tree" } }',
            ['Place it in "L"', 'Place it in "M"'],
            'location L\nlocation M\ndepartment D { program P { buys trees 5 "tree" { location L } } }',
        ],
        [
            'no-executor',
            'department D\nprogram P<|> // shared',
            ['Set executor: D'],
            'department D\nprogram P {\n  executor D\n} // shared',
        ],
        [
            'retired-ref',
            'objective O { during 2025 }\nobjective N "New one"\ndepartment D { program P { serves O<|> during 2027 } program Q { serves O } }',
            ['Replace with N', 'Use "New one" in all 2 places'],
            'objective O { during 2025 }\nobjective N "New one"\ndepartment D { program P { serves N during 2027 } program Q { serves O } }',
        ],
        [
            'unfinished',
            'department D { program P { during 2025 progress 40<|>% in 2025 } }',
            ['Continue it in a new program of D'],
            'department D { program P { during 2025 progress 40% in 2025 }  program ContinueP "P, continued" { continues P } }',
        ],
    ];
    it.each(cases)('%s', async (_, text, titles, after) => {
        const offered = await actionsAt(text, fix).titles();
        for (const title of titles) expect(offered).toContain(title);
        expect(await actionsAt(text, fix).choose(titles[0] as string)).toEqual({ 'a.plan': after });
    });
    it('stray and missing marks', async () => {
        expect(await actionsAt('goal G { } }<|>\n', fix).choose('Remove it')).toEqual({ 'a.plan': 'goal G { }\n' });
        expect(await actionsAt('goal G "Sha<|>de\nfund F', fix).choose('Close the text')).toEqual({ 'a.plan': 'goal G "Shade"\nfund F' });
        expect(await actionsAt('department D { progr<|>m P }', fix).choose('Replace with')).toEqual({
            'a.plan': 'department D { program P }',
        });
    });
});
