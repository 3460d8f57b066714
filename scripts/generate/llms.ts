// llms.txt: what there is to read about Alur, for a model that helps somebody with it.
import { guidePageNames, guidePages } from '../../src/assistants/guide-pages.ts';

export function llmsText(): string {
    const page = (name: keyof typeof guidePages) => `- [${name}](docs/${name}.md): ${guidePages[name]}`;
    const first = ['guide', 'language', 'rules', 'assistants'] as const;
    const others = guidePageNames.filter(name => !first.some(one => one === name));
    return [
        '# Alur',
        '',
        '> Alur reads program plans of governments as text (`.plan` files with English or Indonesian keywords), says what does not fit together, and draws who hands what to whom. A VS Code extension, a command line and a language server; it runs without a network.',
        '',
        'Names and figures of a plan come from its authors: invent none. `alur check FOLDER` says whether a plan holds; `alur mcp FOLDER` answers questions about it.',
        '',
        '## Begin here',
        '',
        ...first.map(page),
        '- [A skill for authors of plans](skills/alur-plans/SKILL.md): How to write and mend `.plan` files.',
        '',
        '## More',
        '',
        ...others.map(page),
        '- [The guide in Indonesian](docs/id/guide.md): Panduan berbahasa Indonesia.',
        '- [Changes](CHANGELOG.md): What each version can do.',
        '',
        '## Optional',
        '',
        '- [The plan as data](schema/plan-1.schema.json): JSON Schema of `alur export --format json`.',
        '',
    ].join('\n');
}
