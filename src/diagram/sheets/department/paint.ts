// A department on paper: names at the left, years at the right; above a bar what it waits for, under it what it leaves. It must not know plans.
import { type Locale, say, type Text } from '../../../l10n/say.ts';
import { part } from '../../../scene/scene.ts';
import { changeWords } from '../changes/words.ts';
import type { Run } from '../labels.ts';
import { formerStrip, headingStrips, lifeStrip, pointStrips, signStrip, workStrip } from '../marks.ts';
import { flowPages, Later } from '../pages.ts';
import { letters } from '../paper.ts';
import type { Area, Block, SheetPage } from '../sheet.ts';
import { rule, toSettle } from '../signs.ts';
import { gap, leading, linkedStrip, rowBlocks, type Strip, textStrips } from '../strips.ts';
import { sayTime, TimeScale } from '../time-scale.ts';
import type { LeaveLine } from './leaves.ts';
import type { DepartmentRows, PointLine, ProgramLine, WaitLine } from './rows.ts';
import { departmentWords as words } from './words.ts';

export function paintDepartment(rows: DepartmentRows, area: Area, locale: Locale): readonly SheetPage[] {
    return new Painter(rows, area, locale).pages();
}

class Painter {
    private readonly rows: DepartmentRows;
    private readonly area: Area;
    private readonly locale: Locale;
    private readonly left: number;
    private readonly scale: TimeScale;
    private readonly most: number;
    private readonly head: Strip;

    constructor(rows: DepartmentRows, area: Area, locale: Locale) {
        this.rows = rows;
        this.area = area;
        this.locale = locale;
        this.left = Math.round(area.width * 0.24);
        // room for half a sign at both ends
        this.scale = new TimeScale(rows.years, this.left + 20, area.width - 6);
        this.head = this.scale.head(rows.today, locale);
        this.most = Math.min(area.height, area.nextHeight) - this.head.height - 1;
    }

    pages(): SheetPage[] {
        const { programs, standing, loose, others, removed } = this.rows;
        const { width } = this.area;
        const blocks: Block[] = programs.flatMap(program => this.programBlocks(program));
        if (programs.length === 0)
            blocks.push(...rowBlocks([textStrips(say(words.none, this.locale), { width, classes: 'm' })], { most: this.most, space: 6 }));
        if (removed.length > 0) blocks.push(this.heading(changeWords.removed), ...removed.flatMap(one => this.removedBlocks(one)));
        if (loose.length > 0) blocks.push(this.heading(words.loose), ...loose.flatMap(line => this.looseBlocks(line)));
        if (standing.length > 0) blocks.push(this.heading(words.standing), ...standing.flatMap(line => this.assetBlocks(line)));
        if (others.length > 0) {
            blocks.push(this.heading(words.others));
            for (const point of others)
                blocks.push(...rowBlocks([pointStrips([point], { x: 0, width })], { most: this.most, points: [point.number], space: 3 }));
        }
        const head = { parts: [...this.head.parts, rule(0, this.head.height, width)], height: this.head.height + 1 };
        return flowPages(blocks, this.area, () => head);
    }

    private removedBlocks({ title, time, money }: DepartmentRows['removed'][number]): Block[] {
        const names = [
            gap(4),
            ...textStrips(title, { width: this.left, size: 12.5, bold: true }),
            ...textStrips(money, { width: this.left, size: letters.small, classes: 'm' }),
        ];
        return this.row(
            names,
            [gap(4), ...formerStrip(this.scale, time, [{ text: say(changeWords.gone, this.locale), classes: 'm' }])],
            [],
        );
    }

    private heading(text: Text): Block {
        return leading(headingStrips(say(text, this.locale), this.area.width));
    }

    private row(left: readonly Strip[], right: readonly Strip[], points: readonly PointLine[]): Block[] {
        const { width } = this.area;
        return rowBlocks([left, right], {
            most: this.most,
            points: points.map(({ number }) => number),
            space: 5,
            around: (height, isLast) => [...this.scale.grid(height, this.rows.today), ...(isLast ? [rule(0, height, width)] : [])],
        });
    }

    private programBlocks(program: ProgramLine): Block[] {
        const { title, story, about, time, keeps, waits, leaves, points, change } = program;
        const names = [...this.names(title, story, about, points), ...this.changeStrips(change?.notes ?? [])];
        const bar = workStrip(this.scale, time, this.barRuns(program), this.undated(keeps), change?.was);
        const right = [
            gap(4),
            ...waits.flatMap(wait => this.waitStrips(wait)),
            ...bar,
            ...leaves.flatMap(leave => this.leaveStrips(leave)),
        ];
        return this.row(names, right, points);
    }

    /** Things it maintains; their time too, where the axis does not show all of it. */
    private barRuns({ time, keeps }: ProgramLine): Run[] {
        const { scale, locale } = this;
        const isShown = !time || (scale.holds(time.from) && scale.holds(time.to));
        const said = keeps.length > 0 && time ? [{ text: say(words.maintains, locale, { names: keeps.join(', ') }) }] : [];
        return isShown ? said : [{ text: sayTime(time, locale) }, ...said];
    }

    private undated(keeps: readonly string[]): string {
        const none = say(words.noTime, this.locale);
        return keeps.length > 0 ? `${none} · ${say(words.maintains, this.locale, { names: keeps.join(', ') })}` : none;
    }

    /** Changes since an older version, each on lines of its own. */
    private changeStrips(notes: readonly string[]): Strip[] {
        return notes.flatMap(note => textStrips(`Δ ${note}`, { width: this.left, size: letters.small, bold: true }));
    }

    private names(title: string, story: string, about: readonly string[], points: readonly PointLine[]): Strip[] {
        const sign = points.length > 0 ? 14 : 0;
        const titles = textStrips(title, { width: this.left - sign, size: 12.5, bold: true });
        const linked = titles.map((name, k) => {
            const link = linkedStrip(story, { width: this.left - sign }, name);
            if (k > 0 || sign === 0) return link;
            return new Later(link.height, () => [...link.parts, part(toSettle(this.left - 5, 8, 9))]);
        });
        const under = textStrips(about.join(' · '), { width: this.left, size: letters.small, classes: 'm' });
        return [gap(5), ...linked, ...under, ...pointStrips(points, { x: 0, width: this.left })];
    }

    private waitStrips({ kind, party, what, readyAt, neededAt, fault }: WaitLine): Strip[] {
        const said = kind === 'after' ? say(words.after, this.locale, { x: what }) : what;
        const text = party === '' ? said : `${party} ► ${said}`;
        const runs = fault === '' ? [{ text }] : [{ text: `${text} · ${fault}`, bold: true, classes: 'r' }];
        const sign = kind === 'after' ? 'after' : kind === 'request' ? 'asked' : 'ready';
        return signStrip(this.scale, { kind: sign, at: readyAt, until: neededAt, isOpen: fault !== '' }, runs);
    }

    private leaveStrips(leave: LeaveLine): Strip[] {
        const { kind, at, spans, faults, receivers } = leave;
        const runs = leaveRuns(leave, kind === 'after' ? say(words.onlyAfter, this.locale) : '');
        if (spans.length > 0) return lifeStrip(this.scale, at, spans, runs);
        const muted = receivers.length === 0 && faults.length === 0 ? runs.map(run => ({ ...run, classes: 'm' })) : runs;
        const sign = kind === 'after' ? 'after' : kind === 'request' ? 'asked' : 'ready';
        return signStrip(this.scale, { kind: sign, at, isOpen: faults.length > 0 && kind !== 'asset' }, muted);
    }

    private looseBlocks({ kind, party, what, work, readyAt, neededAt, fault, slack }: WaitLine): Block[] {
        const names = [
            gap(4),
            ...textStrips(party, { width: this.left, size: letters.text, bold: true }),
            ...textStrips(work, { width: this.left, size: letters.small, classes: 'm' }),
        ];
        const text = fault === '' ? what : `${what} · ${fault}`;
        const runs = [
            { text, ...(fault === '' ? {} : { bold: true, classes: 'r' }) },
            ...(fault === '' && kind === 'request' ? [{ text: slack, classes: 'm' }] : []),
        ];
        const sign = signStrip(
            this.scale,
            { kind: kind === 'request' ? 'asked' : 'ready', at: readyAt, until: neededAt, isOpen: fault !== '' },
            runs,
        );
        return this.row(names, [gap(4), ...sign], []);
    }

    private assetBlocks(asset: LeaveLine & { readonly points: readonly PointLine[] }): Block[] {
        const names = [
            gap(4),
            ...textStrips(asset.what, { width: this.left, size: letters.text, bold: true }),
            ...pointStrips(asset.points, { x: 0, width: this.left }),
        ];
        return this.row(names, [gap(3), ...this.leaveStrips({ ...asset, what: '' })], asset.points);
    }
}

/** "4.2 km verge ► Parks · Park Crew", what is wrong in red. */
function leaveRuns({ what, receivers, maintainers, faults }: LeaveLine, how = ''): Run[] {
    const passed = receivers.length > 0 ? `${what} ► ${receivers.join(', ')}`.trim() : what;
    const text = [passed, how, maintainers.join(', ')].filter(Boolean).join(' · ');
    if (faults.length === 0) return [{ text }];
    const said = [text, ...faults].filter(Boolean).join(' · ');
    return [{ text: said, bold: true, classes: 'r' }];
}
