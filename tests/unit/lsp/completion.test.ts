import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { keywordBySpelling } from '../../../src/l10n/keywords.ts';
import { type Locale, locales } from '../../../src/l10n/say.ts';
import { AlurGrammar } from '../../../src/language/generated/grammar.ts';
import { complete as completeAt } from '../../../src/language/lsp/completion.ts';
import { completionContextAt, roleOf, statementsOf } from '../../../src/language/lsp/completion-context.ts';
import { maxItems } from '../../../src/language/lsp/completion-names.ts';
import type { Role } from '../../../src/plan/model.ts';
import { findingsOf, language, planOf, readFile } from '../plans.ts';
import { edit } from './editor.ts';

type Files = string | Readonly<Record<string, string>>;
const shared = `plan City { period 2025..2027 }
goal Shade "Shaded streets"
goal Water
fund APBD
location Talise "Talise"
partner Residents
department Parks "Parks office" {
  unit Nursery
  program Plant "Plant trees" { activity Buy { buys trees 5 "tree" } requests sand from Roads }
}
department Roads "Roads office" { program Widen { builds verge 1 "km" } }
`;

interface Asked {
    readonly locale?: Locale;
    readonly trigger?: string;
    readonly snippets?: boolean;
    readonly commands?: readonly string[];
}

function complete(marked: Files, { locale = 'en', trigger, snippets = true, commands = [] }: Asked = {}) {
    const files = typeof marked === 'string' ? { 'a.plan': marked, 'shared.plan': shared } : marked;
    const { context, open, offset } = edit(files, locale, snippets);
    const asked = trigger ? ({ triggerKind: 2, triggerCharacter: trigger } as const) : ({ triggerKind: 1 } as const);
    const list = completeAt(open, offset, { ...context, commands: () => commands }, asked);
    return list && { ...list, items: list.items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)) };
}
const labels = (...given: Parameters<typeof complete>) => complete(...given)?.items.map(({ label }) => label);
const newText = (item: CompletionItem | undefined) => (item?.textEdit as TextEdit | undefined)?.newText;

describe('names', () => {
    it('are those whose kind fits', () => {
        expect(labels('program P { serves <|>')).toEqual(['Shade', 'Water']);
        expect(labels('program P { budget 1 in 2025 from <|>')).toEqual(['APBD']);
        expect(labels('program P { location <|>')).toEqual(['Talise']);
        expect(labels('extend <|>')).toEqual(expect.arrayContaining(['Parks', 'Roads', 'Shade', 'Parks.Plant', 'Parks.Plant.Buy.trees']));
        expect(labels('extend <|>')).not.toContain('City');
        expect(labels('proposal P from <|>')).toEqual(labels('proposal Q { answered-by A } location L { owner <|>'));
        expect(labels('proposal P { answered-by <|>')).toEqual(['Parks.Plant.Buy', 'Parks.Plant', 'Roads.Widen']);
        expect(labels('program P { answers <|>')).toEqual(['Parks.Plant.sand']);
    });
    it('come with the own scope first, then what is shared, then other departments', () =>
        expect(labels('department Mine { unit Crew program P { executor <|>')).toEqual([
            'Crew',
            'Mine',
            'Parks',
            'Residents',
            'Roads',
            'Parks.Nursery',
        ]));
    it('are one list for a department and what extends it', () =>
        expect(labels('extend Parks { program New { executor <|>')?.[0]).toBe('Nursery'));
    it('are those of this plan only', () =>
        expect(labels({ 'a.plan': 'plan A\ngoal Mine\nprogram P { serves <|> }', 'sub/b.plan': 'plan B\ngoal Theirs' })).toEqual(['Mine']));
    it('are written by the shortest path that leads there', () => {
        expect(labels('extend Parks { program New { needs <|> } }')).toContain('Plant.Buy.trees');
        expect(labels('extend Parks { program New { needs <|> } }')).toContain('Roads.Widen.verge');
        // A name of its own stands before the shared one.
        expect(labels({ 'a.plan': 'goal G\ndepartment D { goal G program P { serves <|> } }' })).toEqual(['G']);
    });
    it('show title and department, and are found by the title', () => {
        const item = complete('program P { needs Pl<|>')?.items.find(({ label }) => label === 'Parks.Plant');
        expect(item?.labelDetails).toEqual({ detail: ' Plant trees', description: 'Parks office' });
        expect(item?.filterText).toContain('Plant trees');
        expect(item?.detail).toBe('program');
        expect(complete('goal G { coordinator <|>', { locale: 'id' })?.items.at(0)?.detail).toBe('perangkat daerah');
    });
    it('after a dot are the members that fit or hold what fits', () => {
        expect(labels('program P { needs Parks.<|>')).toEqual(['Plant']);
        expect(labels('program P { needs Parks.Plant.<|>')).toEqual(['Buy', 'sand']);
        expect(labels('program P { maintains Parks.Plant.Bu<|>')).toEqual(['Buy']);
        expect(labels('program P { executor Parks.<|>', { trigger: '.' })).toEqual(['Nursery']);
        expect(labels('program P { executor Nobody.<|>')).toEqual([]);
    });
    it('leave out what the list names already, and what is being declared', () => {
        expect(labels('program P { serves Shade, <|>')).toEqual(['Water']);
        expect(labels('location Here within <|>')).toEqual(['Talise']);
        expect(labels('department D { program A program B { after <|> } }')).not.toContain('B');
    });
    it('go on over lines and before other statements', () => {
        expect(labels('program P {\n serves Shade,\n  <|>\n code "1" }')).toEqual(['Water']);
        expect(labels('program P { serves W<|>\n executor Parks\n}\nprogram Q { }')).toEqual(['Shade', 'Water']);
    });
    it('replace the whole word at the cursor, with `^` where it would join a line', () => {
        expect(complete('program P { serves Sh<|>ady }')?.items.at(0)?.textEdit).toMatchObject({
            range: { start: { character: 19 }, end: { character: 24 } },
            newText: 'Shade',
        });
        expect(newText(complete({ 'a.plan': 'goal ^in\nprogram P { serves <|> }' })?.items.at(0))).toBe('^in');
    });
    it('are at most a hundred, and then the list is incomplete', () => {
        const many = Array.from({ length: 1000 }, (_, i) => `goal G${i}`).join('\n');
        const all = complete({ 'a.plan': 'program P { serves <|> }', 'b.plan': many });
        expect([all?.items.length, all?.isIncomplete]).toEqual([maxItems, true]);
        expect(labels({ 'a.plan': 'program P { serves G99<|> }', 'b.plan': many })).toContain('G999');
        expect(complete('program P { serves <|>')?.isIncomplete).toBe(false);
    });
    it('of a large plan are found by any word of name, title, code or department, else by letters anywhere', () => {
        const many = Array.from({ length: 300 }, (_, i) => `program Filler${i.toString(2)} "Filler ${i.toString(2)}"`).join('\n');
        const files = (typed: string) => ({
            'a.plan': `department Mine { program Here { needs ${typed}<|> } }`,
            'b.plan': `department B "Dinas Pertamanan" { program Trees_Along "Roadside planting" { code "2.11.04" }\nprogram MoreShade "Pohon Émeraude" }`,
            'c.plan': `department C "Dinas Lain" {\n${many}\n}`,
        });
        for (const typed of ['tr', 'ALONG', 'roads', 'plan', '2', 'pertam', 'tsg', 'adsid'])
            expect(labels(files(typed)), typed).toContain('B.Trees_Along');
        for (const typed of ['shade', 'eme', 'moresh']) expect(labels(files(typed)), typed).toEqual(['B.MoreShade']);
        // What is left out may fit what is typed next, or when a letter is taken back.
        expect(complete(files('shade'))?.isIncomplete).toBe(true);
        expect(labels(files(''))).toHaveLength(maxItems);
        expect(labels(files('zzz'))).toEqual([]);
    });
});

describe('keywords', () => {
    it('are those that the block allows, in the language of the file, what is asked for first', () => {
        expect(labels('vision V { <|> }')).toEqual(['mission', 'assumption', 'note', 'risk', 'tag']);
        expect(labels('visi V {\n <|>\n}', { locale: 'id' })).toEqual(['misi', 'asumsi', 'catatan', 'label', 'risiko']);
        expect(labels('vision V { <|> }', { locale: 'id' })?.[0]).toBe('mission');
        expect(labels('visi V { <|> }')?.[0]).toBe('misi');
        expect(labels('<|>', { locale: 'id' })?.slice(0, 3)).toEqual(['opd', 'program', 'tujuan']);
        expect(labels('tujuan G\nopd D { program P { <|> } }', { locale: 'en' })?.slice(0, 4)).toEqual([
            'mendukung',
            'pelaksana',
            'selama',
            'anggaran',
        ]);
        expect(labels('<|>')).toContain('department');
        expect(labels('program P {\n  activity A {\n  }\n  <|>\n}')).toContain('activity');
        expect(labels('program P { goal <|>')).toEqual([]);
        expect(labels('department D { unit U "u" { <|>')).toEqual(['assumption', 'code', 'note', 'risk', 'tag']);
        expect(labels('goal G { indicator I "i" unit "%" { <|>')).toContain('baseline');
    });
    it('that are said already come last, unless they may be repeated', () => {
        const list = labels('program P {\n  serves Shade\n  budget 5\n  <|>\n  during 2026\n  indicator I { target 5 in 2026 }\n}') ?? [];
        expect(list.slice(0, 2)).toEqual(['executor', 'location']);
        expect(list.slice(-2).toSorted()).toEqual(['during', 'serves']);
        expect(list.indexOf('budget')).toBeLessThan(list.indexOf('during'));
    });
    it('bring a space and the list of what must follow, where the editor can open it', () => {
        const commands = ['editor.action.triggerSuggest'];
        const item = (text: string, label: string, given: readonly string[] = commands) =>
            complete(text, { commands: given })?.items.find(one => one.label === label);
        expect(newText(item('program P {\n  ser<|>\n}', 'serves'))).toBe('serves ');
        expect(item('program P {\n  ser<|>\n}', 'serves')?.command?.command).toBe(commands[0]);
        expect(newText(item('program P { budget 5 <|>\n}', 'from'))).toBe('from ');
        expect(item('program P {\n  <|>\n}', 'digs')?.command).toBeUndefined();
        expect(newText(item('program P { budget 5 <|>\n}', 'million'))).toBe('million');
        expect(newText(item('program P { ser<|>X }', 'serves'))).toBe('serves ');
        expect(item('program P {\n  ser<|>\n}', 'serves', [])?.command).toBeUndefined();
        expect(newText(item('program P {\n  ser<|>\n}', 'serves', []))).toBe('serves');
    });
    it('may be typed in the other language', () => {
        expect(labels('program P { sera<|>', { locale: 'en' })).toContain('serves');
        expect(labels('program P { mendu<|>', { locale: 'en' })).toContain('mendukung');
    });
    it('go on with a statement before they begin the next', () => {
        expect(labels('location L <|>')?.[0]).toBe('within');
        expect(labels('program P { budget 5 <|>')?.slice(0, 7)).toEqual([
            'billion',
            'from',
            'in',
            'million',
            'per',
            'thousand',
            'trillion',
        ]);
        expect(labels('tujuan G { indikator I <|>')?.[0]).toBe('satuan');
    });
    it('do not open by themselves after a space where nothing must come', () => {
        expect(labels('program P { serves Shade <|>', { trigger: ' ' })).toEqual([]);
        expect(labels('program P { serves <|>', { trigger: ' ' })).toEqual(['Shade', 'Water']);
    });
    it('are known while the text around is half-written', () => {
        expect(labels('program P {\n serves\n budget 5 from\n <|>\nprogram Q {')).toContain('executor');
        expect(labels('goal G { serves ,, "\n}\nfund F {\n <|>')).toEqual(['assumption', 'code', 'note', 'risk', 'tag']);
    });
    it('are those that the target of an addition can have', () => {
        const inWork = labels('extend Parks.Plant { <|> }');
        for (const word of ['actual', 'budget', 'activity', 'problem', 'ceiling', 'note']) expect(inWork).toContain(word);
        for (const word of ['unit', 'program', 'scale', 'state', 'mission', 'answered-by']) expect(inWork).not.toContain(word);
        const inGoal = labels('extend Shade { <|> }');
        expect(inGoal).toContain('indicator');
        expect(inGoal).not.toContain('budget');
        expect(labels('extend Parks { <|> }')).toContain('unit');
        expect(labels('extend Parks { <|> }')).not.toContain('budget');
        expect(labels('extend Nobody { <|> }')).toContain('budget');
        expect(labels('extend Parks.Plant { actual <|> }')).toBeDefined();
    });
    it('offer choices', () => {
        expect(labels('plan P { stage <|> }')).toEqual(['draft', 'final', 'initial', 'revision']);
        expect(labels('aset A { status <|> }', { locale: 'id' })).toEqual(['belum-selesai', 'dipakai', 'menganggur']);
        expect(labels('pattern P { applies-to <|>')).toContain('delivers');
    });
    it('bring templates for whole declarations, which read without a fault in both languages', () => {
        const rules = [
            undefined,
            ...AlurGrammar()
                .rules.filter(GrammarAST.isParserRule)
                .map(({ name }) => name),
        ];
        const heads: Record<string, string> = {
            Extension: 'extend X {',
            Activity: 'program P { activity X {',
            Output: 'program P { buys X {',
        };
        let count = 0;
        for (const locale of locales)
            for (const rule of rules) {
                if (rule && (rule === 'Model' || statementsOf(rule).length === 0)) continue;
                const within =
                    rule && ['Mission', 'Indicator', 'Unit'].includes(rule)
                        ? { Mission: 'vision V {', Indicator: 'goal G {', Unit: 'department D {' }[rule]
                        : '';
                const head = rule === undefined ? '' : (heads[rule] ?? `${within} ${rule.toLowerCase()} X {`);
                const braces = head.split('{').length - 1;
                for (const item of complete(`${head}\n<|>\n`, { locale })?.items ?? []) {
                    if (item.insertTextFormat !== 2) continue;
                    count++;
                    const text = newText(item)
                        ?.replace(/\$\{\d+:([^}]*)\}/g, '$1')
                        .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
                        .replaceAll('$0', '')
                        .replace(/\$\d/g, 'X');
                    const file = readFile(`${head}\n${text}\n${'}'.repeat(braces)}`);
                    expect(file.problems, text).toEqual([]);
                    expect(text).not.toMatch(/[@$]/);
                }
            }
        expect(count).toBeGreaterThan(50);
    });
    it('fill in what the plan has, so that a new program in a template is nearly sound', () => {
        for (const [locale, keyword, file] of [
            ['en', 'program', 'department D "D" { code "1"\n  <|>\n}'],
            ['id', 'program', 'opd D "D" { kode "1"\n  <|>\n}'],
        ] as const) {
            const item = complete({ 'a.plan': file, 'shared.plan': shared }, { locale })?.items.find(one => one.label === keyword);
            const text = newText(item)
                ?.replace(/\$\{\d+:([^}]*)\}/g, '$1')
                .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
                .replaceAll('$0', '');
            const plan = planOf({ 'a.plan': file.replace('<|>', text ?? ''), 'shared.plan': shared });
            const found = findingsOf(plan).filter(({ file: uri }) => uri.endsWith('a.plan'));
            expect(
                found.map(({ rule }) => rule),
                text,
            ).toEqual(['walks-alone']);
        }
        // What the plan does not have is left out rather than left empty.
        const bare = newText(complete({ 'a.plan': 'department D {\n<|>\n}' })?.items.find(one => one.label === 'program'));
        expect(bare).not.toMatch(/serves|location|from|executor/);
        expect(bare).toContain('budget');
    });
    it('are bare where the client fills in nothing, or where the line goes on', () => {
        expect(complete('<|>', { snippets: false })?.items.every(({ insertTextFormat }) => insertTextFormat === undefined)).toBe(true);
        expect(newText(complete('pro<|>gram P { }')?.items.find(({ label }) => label === 'program'))).toBe('program');
    });
});

describe('values', () => {
    it('are years of the plan', () => {
        expect(labels('program P { budget 5 million in <|>')).toContain('2026');
        expect(labels('program P { during <|>')?.[0]).toBe('2025..2027');
        expect(labels('program P { during 2025..<|>')).toEqual(['2025', '2026', '2027']);
        expect(labels('program P { budget <|>')).not.toContain('2025');
    });
    it('are units and kinds in use', () => {
        expect(labels('program P { buys x 5 <|>')).toContain('"tree"');
        expect(labels('goal G { indicator I unit <|>')).toContain('"%"');
        expect(labels({ 'a.plan': 'asset A { kind "park" }\nasset B { kind <|>' })).toEqual(['"park"']);
    });
});

describe('nothing', () => {
    it.each(['program <|>', 'program Pl<|>', 'program P { buys tr<|>', 'department D { unit <|>'])(
        'while a name is being written: %s',
        text => expect(labels(text)).toEqual([]),
    );
    it.each(['goal G "Sha<|>de"', 'goal G "Sha<|>', '// pro<|>', '/* pro<|> */', 'goal G "x"<|>'])('in texts and comments: %s', text =>
        expect(complete(text)).toBeUndefined(),
    );
});

describe('the grammar', () => {
    /** A place for every link of the grammar, and the role it has there. */
    const links: Readonly<Record<string, readonly [text: string, role: Role]>> = {
        'Serving.serves': ['goal G { serves ', 'serves'],
        'ResultOnly.coordinator': ['goal G { coordinator ', 'coordinator'],
        'Location.within': ['location L within ', 'within'],
        'Land.owner': ['location L { owner ', 'owner'],
        'ThingOnly.user': ['asset A { user ', 'user'],
        'Following.follows': ['asset A { follows ', 'follows'],
        'Place.target': ['asset A { location X, ', 'location'],
        'Keeping.party': ['asset A { handover to ', 'handover'],
        'Extension.extended': ['extend ', 'extends'],
        'WorkOnly.needs': ['program P { needs ', 'needs'],
        'WorkOnly.after': ['program P { after ', 'after'],
        'WorkOnly.maintains': ['program P { maintains ', 'maintains'],
        'WorkOnly.continues': ['program P { continues ', 'continues'],
        'WorkOnly.answers': ['program P { answers ', 'answers'],
        'Executor.lead': ['program P { executor ', 'executor'],
        'Executor.partners': ['program P { executor A with B, ', 'partner'],
        'Request.party': ['program P { requests x from ', 'requests'],
        'Money.fund': ['program P { budget 5 per year from ', 'fund'],
        'Spent.fund': ['program P { actual 5 in 2026 from ', 'fund'],
        'Achieved.fund': ['extend P { actual 5 in 2026 from ', 'fund'],
        'Responsible.party': ['goal G { indicator I { responsible ', 'responsible'],
        'Proposal.party': ['proposal P from ', 'proposer'],
        'ProposalOnly.answeredBy': ['proposal P { answered-by ', 'answeredBy'],
    };
    const slotOf = (text: string) => completionContextAt(text, language.lexer.lex(text), text.length);
    it('gives every reference a role', () => {
        const rules = AlurGrammar().rules.filter(GrammarAST.isParserRule);
        const found = rules.flatMap(rule =>
            AstUtils.streamAllContents(rule)
                .filter(GrammarAST.isAssignment)
                .filter(({ terminal }) => GrammarAST.isRuleCall(terminal) && terminal.rule.$refText === 'Link')
                .map(({ feature }) => `${rule.name}.${feature}`)
                .toArray(),
        );
        expect([...new Set(found)].sort()).toEqual(Object.keys(links).sort());
        for (const [text, role] of Object.values(links))
            expect(new Set(slotOf(text)?.expected.flatMap(expected => roleOf(expected) ?? [])), text).toEqual(new Set([role]));
        expect(slotOf('asset A { maintainer ')?.expected.map(roleOf)).toEqual(['maintainer']);
    });
    it('begins statements with keywords only', () => {
        for (const { name } of AlurGrammar().rules.filter(GrammarAST.isParserRule))
            for (const { what } of statementsOf(name)) expect(keywordBySpelling.has(what), `${name} ${what}`).toBe(true);
    });
    it('is followed quickly through long lists', () => {
        const list = Array.from({ length: 80 }, (_, i) => `${i} in ${2000 + i}`).join(', ');
        const text = `goal G { indicator I { target ${list}, 5 in `;
        // Were the ways to read a list tried one by one, this would not end.
        const slot = slotOf(text);
        expect(slot?.expected.some(({ what }) => what === 'NUM')).toBe(true);
        expect(slot?.expected.map(roleOf)).not.toContain('serves');
    });
});
