// Pages that stand once, in all languages: those of programs and assets. It must not know what they say.
import type { Locale } from '../l10n/say.ts';
import type { Declaration, Work } from '../plan/model.ts';
import type { SceneNode } from '../scene/node.ts';
import type { SiteFacts } from './facts.ts';
import { type KeptFile, type KeptPages, keptOr, type SiteFile } from './kept-pages.ts';
import { type PageFrame, pathFrom, type SitePage, writePage, writeSharedPage } from './page.ts';
import type { Reader } from './reader.ts';
import { assetPages, programPages } from './thing-pages.ts';

/** One language of a site. */
export interface SharedSite {
    readonly facts: SiteFacts;
    readonly home: Reader;
    readonly frame: PageFrame;
    /** Links to the sheet of a program. */
    storyOf(program: Work, reader: Reader): readonly SceneNode[];
}

export function* sharedPages(sites: readonly SharedSite[], first: Locale, kept: KeptPages | undefined): Generator<SiteFile | KeptFile> {
    const [{ facts, home }] = sites as readonly [SharedSite];
    const { addresses } = home;
    const has = (declaration: Declaration) => addresses.of(declaration)?.isPage === true;
    // the first page of a thing in each language are one; where its lists go on, each language has its own
    const written = function* (all: readonly (readonly [PageFrame, readonly SitePage[]])[]): Generator<SiteFile> {
        const heads = all.flatMap(([frame, [page]]) => (page ? [[page, frame] as const] : []));
        for (const [{ path }] of heads.slice(0, 1)) yield { path, content: writeSharedPage(heads, first) };
        for (const [frame, [, ...more]] of all)
            for (const one of more) yield { path: pathFrom(one, frame.locale), content: writePage(one, frame) };
    };
    const readers = sites.map(site => ({ site, programs: site.home.within('program'), assets: site.home.within('asset') }));
    for (const program of facts.plan.all('program')) {
        if (!has(program)) continue;
        const stories = readers.map(({ site, programs }) => site.storyOf(program, programs));
        // points and sheets know their places in the whole, which no fact of the plan tells
        const source = () => ({
            subject: program,
            rest: [readers.map(({ programs }) => programs.points(facts.pointsOf(program))), stories],
        });
        const pages = () =>
            written(readers.map(({ site, programs }, k) => [site.frame, programPages(program, programs, stories[k] ?? [])]));
        yield* keptOr(kept, `program:${addresses.idOf(program)}`, source, pages);
    }
    for (const thing of facts.things)
        if (has(thing)) yield* written(readers.map(({ site, assets }) => [site.frame, assetPages(thing, assets)]));
}
