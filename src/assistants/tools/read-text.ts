// Lines of a file of the plan, as they are now.
import { Unanswerable } from '../host.ts';
import { integer, list, nullable, object, text, withDefault, words } from '../schema.ts';
import { tool } from '../tool.ts';
import { uriOf } from '../uri-of.ts';

const longestPart = 40_000;

export const readText = tool({
    name: 'read_text',
    title: { en: 'Read the text of the plan', id: 'Baca teks rencana' },
    summary: { en: 'Lines of a file, or the list of files', id: 'Baris sebuah berkas, atau daftar berkas' },
    description:
        'The text of a file of the plan as it is now, line by line; without a file, the list of files. Choose it after show or findings to see what stands around a place, and before propose_edit, which needs the exact old text.',
    input: {
        file: withDefault(words('Path of the file as places have it, such as parks.plan.', 1000), ''),
        line: withDefault(integer('First line, from 1.', { minimum: 1 }), 1),
        lines: withDefault(integer('How many lines.', { minimum: 1, maximum: 400 }), 100),
    },
    output: {
        file: text('Path of the file; empty for the list.'),
        text: text('The lines, without numbers.'),
        first: integer('Number of the first line.'),
        last: integer('Number of the last line.'),
        total: integer('Lines of the file, or files.'),
        more: nullable(integer('Line to go on with; null at the end.')),
        files: list('Files of the plan; empty where one was asked for.', object({ file: text('Path.'), lines: integer('Lines.') })),
    },
    longTexts: ['text'],
    async run({ file, line, lines }, context) {
        const { plan } = context;
        if (file === '') {
            const files = plan.files.slice(0, 500).map(({ uri, lineStarts }) => ({ file: context.path(uri), lines: lineStarts.length }));
            return { file, text: '', first: 0, last: 0, total: plan.files.length, more: null, files };
        }
        const uri = uriOf(file, context);
        const all = ((await context.host.text(uri)) ?? '').split(/\r\n|\r|\n/);
        if (line > all.length) throw new Unanswerable(`${file} has ${all.length} lines.`);
        let part = all.slice(line - 1, line - 1 + lines);
        while (part.length > 1 && part.reduce((sum, { length }) => sum + length + 1, 0) > longestPart)
            part = part.slice(0, Math.ceil(part.length / 2));
        const last = line + part.length - 1;
        const said = part.join('\n');
        return {
            file,
            text: said.length > longestPart ? `${said.slice(0, longestPart)}…` : said,
            first: line,
            last,
            total: all.length,
            more: last < all.length ? last + 1 : null,
            files: [],
        };
    },
});
