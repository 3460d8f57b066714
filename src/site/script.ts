// The one script of a site: search, and the way from an address such as `#Parks.PlantTrees` to its page. Without it every page can be read.
// It must not know the plan.
import { type Locale, say, type Text } from '../l10n/say.ts';
import { sharedFolders } from './addresses.ts';
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
    return `'use strict';{const first=${JSON.stringify(first)},texts=${JSON.stringify(words)},shared=${JSON.stringify(sharedFolders)};\n${source}}\n`;
}

/** As searchWords of search-index.ts reads them. */
const source = `
const root = new URL('.', document.currentScript.src);
const html = document.documentElement;
// A page in all languages is read in the one that its address names.
const isBoth = html.className === 'both';
const placeAt = () => {
    try {
        return decodeURIComponent(location.hash.slice(1));
    } catch {
        return '';
    }
};
const languageOf = place => /^(\\w+)(?:[.:]|$)/.exec(place)?.[1];
let language, text;
function readLanguage() {
    const asked = isBoth ? languageOf(placeAt()) : undefined;
    if (asked in texts) html.lang = asked;
    language = html.lang in texts ? html.lang : first;
    text = texts[language];
}
readLanguage();
const most = 30;
const wordsOf = text => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase().match(/[\\p{L}\\p{N}]+(?:\\.\\p{N}+)*/gu) ?? [];
// what has no page of its own is a place on one
const pageOf = ([, id, kind, page, , , place = '']) => {
    const isPlace = !page.startsWith(kind + '/');
    const path = shared.includes(page.slice(0, page.indexOf('/')))
        ? page + '.html#' + language + place.slice(0, 1) + encodeURIComponent(place.slice(1))
        : language + '/' + page + '.html' + (isPlace ? '#' + encodeURIComponent(id) : '');
    return new URL(path, root).href;
};

const loaded = new Map();
const waiting = new Map();
let directory, firsts, owners;
const load = file => new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = new URL('search/' + file + '.js', root).href;
    script.onload = () => done();
    script.onerror = () => fail(new Error(file));
    document.head.append(script);
});
globalThis.alurParts = (parts, numbers, titles) => { directory = parts; firsts = numbers; owners = titles; };
globalThis.alurPart = (name, rows) => { loaded.set(name, rows); };
globalThis.alurThings = (k, things) => { loaded.set('things/' + k, things); };
const once = file => {
    if (!waiting.has(file)) {
        const reading = load(file);
        reading.catch(() => waiting.delete(file));
        waiting.set(file, reading);
    }
    return waiting.get(file);
};

// Files with words that begin with a word: of the part that the word begins with, else of all that begin with the word.
const filesFor = word => {
    const around = directory.filter(([key]) => word.startsWith(key)).sort((a, b) => b[0].length - a[0].length)[0];
    const below = directory.filter(([key]) => key.startsWith(word) && key !== around?.[0]);
    return (around ? [around, ...below] : below).flatMap(([, file, count]) => Array.from({ length: count }, (_, k) => file + '-' + k));
};

// Numbers of the things with a word that is, or begins with, this one.
async function numbersWith(word, isWhole) {
    const files = filesFor(word);
    await Promise.all(files.map(once));
    const numbers = new Set();
    for (const file of files)
        for (const [own, ...steps] of loaded.get(file))
            if (isWhole ? own === word : own.startsWith(word)) {
                let number = 0;
                for (const step of steps) numbers.add(number += step);
            }
    return numbers;
}

// Numbers of the things with all words, short titles first.
async function find(words, isWhole) {
    if (words.length === 0) return [];
    await once('parts');
    const [fewest, ...others] = (await Promise.all(words.map(word => numbersWith(word, isWhole)))).sort((a, b) => a.size - b.size);
    return [...fewest].filter(number => others.every(one => one.has(number))).sort((a, b) => a - b);
}

async function thingsOf(numbers) {
    const places = numbers.map(number => {
        const k = firsts.findLastIndex(first => first <= number);
        return ['things/' + k, number - firsts[k]];
    });
    await Promise.all([...new Set(places.map(([file]) => file))].map(once));
    return places.map(([file, k]) => loaded.get(file)[k]);
}

// Things to show, best first: those of this title or name, then those whose title begins with it, then those that have it in their title.
async function best(numbers, words) {
    const title = words.join(' ');
    const rank = thing => {
        const own = wordsOf(thing[0]);
        const inTitle = words.every(word => own.some(one => one.startsWith(word)));
        return own.join(' ') === title || thing[1].toLowerCase() === title ? 0 : own.join(' ').startsWith(title) ? 1 : inTitle ? 2 : 3;
    };
    const ranked = (await thingsOf(numbers.slice(0, 4 * most))).map(thing => [rank(thing), thing]);
    return ranked.sort((a, b) => a[0] - b[0]).slice(0, most).map(([, thing]) => thing);
}

function addSearch() {
    const header = document.querySelector('header');
    header?.querySelector('.search')?.remove();
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
    header.insertBefore(box, header.querySelector(':scope > .lang'));
    let asked = 0;
    const show = async () => {
        const own = ++asked;
        const isCurrent = () => own === asked;
        const words = wordsOf(input.value);
        if (words.join('').length < 2) {
            results.replaceChildren();
            status.textContent = '';
            return;
        }
        status.textContent = text.searching;
        let found;
        let shown;
        try {
            found = await find(words, false);
            if (!isCurrent()) return;
            shown = await best(found, words);
        } catch {
            if (isCurrent()) status.textContent = text.notLoaded;
            return;
        }
        if (!isCurrent()) return;
        const items = shown.map(entry => {
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
}

document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(input|textarea|select)$/i.test(document.activeElement?.tagName)) return;
    event.preventDefault();
    document.querySelector('.search input')?.focus();
});

// "index.html#Parks.PlantTrees": the page of that name.
async function followAddress() {
    const id = placeAt();
    if (id === '' || document.getElementById(id)) return;
    if (isBoth && languageOf(id) in texts) {
        // the place is no more: the page in the same language
        location.replace('#' + languageOf(id));
        return;
    }
    // Without the index of a search the page stays where it is.
    const own = (await find(wordsOf(id), true).then(thingsOf).catch(() => [])).find(entry => entry[1] === id);
    if (own) location.replace(pageOf(own));
}

// The page that the site opens with leads to the language of its reader.
function openFirst() {
    if (location.hash || document.querySelector('header')) return;
    const asked = navigator.languages.map(one => one.slice(0, 2)).find(one => one in texts);
    location.replace(new URL((asked ?? first) + '/index.html', root).href);
}

// The script of that page stands in its head.
document.addEventListener('DOMContentLoaded', openFirst);
addSearch();
void followAddress();
addEventListener('hashchange', () => {
    const before = language;
    readLanguage();
    if (language !== before) addSearch();
    void followAddress();
});
`;
