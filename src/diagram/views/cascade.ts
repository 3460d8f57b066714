// The cascade: vision, missions, goals, objectives, programs and their parts as one tree, with indicators and who covers what.
// It must not know how it is placed.

import { Found } from '../../facts/found.ts';
import { formatShortMoney } from '../../l10n/format.ts';
import { capitalized, kindNames } from '../../l10n/kinds.ts';
import { say, type Text } from '../../l10n/say.ts';
import { sum, totalOf } from '../../plan/budget.ts';
import { plainDecimal } from '../../plan/decimal.ts';
import type { Declaration, Output, Work } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { leadOf, titleOf } from '../../plan/queries.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import { type Selection, selectAll } from '../select.ts';
import type { Depth } from '../state.ts';
import type { TreeFact, TreeGraph } from '../tree/graph.ts';
import { countDepartments, countPrograms, words } from '../words.ts';
import { thingText } from './flow-context.ts';
import { gaugeOf } from './gauge.ts';
import { type Chain, GoalChain, isChain, partsOf } from './goal-chain.ts';
import { OpenPoints } from './open-points.ts';
import { TreeOf } from './tree-of.ts';
import { drawnFrom, frameOf, idsOf, type ViewOptions } from './view.ts';

const subtitle: Text = {
    en: 'From vision to programs, with indicators and coverage',
    id: 'Dari visi sampai program, dengan indikator dan program pendukungnya',
};
const own = {
    noProgram: { en: 'no program yet', id: 'belum ada program' },
    noGoal: { en: 'Programs without a goal or objective', id: 'Program tanpa tujuan atau sasaran' },
    again: { en: 'shown above', id: 'sudah tampil di atas' },
} as const satisfies Record<string, Text>;

/** Findings on the chain from the vision to the work. */
const chainRules = new Set([
    'broken-chain',
    'copied-indicator',
    'crosscut-no-coordinator',
    'goal-cycle',
    'goal-unserved',
    'indicator-conflict',
    'indicator-incomplete',
    'money-without-target',
    'no-goal',
    'no-indicator',
    'not-per-priority',
    'off-track',
    'skipped-level',
    'wrong-level',
]);

const levels = { vision: 0, mission: 1, goal: 2, objective: 3, program: 4, activity: 5, output: 6 } as const;

/** The most departments that are listed under one result in summary. */
const mostListed = 5;

export function drawCascade(plan: Plan, findings: readonly Finding[], options: ViewOptions): TreeGraph {
    const { locale } = options;
    const cascade = new Cascade(plan, findings, options);
    cascade.build();
    const nameOf = (level: number) => {
        const kind = (Object.keys(levels) as (keyof typeof levels)[]).find(name => levels[name] === level) ?? 'goal';
        return level === levels.program && cascade.depth === 'departments'
            ? say(words.department, locale)
            : say(capitalized(kindNames[kind]), locale);
    };
    return {
        ...frameOf(plan, findings, subtitle, options),
        open: cascade.open.points,
        ...cascade.tree.finish(nameOf),
        points: [],
    };
}

/** A cascade has a few levels; one that goes deeper begins anew. */
const deepest = 50;

class Cascade {
    readonly tree = new TreeOf();
    readonly open: OpenPoints;
    readonly depth: Depth;
    private readonly plan: Plan;
    private readonly options: ViewOptions;
    private readonly selection: Selection;
    private readonly opened: ReadonlySet<string>;
    private readonly ids: ReadonlyMap<Declaration, string>;
    private readonly chain: GoalChain;
    private readonly placed = new Map<Declaration, number>();
    private readonly covers = new Map<Declaration, Set<Work>>();

    constructor(plan: Plan, findings: readonly Finding[], options: ViewOptions) {
        this.plan = plan;
        this.options = options;
        this.selection = options.selection ?? selectAll(plan);
        this.depth = options.depth ?? 'programs';
        this.opened = new Set(options.opened);
        this.open = new OpenPoints(new Found(plan, findings), chainRules, options.locale);
        this.chain = new GoalChain(plan, this.selection);
        const upper = [...plan.all('vision'), ...plan.all('mission'), ...this.chain.results];
        this.ids = idsOf([...upper, ...this.selection.programs.flatMap(program => [program, ...partsOf(program)])]);
    }

    build(): void {
        const { chain, selection } = this;
        for (const top of chain.tops()) if (chain.isWanted(top)) this.addChain(undefined, top);
        // What has no top begins where the text does.
        for (const result of chain.results) if (!this.placed.has(result) && chain.isWanted(result)) this.addChain(undefined, result);
        const loose = selection.programs.filter(program => !this.placed.has(program));
        if (loose.length === 0) return;
        const hole = this.tree.add(undefined, {
            id: '?no-goal',
            level: levels.objective,
            style: 'gap',
            kind: say(own.noGoal, this.options.locale),
            title: say(own.noGoal, this.options.locale),
            facts: [{ text: this.countOf(new Set(loose)), tone: 'broken' }],
            open: [],
        });
        this.addWorks(hole, loose);
    }

    private addChain(parent: number | undefined, chain: Chain, depth = 0): Set<Work> {
        const known = this.covers.get(chain);
        if (known) {
            this.addAgain(parent, chain, levels[chain.kind]);
            return known;
        }
        const { locale, today } = this.options;
        const covered = new Set<Work>();
        this.covers.set(chain, covered);
        const indicators = 'indicators' in chain ? chain.indicators : [];
        const gauge = gaugeOf(indicators, today, locale);
        const index = this.tree.add(parent, {
            id: this.ids.get(chain) ?? chain.name,
            level: levels[chain.kind],
            style: chain.kind === 'vision' ? 'top' : 'plain',
            kind: say(kindNames[chain.kind], locale),
            title: titleOf(chain),
            facts: [],
            ...(gauge ? { gauge } : {}),
            // A mission has findings of its own; those on a vision's missions are theirs.
            open: this.open.within(chain, chain.kind === 'vision' ? chain.missions : []),
            from: drawnFrom(chain),
        });
        this.placed.set(chain, index);
        const children = [...this.chain.below(chain)];
        for (const child of children)
            if (isChain(child) && this.chain.isWanted(child) && depth < deepest)
                for (const work of this.addChain(index, child, depth + 1)) covered.add(work);
        const programs = children.filter((child): child is Work => child.kind === 'program');
        for (const program of programs) covered.add(program);
        this.addWorks(index, programs);
        const lacking = covered.size === 0 && this.selection.whole;
        const more = indicators.length > 1 ? ` · +${indicators.length - 1} ${say(kindNames.indicator, locale)}` : '';
        const fact: TreeFact = lacking
            ? { text: say(own.noProgram, locale), tone: 'broken' }
            : { text: this.countOf(covered) + more, tone: 'muted' };
        this.tree.complete(index, { facts: [fact], ...(lacking && chain.kind !== 'vision' ? { style: 'gap' as const } : {}) });
        return covered;
    }

    private addWorks(parent: number, programs: readonly Work[]): void {
        const { plan, options, depth, opened } = this;
        const groups = Map.groupBy(programs, program => plan.names.departmentOf(program));
        if (depth !== 'departments') {
            for (const program of programs) this.addProgram(parent, program);
            return;
        }
        for (const [department, own] of groups) {
            const open = department !== undefined && opened.has(department.name);
            if (!open) for (const program of own) if (!this.placed.has(program)) this.placed.set(program, parent);
            // Many departments under one result are counted on it, not listed.
            if (groups.size > mostListed && !open) continue;
            const money = own.flatMap(program => totalOf(plan, program) ?? []);
            const index = this.tree.add(parent, {
                id: `${this.tree.get(parent)?.id ?? ''}>${department?.name ?? ''}`,
                level: levels.program,
                style: 'plain',
                kind: say(words.department, options.locale),
                title: department ? titleOf(department) : say(words.shared, options.locale),
                facts: [
                    {
                        text: say(countPrograms(own.length), options.locale),
                        ...(money.length > 0 ? { right: formatShortMoney(sum(money), plan.settings.currency)[options.locale] } : {}),
                        tone: 'muted',
                    },
                ],
                open: [],
                ...(department ? { opens: { name: department.name, open }, from: drawnFrom(department) } : {}),
            });
            if (open) for (const program of own) this.addProgram(index, program);
        }
    }

    private addProgram(parent: number, program: Work): void {
        if (this.placed.has(program)) {
            this.addAgain(parent, program, levels.program);
            return;
        }
        const { plan, options } = this;
        const { locale, today } = options;
        const department = plan.names.departmentOf(program);
        const money = totalOf(plan, program);
        const gauge = gaugeOf(program.indicators, today, locale);
        const index = this.tree.add(parent, {
            id: this.ids.get(program) ?? program.name,
            level: levels.program,
            style: 'plain',
            kind: say(kindNames.program, locale),
            title: titleOf(program),
            facts: [
                {
                    text: department ? titleOf(department) : say(words.shared, locale),
                    ...(money ? { right: formatShortMoney(money, plan.settings.currency)[locale] } : {}),
                    tone: 'ink',
                },
            ],
            ...(gauge ? { gauge } : {}),
            ...(money ? { amount: plainDecimal(money) } : {}),
            open: this.open.within(program),
            from: drawnFrom(program),
        });
        this.placed.set(program, index);
        if (this.depth === 'activities' || this.depth === 'outputs') this.addParts(index, program);
    }

    private addParts(parent: number, work: Work): void {
        const { plan, options } = this;
        for (const output of this.depth === 'outputs' ? work.outputs : []) if (output.name !== '') this.addOutput(parent, output);
        for (const part of work.activities) {
            if (part.name === '') continue;
            const lead = leadOf(plan, part);
            const money = totalOf(plan, part);
            const facts: TreeFact[] =
                this.depth === 'activities' ? part.outputs.map(output => ({ text: thingText(output, options.locale), tone: 'muted' })) : [];
            if (lead || money)
                facts.push({
                    text: lead ? titleOf(lead) : '',
                    ...(money ? { right: formatShortMoney(money, plan.settings.currency)[options.locale] } : {}),
                    tone: 'muted',
                });
            const index = this.tree.add(parent, {
                id: this.ids.get(part) ?? part.name,
                level: levels.activity,
                style: 'light',
                kind: say(kindNames[part.kind], options.locale),
                title: titleOf(part),
                facts: facts.slice(0, 4),
                ...(money ? { amount: plainDecimal(money) } : {}),
                open: [],
                from: drawnFrom(part),
            });
            this.addParts(index, part);
        }
    }

    private addOutput(parent: number, output: Output): void {
        this.tree.add(parent, {
            id: this.ids.get(output) ?? output.name,
            level: levels.output,
            style: 'light',
            kind: say(kindNames.output, this.options.locale),
            title: titleOf(output),
            facts: [{ text: thingText(output, this.options.locale), tone: 'muted' }],
            open: [],
            from: drawnFrom(output),
        });
    }

    private addAgain(parent: number | undefined, declaration: Chain | Work, level: number): void {
        const again = this.placed.get(declaration);
        if (again === undefined) return;
        this.tree.add(parent, {
            id: `${this.ids.get(declaration) ?? declaration.name}@${parent ?? ''}`,
            level,
            style: 'again',
            kind: say(kindNames[declaration.kind], this.options.locale),
            title: titleOf(declaration),
            facts: [{ text: say(own.again, this.options.locale), tone: 'muted' }],
            open: [],
            again,
            from: drawnFrom(declaration),
        });
    }

    private countOf(programs: ReadonlySet<Work>): string {
        const { plan, options } = this;
        const departments = new Set([...programs].map(program => plan.names.departmentOf(program)));
        return `${say(countPrograms(programs.size), options.locale)} · ${say(countDepartments(departments.size), options.locale)}`;
    }
}
