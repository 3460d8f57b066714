// The one script of a site: search, and the way from an address such as `#Parks.PlantTrees` to its page. Without it every page can be read.
// It must not know the plan.
import { type Locale, say, type Text } from '../l10n/say.ts';
import { siteWords } from './words.ts';

export interface ScriptOptions {
    readonly locales: readonly Locale[];
    /** The language of addresses that name none. */
    readonly first: Locale;
    /** By kind of page. */
    readonly kinds: Readonly<Record<string, Text>>;
}

export function siteScript({ locales, first, kinds }: ScriptOptions): string {
    const of = (locale: Locale) => ({
        ...Object.fromEntries(
            (['search', 'searchKey', 'found', 'noneFound', 'searching', 'notLoaded', 'more'] as const).map(name => [
                name,
                say(siteWords[name], locale),
            ]),
        ),
        kinds: Object.fromEntries(Object.entries(kinds).map(([kind, text]) => [kind, text[locale]])),
    });
    const words = Object.fromEntries(locales.map(locale => [locale, of(locale)]));
    return `'use strict';{const first=${JSON.stringify(first)},texts=${JSON.stringify(words)};\n${source}}\n`;
}

/** As searchWords of search-index.ts reads them. */
const source = `
const root = new URL('.', document.currentScript.src);
const language = document.documentElement.lang in texts ? document.documentElement.lang : first;
const text = texts[language];
const most = 30;
const wordsOf = text => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase().match(/[\\p{L}\\p{N}]+(?:\\.\\p{N}+)*/gu) ?? [];
// a part of a page has its id as its place there
const pageOf = entry => new URL(language + '/' + entry[3] + '.html' + (entry[2] === 'part' ? '#' + encodeURIComponent(entry[1]) : ''), root).href;
let owners = [];

const loaded = new Map();
const waiting = new Map();
let directory;
const load = file => new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = new URL('search/' + file + '.js', root).href;
    script.onload = () => done();
    script.onerror = () => fail(new Error(file));
    document.head.append(script);
});
globalThis.alurParts = (parts, titles) => { directory = parts; owners = titles; };
globalThis.alurPart = (name, entries) => { loaded.set(name, entries); };
const once = file => {
    if (!waiting.has(file)) {
        const reading = load(file);
        reading.catch(() => waiting.delete(file));
        waiting.set(file, reading);
    }
    return waiting.get(file);
};

// Parts that hold words beginning with a word: one that the word begins with, else all that begin with the word.
const partsFor = word => {
    const around = directory.filter(([key]) => word.startsWith(key)).sort((a, b) => b[0].length - a[0].length)[0];
    const below = directory.filter(([key]) => key.startsWith(word) && key !== around?.[0]);
    return around ? [around, ...below] : below;
};
const chunksIn = parts => parts.flatMap(([, file, count]) => Array.from({ length: count }, (_, k) => file + '-' + k));

async function find(query, isCurrent) {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    await once('parts');
    // the rarest word first; of another the index may not know that the thing has it
    const choices = words.map(word => chunksIn(partsFor(word))).filter(chunks => chunks.length > 0).sort((a, b) => a.length - b.length);
    const found = new Map();
    for (const chunks of choices) {
        for (const chunk of chunks) {
            if (!isCurrent()) return [];
            await once(chunk);
            for (const entry of loaded.get(chunk) ?? []) {
                const own = wordsOf([entry[0], entry[1].replace(/([a-z\\d])([A-Z])/g, '$1 $2'), entry[1], entry[5], owners[entry[4]] ?? ''].join(' '));
                if (words.every(word => own.some(one => one.startsWith(word)))) found.set(entry[2] + entry[1], entry);
            }
            if (found.size > 10 * most) break;
        }
        if (found.size > 0) break;
    }
    const title = words.join(' ');
    const rank = entry => {
        const own = wordsOf(entry[0]);
        const inTitle = words.every(word => own.some(one => one.startsWith(word)));
        return own.join(' ') === title ? 0 : own.join(' ').startsWith(title) ? 1 : inTitle ? 2 : 3;
    };
    return [...found.values()].sort((a, b) => rank(a) - rank(b) || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
}

function addSearch() {
    const header = document.querySelector('header');
    if (!header) return;
    const box = document.createElement('search');
    box.className = 'search';
    const input = Object.assign(document.createElement('input'), { type: 'search', placeholder: text.search, autocomplete: 'off', title: text.searchKey });
    input.setAttribute('aria-label', text.search);
    input.setAttribute('aria-keyshortcuts', '/');
    const status = document.createElement('output');
    status.setAttribute('aria-live', 'polite');
    const results = document.createElement('ul');
    box.append(input, status, results);
    header.append(box);
    let asked = 0;
    const show = async () => {
        const own = ++asked;
        const isCurrent = () => own === asked;
        if (wordsOf(input.value).join('').length < 2) {
            results.replaceChildren();
            status.textContent = '';
            return;
        }
        status.textContent = text.searching;
        let found;
        try {
            found = await find(input.value, isCurrent);
        } catch {
            if (isCurrent()) status.textContent = text.notLoaded;
            return;
        }
        if (!isCurrent()) return;
        const items = found.slice(0, most).map(entry => {
            const item = document.createElement('li');
            const link = Object.assign(document.createElement('a'), { href: pageOf(entry), textContent: entry[0] });
            const about = document.createElement('span');
            about.className = 'm';
            about.textContent = [text.kinds[entry[2]], owners[entry[4]]].filter(Boolean).join(' · ');
            link.append(about);
            item.append(link);
            return item;
        });
        results.replaceChildren(...items);
        status.textContent = found.length === 0 ? text.noneFound
            : text.found.replace('{n}', () => found.length) + (found.length > most ? ' · ' + text.more.replace('{n}', () => found.length - most) : '');
    };
    input.addEventListener('input', () => void show());
    const links = () => [...results.querySelectorAll('a')];
    box.addEventListener('keydown', event => {
        const all = links();
        const at = all.indexOf(document.activeElement);
        if (event.key === 'Escape') { input.value = ''; void show(); input.focus(); }
        else if (event.key === 'ArrowDown' && all.length > 0) all[Math.min(at + 1, all.length - 1)].focus();
        else if (event.key === 'ArrowUp' && at >= 0) (at === 0 ? input : all[at - 1]).focus();
        else if (event.key === 'Enter' && document.activeElement === input && all.length > 0) all[0].click();
        else return;
        event.preventDefault();
    });
    document.addEventListener('keydown', event => {
        if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(input|textarea|select)$/i.test(document.activeElement?.tagName)) return;
        event.preventDefault();
        input.focus();
    });
}

// "index.html#Parks.PlantTrees": the page of that name.
async function followAddress() {
    let id;
    try {
        id = decodeURIComponent(location.hash.slice(1));
    } catch {
        return;
    }
    if (id === '' || document.getElementById(id)) return;
    const own = (await find(id, () => true).catch(() => [])).find(entry => entry[1] === id);
    if (own) location.replace(pageOf(own));
}

addSearch();
void followAddress();
addEventListener('hashchange', () => void followAddress());
`;
