// The page that a site opens with: it leads to a language at once, and says so to whoever stays. It must not know the plan.
import type { Locale } from '../l10n/say.ts';
import { writeDocument } from '../scene/write.ts';
import { policy } from './page.ts';

export function rootPage(title: string, first: Locale): string {
    const other = first === 'en' ? 'id' : 'en';
    const name = { en: 'English', id: 'Bahasa Indonesia' };
    return writeDocument([
        'html',
        { lang: first },
        [
            'head',
            {},
            ['meta', { charset: 'utf-8' }],
            ['meta', { 'http-equiv': 'Content-Security-Policy', content: policy }],
            ['meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }],
            ['title', {}, title],
            ['link', { rel: 'stylesheet', href: 'site.css' }],
            // an address such as "#Parks.PlantTrees" is followed before the page is left
            ['script', { src: 'site.js' }],
            ['noscript', {}, ['meta', { 'http-equiv': 'refresh', content: `0;url=${first}/index.html` }]],
        ],
        [
            'body',
            {},
            [
                'main',
                { id: 'main' },
                ['h1', {}, title],
                [
                    'ul',
                    {},
                    ['li', {}, ['a', { href: `${first}/index.html`, lang: first }, name[first]]],
                    ['li', {}, ['a', { href: `${other}/index.html`, lang: other }, name[other]]],
                ],
            ],
        ],
    ]);
}
