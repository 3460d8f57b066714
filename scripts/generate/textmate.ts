// The colours of the editor (TextMate grammar), from the keyword table.
import { type Keyword, type KeywordId, keywords } from '../../src/l10n/keywords.ts';

const scopes: Readonly<Record<Keyword['role'], string>> = {
    // Purple in the themes that come with VS Code, apart from the blue of properties.
    declaration: 'keyword.control.declaration.alur',
    property: 'keyword.other.property.alur',
    joining: 'keyword.operator.word.alur',
    value: 'constant.language.alur',
};

/** Names may hold letters of any script, digits, `_` and `-`. */
const name = '\\^?[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*';
const wordEnd = '(?![\\p{L}\\p{M}\\p{N}_-])';

export function textMateGrammar(): object {
    return {
        $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
        name: 'Alur',
        scopeName: 'source.alur',
        patterns: [{ include: '#all' }],
        repository: {
            all: {
                patterns: [
                    { include: '#comment' },
                    { include: '#text' },
                    { include: '#typographicText' },
                    { include: '#time' },
                    { include: '#money' },
                    { include: '#number' },
                    { include: '#declaration' },
                    { include: '#location' },
                    { include: '#measured' },
                    { include: '#lineKeyword' },
                    { include: '#joining' },
                    { include: '#value' },
                    { include: '#name' },
                ],
            },
            comment: {
                patterns: [
                    {
                        name: 'comment.line.double-slash.alur',
                        match: '//\\s*(ignore|abaikan)\\s*:.*$',
                        captures: { 1: { name: 'keyword.control.directive.alur' } },
                    },
                    { name: 'comment.line.double-slash.alur', match: '//.*$' },
                    { name: 'comment.block.alur', begin: '/\\*', end: '\\*/' },
                ],
            },
            text: {
                name: 'string.quoted.double.alur',
                begin: '"',
                end: '"|$',
                patterns: [{ name: 'constant.character.escape.alur', match: '\\\\.' }],
            },
            // The quotes of Word; single ones only where they are closed.
            typographicText: {
                name: 'string.quoted.other.alur',
                match: "[“”„‟][^“”„‟]*[“”‟]|[“”„‟][^\"“”„‟]*\"?|«[^«»]*»?|['‘’‚](?:[^'‘’‚\"]|['’](?=[\\p{L}\\p{N}]))*['’‘]",
            },
            time: { name: 'constant.numeric.date.alur', match: `\\b\\d{4}-(?:Q[1-4]|TW[1-4]|S[12]|\\d{2}(?:-\\d{2})?)${wordEnd}` },
            money: { name: 'keyword.other.unit.alur', match: 'Rp\\.?(?=[ \\t]*\\d)' },
            number: { name: 'constant.numeric.decimal.alur', match: '-?\\d[\\d_]*(?:[.,]\\d[\\d_]*)*' },
            // `program PlantTrees`: the keyword begins a line or block, the name after it is the thing's own.
            declaration: {
                match: `(?<=^|[{}])(\\s*)(${spellings(id => id !== 'location' && (keywords[id].role === 'declaration' || id === 'unit'))})${wordEnd}(?:(\\s+)(${name}))?`,
                captures: { 2: { name: scopes.declaration }, 4: { name: 'entity.name.type.alur' } },
            },
            // Inside other blocks `location` says where: then it has no title, no place around it and no block.
            location: {
                match: `(?:^|(?<=^|[{}])(\\s*)(?=\\S+\\s+${name}\\s*(?:["{]|(?:${spellings(id => id === 'within')})${wordEnd})))(${spellings(id => id === 'location')})${wordEnd}(?:(\\s+)(${name}))?`,
                captures: { 2: { name: scopes.declaration }, 4: { name: 'entity.name.type.alur' } },
            },
            // `outcome` and `output` are values here, and properties of a work.
            measured: {
                match: `(?<![\\p{L}\\p{M}\\p{N}_.^-])(${spellings(id => id === 'measures')})(\\s+)(${spellings(id => id === 'outcome' || id === 'output')})${wordEnd}`,
                captures: { 1: { name: scopes.property }, 3: { name: scopes.value } },
            },
            lineKeyword: {
                match: `(?<![\\p{L}\\p{M}\\p{N}_.^-])(${spellings(id => ['property', 'declaration'].includes(keywords[id].role))})${wordEnd}`,
                name: scopes.property,
            },
            joining: {
                match: `(?<![\\p{L}\\p{M}\\p{N}_.^-])(${spellings(id => keywords[id].role === 'joining')})${wordEnd}`,
                name: scopes.joining,
            },
            value: {
                match: `(?<![\\p{L}\\p{M}\\p{N}_.^-])(${spellings(id => keywords[id].role === 'value')})${wordEnd}`,
                name: scopes.value,
            },
            name: { match: name, name: 'variable.other.alur' },
        },
    };
}

/** All spellings of some keywords, longest first so that none hides a longer one. */
function spellings(which: (id: KeywordId) => boolean): string {
    const ids = (Object.keys(keywords) as KeywordId[]).filter(id => id !== 'Rp' && which(id));
    const words = ids.flatMap(id => [...keywords[id].spellings.en, ...keywords[id].spellings.id]);
    return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
