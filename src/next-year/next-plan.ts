// The head of the plan of a later year: its name, its year, the old plan as one that it refers to. It must not know what else the plan says.
import { catalogueUri } from '../plan/catalogue.ts';
import { folderOf } from '../plan/grouping.ts';
import { makeLocated, makeRelatedPlan } from '../plan/make.ts';
import type { Catalogue, PlanDeclaration, RelatedPlan } from '../plan/model.ts';
import { isWithin, yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { titleOf, yearInterval } from '../plan/queries.ts';
import { relatedUri } from '../plan/related-plans.ts';
import type { Notes } from './account.ts';
import { yearPeriod } from './next-money.ts';
import { relativePath } from './relative-path.ts';

export interface HeadOptions {
    readonly plan: Plan;
    readonly year: number;
    /** URIs of the folders of both plans. */
    readonly oldRoot: string;
    readonly newRoot: string;
    readonly alias: string;
    readonly related: readonly RelatedPlan[];
    readonly notes: Notes;
}

/** A file that a plan names and that goes with it. */
export interface NamedFile {
    readonly uri: string;
    /** From the folder of the plan. */
    readonly path: string;
}

export class NextPlan {
    private readonly options: HeadOptions;
    readonly copies: NamedFile[] = [];

    constructor(options: HeadOptions) {
        this.options = options;
    }

    of(root: PlanDeclaration): PlanDeclaration[] {
        const { plan, year, oldRoot, newRoot, alias, notes } = this.options;
        if (root !== plan.root) return [root];
        const old = relativePath(newRoot, oldRoot) ?? oldRoot;
        const title = withYear(titleOf(root), plan, year, ', ');
        notes.ask('planTitle', root, { other: `"${title}"` });
        if (root.document) notes.leaveOut('document', root, { other: root.document.value }, root.document.span);
        return [
            {
                ...root,
                name: withYear(root.name, plan, year, /\d$/.test(root.name) ? '-' : ''),
                title: makeLocated(title),
                period: yearPeriod(year),
                stage: makeLocated('initial' as const),
                document: undefined,
                catalogues: root.catalogues.map(catalogue => this.catalogue(catalogue)),
                relatedPlans: [makeRelatedPlan(alias, old), ...this.options.related.map(related => this.related(related))],
                map: root.map && makeLocated(this.moved(root.file, root.map.value)),
            },
        ];
    }

    private catalogue(catalogue: Catalogue): Catalogue {
        return { ...catalogue, path: makeLocated(this.moved(catalogue.file, catalogue.path.value)) };
    }

    private related(related: RelatedPlan): RelatedPlan {
        const { newRoot } = this.options;
        const uri = relatedUri(related);
        const path = typeof uri === 'string' ? relativePath(newRoot, uri) : undefined;
        return { ...related, path: makeLocated(path ?? related.path.value) };
    }

    /** The path of a file beside the plan: what lies in its folder goes with it, to all else the way is another one. */
    private moved(file: string, path: string): string {
        const { oldRoot, newRoot } = this.options;
        const uri = catalogueUri({ file, path: makeLocated(path) });
        if (typeof uri !== 'string') return path;
        if (uri.startsWith(`${oldRoot}/`)) {
            this.copies.push({ uri, path: relativePath(oldRoot, uri) as string });
            return path;
        }
        const at = relativePath(oldRoot, folderOf(file)) ?? '.';
        return relativePath(at === '.' ? newRoot : `${newRoot}/${at}`, uri) ?? path;
    }
}

/** The plans that the old one refers to and the new one still does: those above it, those that nobody could read, those in `named`. */
export function relatedOf(plan: Plan, year: number, named: ReadonlySet<string>, notes: Notes): RelatedPlan[] {
    const time = yearInterval(year);
    return (plan.root?.relatedPlans ?? []).filter(related => {
        const other = plan.relatedPlan(related)?.settings.period;
        const isKept = !plan.relatedPlan(related) || (other && isWithin(time, other)) || named.has(related.name);
        if (!isKept && plan.root) notes.leaveOut('relatedPlan', plan.root, { other: related.path.value }, related.path.span);
        return isKept;
    });
}

/** A name or title with the year in it: in the place of the old year or years where they are said, else behind. */
export function withYear(text: string, plan: Plan, year: number, space: string): string {
    const { period } = plan.settings;
    if (!period) return `${text}${space}${year}`;
    const [first, last] = [yearOf(period.from), yearOf(period.to)];
    const old = first === last ? `${first}` : `${first}\\s?(?:[-\u2013\u2014]|\\.\\.)\\s?${last}`;
    const parts = text.split(new RegExp(`(?<!\\d)${old}(?!\\d)`));
    return parts.length > 1 ? parts.join(String(year)) : `${text}${space}${year}`;
}
