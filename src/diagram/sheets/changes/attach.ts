// Any sheet beside an older version: after its own pages what changed of its subject, in sentences. It must not know what a sheet shows.
import type { Change } from '../../../diff/change.ts';
import { sayChanges } from '../../../diff/write-changes.ts';
import { say } from '../../../l10n/say.ts';
import { qualifiedName } from '../../../plan/queries.ts';
import { leaf } from '../../outline.ts';
import { columnsOf } from '../../table.ts';
import type { Before } from '../before.ts';
import { headingStrips } from '../marks.ts';
import { flowPages } from '../pages.ts';
import { letters } from '../paper.ts';
import { sharedName } from '../points.ts';
import type { Block, SheetContent, SheetContext, Subject } from '../sheet.ts';
import { leading, rowBlocks, textStrips } from '../strips.ts';
import { changeWords as words } from './words.ts';

export function withChanges(content: SheetContent, kind: string, subject: Subject, context: SheetContext): SheetContent {
    const { before, locale } = context;
    if (!before || kind === 'changes') return content;
    const sections = sayChanges(before.changes.filter(isAbout(kind, subject, context, before)), locale);
    const sentences = sections.flatMap(({ title, sentences: own }) => own.map(text => ({ title, text })));
    const title = say(sentences.length > 0 ? words.here : words.noneHere, locale, { name: before.name });
    const count = say(sentences.length === 1 ? words.one : words.count, locale, { n: sentences.length });
    return {
        head: content.head.lines ? { ...content.head, lines: [...content.head.lines, `${title}: ${count}`] } : content.head,
        legend: content.legend,
        paint: area => {
            const most = Math.min(area.height, area.nextHeight) - 40;
            const blocks: Block[] = [leading(headingStrips(title, area.width))];
            for (const section of sections) {
                if (sections.length > 1) blocks.push(leading(textStrips(section.title, { width: area.width, bold: true })));
                for (const text of section.sentences)
                    blocks.push(...rowBlocks([textStrips(text, { width: area.width, size: letters.text })], { most, space: 3 }));
            }
            return [...content.paint(area), ...flowPages(blocks, { ...area, height: area.nextHeight })];
        },
        outline: () => [...content.outline(), { text: title, children: sentences.map(({ text }) => leaf(text)) }],
        tables: () => [
            ...content.tables(),
            {
                name: say(words.change, locale),
                title,
                columns: columnsOf(locale, [words.department, words.change]),
                rows: sentences.map(({ title: department, text }) => [department, text]),
            },
        ],
    };
}

/** Whether a change concerns the subject of a sheet. */
function isAbout(kind: string, { name }: Subject, { plan }: SheetContext, before: Before): (change: Change) => boolean {
    switch (kind) {
        case 'department': {
            const department = name === sharedName(plan) ? undefined : name;
            return ({ of }) => of.department?.path === department;
        }
        case 'pair': {
            const names = new Set(name.split('+'));
            const paths = new Set<string>();
            for (const promise of [...before.promises.keys(), ...before.gone])
                if (names.has(promise.giver?.name ?? '') && names.has(promise.receiver?.name ?? ''))
                    for (const one of [promise.thing, promise.giverWork, promise.receiverWork]) if (one) paths.add(qualifiedName(one));
            return ({ of }) => paths.has(of.path);
        }
        case 'story':
            return ({ of }) => of.path === name || of.path.startsWith(`${name}.`);
        case 'goals':
            return ({ of }) => ['vision', 'mission', 'goal', 'objective', 'indicator'].includes(of.kind) && of.department === undefined;
        case 'place':
            return ({ of }) => of.kind === 'location' && of.path === name;
        case 'places':
        case 'map':
            return change => change.of.kind === 'location' || (change.change === 'changed' && change.property === 'location');
        default:
            return () => true;
    }
}
