// The page of a drawing as HTML: one script, one style sheet, nothing else. It must not know what is drawn.
import { writeDocument } from '../../scene/write.ts';

export interface PageParts {
    readonly script: string;
    readonly style: string;
    /** Where the editor serves the page's files from. */
    readonly source: string;
    readonly nonce: string;
    /** Session token that every message to the page carries. */
    readonly token: string;
    readonly root: string;
    readonly locale: 'en' | 'id';
    readonly title: string;
}

export function writePage({ script, style, source, nonce, token, root, locale, title }: PageParts): string {
    const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
    return writeDocument([
        'html',
        { lang: locale },
        [
            'head',
            {},
            ['meta', { charset: 'utf-8' }],
            ['meta', { 'http-equiv': 'Content-Security-Policy', content: policy }],
            ['meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }],
            ['title', {}, title],
            ['link', { rel: 'stylesheet', href: style }],
        ],
        [
            'body',
            { 'data-vscode-context': '{"preventDefaultContextMenuItems":true}' },
            ['div', { id: 'app', 'data-root': root, 'data-word': token }],
            ['script', { nonce, src: script }],
        ],
    ]);
}
