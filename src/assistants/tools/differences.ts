// Changes between another version of the plan and the present one.

import { unreadIn } from '../../diff/certainty.ts';
import type { Change } from '../../diff/change.ts';
import { comparePlans } from '../../diff/compare.ts';
import { sayChange } from '../../diff/say-change.ts';
import type { Declaration } from '../../plan/model.ts';
import { qualifiedName } from '../../plan/queries.ts';
import { fileName } from '../../plan/source.ts';
import { Unanswerable } from '../host.ts';
import { pageInput, pageOf, pageOutput } from '../page.ts';
import { choice, integer, list, nullable, object, optional, text, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { placeSchema, type ToolContext } from '../tool-context.ts';

export const differences = tool({
    name: 'differences',
    title: { en: 'What changed', id: 'Apa yang berubah' },
    summary: { en: 'Since a git revision, or against another folder', id: 'Sejak revisi git, atau terhadap folder lain' },
    description:
        'What changed in the plan since an earlier version: a git revision (HEAD when nothing is said, HEAD~3, a tag, a commit) or the plan in another folder. Tells what came, went, was renamed, moved or changed, with amounts before and after and how much more or less. Order of files and lines does not matter.',
    input: {
        revision: optional(words('A git revision; HEAD is the last commit.', 200)),
        folder: optional(
            words('Folder of another version of the plan, from the folder that holds this plan\'s folder, such as "palu-2026".'),
        ),
        department: optional(words('Only changes of this department.')),
        ...pageInput,
    },
    output: {
        before: text('Name of the earlier version.'),
        changes: list(
            'In the order of the plan.',
            object({
                change: choice('In what way.', ['added', 'removed', 'renamed', 'moved', 'changed']),
                kind: text('Kind of the thing.'),
                name: text('Full name; of a removed thing as it was.'),
                message: text('The change in a sentence.'),
                before: nullable(text('As it was written.')),
                after: nullable(text('As it is written.')),
                at: nullable(placeSchema),
                department: nullable(text('Title of the department.')),
            }),
        ),
        unread: list('Texts that cannot be read in one of the versions: changes in them are not told.', text('A place.')),
        unread_total: integer('All of them.'),
        ...pageOutput,
    },
    async run(input, context) {
        const { folder, revision = 'HEAD' } = input;
        if (folder !== undefined && input.revision !== undefined) throw new Unanswerable('Pass a revision or a folder, not both.');
        const earlier = await context.host.earlier(context.served, folder === undefined ? { revision } : { folder });
        if ('refusal' in earlier) throw new Unanswerable(earlier.refusal);
        const party = input.department === undefined ? undefined : context.department(input.department);
        const all = comparePlans(earlier.plan, context.plan).filter(({ of }) => !party || of.department?.path === party.name);
        const unread = unreadIn(earlier.plan, context.plan).map(({ uri, version, at }) => `${fileName(uri)}:${at.line + 1} (${version})`);
        const places = placesByName(context);
        const page = pageOf(all, input, change => writeChange(change, places, context));
        return {
            before: earlier.name,
            changes: page.entries,
            unread: unread.slice(0, 20),
            unread_total: unread.length,
            total: page.total,
            more: page.more,
        };
    },
});

function placesByName({ plan }: ToolContext): ReadonlyMap<string, Declaration> {
    return new Map(
        plan.files.flatMap(({ declarations }) => declarations.map(one => [`${one.kind} ${qualifiedName(one)}`, one] as const)).toReversed(),
    );
}

function writeChange(change: Change, places: ReadonlyMap<string, Declaration>, context: ToolContext) {
    const { kind, path, department } = change.of;
    const there = change.change === 'removed' ? undefined : places.get(`${kind} ${path}`);
    return {
        change: change.change,
        kind,
        name: path,
        message: context.say(sayChange(change)),
        before: 'before' in change ? (change.before?.plain ?? null) : null,
        after: 'after' in change ? (change.after?.plain ?? null) : null,
        at: there ? context.placeOf(there) : null,
        department: department?.title ?? null,
    };
}
