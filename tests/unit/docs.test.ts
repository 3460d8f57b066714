// The guide and the README: what they show as plan text can be read, every link leads somewhere, every id and keyword has its place.
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { keywordHelp } from '../../src/l10n/keyword-help.ts';
import { type KeywordId, keywords } from '../../src/l10n/keywords.ts';
import { type Locale, locales } from '../../src/l10n/say.ts';
import { convertKeywords } from '../../src/language/convert-keywords.ts';
import { allRules } from '../../src/rules/all.ts';
import { findingsOf, language, marked, planOf, readFile } from './plans.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (page: string) => readFileSync(path.join(root, page), 'utf8');
const packed: readonly string[] = JSON.parse(read('package.json')).files;
/** Pages that a reader of a package gets. */
const pages = ['README.md', ...packed.filter(name => name.endsWith('.md') && name.startsWith('docs/') && !name.startsWith('!'))];
for (const name of readdirSync(path.join(root, 'docs/id'))) if (!name.endsWith('.in.md')) pages.push(`docs/id/${name}`);
const folderOf = (locale: Locale) => (locale === 'en' ? 'docs' : `docs/${locale}`);

interface Example {
    readonly line: number;
    readonly text: string;
}

/** The blocks of plan text in a page; those meant to be broken are marked `alur broken`. */
function examplesIn(page: string): Example[] {
    return [...page.matchAll(/^```alur[ \t]*\r?\n(.*?)^```[ \t]*$/gms)].map(match => ({
        line: page.slice(0, match.index).split('\n').length + 1,
        text: match[1] as string,
    }));
}

/** Addresses of the headings, as GitHub and VS Code make them. */
function sectionsOf(page: string): string[] {
    const prose = page.replace(/^```.*?^```/gms, '');
    return [...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
        heading
            .trim()
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s_-]/gu, '')
            .replace(/\s/g, '-'),
    );
}

describe.each(pages)('%s', page => {
    const text = read(page);
    const examples = examplesIn(text);

    it('shows only what can be read', () => {
        const problems = examples.flatMap(({ line, text }) =>
            readFile(text).problems.map(({ key, span }) => {
                const at = line + text.slice(0, span.start).split('\n').length - 1;
                return `${page}:${at} ${key} at "${text.slice(span.start, span.end)}"`;
            }),
        );
        expect(problems).toEqual([]);
    });

    it('has links that lead somewhere a reader of the package can go', () => {
        const links = [...text.replace(/^```.*?^```/gms, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
        const dead = links.filter(link => {
            if (/^[a-z]+:/.test(link)) return !link.startsWith('https://');
            const [file = '', section] = link.split('#');
            const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
            if (target.endsWith('.png')) return !existsSync(path.join(root, target));
            return !pages.includes(target) || (section !== undefined && !sectionsOf(read(target)).includes(section));
        });
        expect(dead).toEqual([]);
    });
});

describe.each(locales)('the guide, %s', locale => {
    const other = locales.find(one => one !== locale) as Locale;
    const names = ['guide', 'language', 'import', 'rules', 'drawings'];

    it('has the sections of the other language', () => {
        for (const name of names) {
            const levels = (of: Locale) => read(`${folderOf(of)}/${name}.md`).match(/^#+ /gm);
            expect(levels(locale), name).toEqual(levels(other));
        }
    });

    it('shows examples in its own keywords', () => {
        for (const name of names) {
            const examples = examplesIn(read(`${folderOf(locale)}/${name}.md`));
            expect(examples.length, name).toBeGreaterThan({ guide: -1, import: -1, drawings: 0 }[name] ?? 10);
            for (const [index, { line, text }] of examples.entries()) {
                // The first plan stands in both languages where one begins to read.
                if (locale === 'en' && name === 'language' && index === 1) continue;
                const foreign = convertKeywords(language, text, locale).map(({ span }) => text.slice(span.start, span.end));
                expect(foreign, `${name}:${line}`).toEqual([]);
            }
        }
    });

    it('explains every keyword', () => {
        const page = read(`${folderOf(locale)}/language.md`);
        for (const id of Object.keys(keywords) as KeywordId[]) {
            const words = locales.map(each => `\`${keywords[id].spellings[each][0]}\``);
            const row = page.split('\n').find(line => words.every(word => line.startsWith('|') && line.includes(`| ${word} |`)));
            expect(row, id).toContain(keywordHelp(id).meaning[locale]);
        }
    });

    it('has a section for the id of every finding, with what is said of its example', () => {
        const page = read(`${folderOf(locale)}/rules.md`);
        const sections = sectionsOf(page);
        for (const id of [...allRules.map(rule => rule.id), 'syntax', 'limit']) expect(sections, id).toContain(id);
        for (const { id, why, doesNotReport: silent } of allRules)
            for (const text of [why, silent]) expect(page, id).toContain(text[locale]);
        expect(page).not.toMatch(/<\||\|>|undefined|\[object/);
    });

    it('begins with a plan that leaves nothing to report, and says what happens when a line is taken out', () => {
        const [example] = examplesIn(read(`${folderOf(locale)}/language.md`));
        const text = example?.text ?? '';
        expect(marked(findingsOf(planOf(text)), text)).toEqual([]);
        const rulesWithout = (line: RegExp) => findingsOf(planOf(text.replace(line, ''))).map(({ rule }) => rule);
        expect(rulesWithout(/^ {6}(?:location|lokasi) .*\n/m)).toEqual(['no-location']);
        expect(rulesWithout(/^ *(?:maintains|memelihara) .*\n/m)).toContain('maintainer-unaware');
    });

    it('draws the promise of its example red once one side of it is gone', () => {
        const [example] = examplesIn(read(`${folderOf(locale)}/drawings.md`));
        const rules = (text: string) => findingsOf(planOf(text)).map(({ rule }) => rule);
        expect(rules(example?.text ?? '')).not.toContain('maintainer-unaware');
        expect(rules(example?.text.replace(/^ *(?:maintains|memelihara) .*\n/m, '') ?? '')).toContain('maintainer-unaware');
    });
});

test('the first plan of the English page stands there in Indonesian, too, and is as sound', () => {
    const [, indonesian] = examplesIn(read('docs/language.md'));
    expect(marked(findingsOf(planOf(indonesian?.text ?? '')), indonesian?.text ?? '')).toEqual([]);
});

describe('pages for developers', () => {
    /** Words in `code` outside blocks of code, each once. */
    const wordsIn = (page: string) => {
        const prose = read(page).replace(/^```.*?^```/gms, '');
        return [...new Set([...prose.matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word))];
    };
    const paths = globSync('{src,tests,scripts,docs,environments,examples}/**', { cwd: root }).map(name => name.replaceAll('\\', '/'));
    const ends = new Set(paths.flatMap(name => name.split('/').map((_, k, parts) => parts.slice(k).join('/'))));
    const isPath = (word: string) => /^[\w@.-]+(?:\/[\w@.-]+)*(?:\/|\.(?:ts|mjs|json|plan|md))$/.test(word);
    /** `KIND` stands for a folder of sheets; `out/` is what commands write. */
    const exists = (word: string) =>
        word.startsWith('out/') || ends.has(word.replace(/\/$/, '').replace('KIND', 'department')) || existsSync(path.join(root, word));

    it.each(['architecture', 'common-tasks', 'drawing-pipeline', 'incremental', 'performance', 'style'])(
        'docs/%s.md names files that are there',
        page => expect(wordsIn(`docs/${page}.md`).filter(word => isPath(word) && !exists(word))).toEqual([]),
    );

    it('docs/architecture.md has no term that the code does not have', () => {
        const sources = paths.filter(name => name.startsWith('src/') && name.endsWith('.ts') && !name.includes('/generated/')).map(read);
        const known = new Set([...sources, read('package.json')].flatMap(text => text.match(/[\w-]+/g) ?? []));
        const words = wordsIn('docs/architecture.md').filter(word => !isPath(word));
        const unknown = words.filter(word => !exists(word) && (word.match(/[\w-]+/g) ?? []).some(part => !known.has(part)));
        expect(words.length).toBeGreaterThan(40);
        expect(unknown).toEqual([]);
    });

    it('docs/architecture.md gives a reason for every package', () => {
        const { devDependencies } = JSON.parse(read('package.json')) as { readonly devDependencies: Readonly<Record<string, string>> };
        const table = read('docs/architecture.md').split('## Dependencies')[1] ?? '';
        const scopes = ['@types/', 'vscode-languageserver'];
        const named = (name: string) => table.includes(name) || scopes.some(scope => name.startsWith(scope) && table.includes(scope));
        expect(Object.keys(devDependencies).filter(name => !named(name) && name !== 'vscode-languageclient')).toEqual([]);
    });
});
