// The head of a page that stands alone: its policy, its title, its style. It must not know what the page shows.
import type { SceneNode } from '../scene/node.ts';

export function pageHead(policy: string, title: string, style: string): SceneNode {
    return [
        'head',
        {},
        ['meta', { charset: 'utf-8' }],
        ['meta', { 'http-equiv': 'Content-Security-Policy', content: policy }],
        ['meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }],
        ['meta', { name: 'color-scheme', content: 'light dark' }],
        ['title', {}, title],
        '\n',
        ['style', {}, style],
        '\n',
    ];
}
