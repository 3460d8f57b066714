// What a planner types into a city, and where she asks: the same texts and places for every contestant. It must not know who answers.
import type { Place, Texts } from './sample.ts';

/** One kind of edit: the file and its text at every round. */
export interface Keystroke {
    readonly file: string;
    readonly text: (round: number) => string;
}

export interface Typing {
    readonly edits: Readonly<Record<string, Keystroke>>;
    /** After `needs `, with nothing typed yet; a new text each round, as when somebody types. */
    readonly slot: (round: number) => Place;
    /** On the last name of a reference into another file. */
    readonly reference: Place;
}

export function typingIn(texts: Texts): Typing {
    const file = middleFile(texts);
    const text = texts.get(file) as string;
    const program = mentionedProgram(texts, file);
    const heading = new RegExp(`^ {4}program ${program} "`, 'm').exec(text);
    if (!heading) throw new Error(`${file} declares no ${program}.`);
    const inTitle = heading.index + heading[0].length;
    const name = inTitle - 2;
    const budget = /budget Rp (?=\d)/.exec(text.slice(inTitle));
    const line = text.indexOf('\n', inTitle) + 1;
    if (!budget) throw new Error(`${file} has no budget.`);
    const amount = inTitle + budget.index + budget[0].length;
    const insert = (at: number, more: string) => text.slice(0, at) + more + text.slice(at);
    const shared = texts.get('city.plan') as string;
    return {
        edits: {
            'a letter of a title': { file, text: round => insert(inTitle, 'abcdefghij'.slice(0, 1 + (round % 10))) },
            'a digit of a budget': { file, text: round => insert(amount, String(1 + (round % 9))) },
            'a half-written line': { file, text: round => insert(line, `        budget Rp ${1 + (round % 9)} in \n`) },
            'another name, mentioned elsewhere': { file, text: round => (round % 2 === 0 ? insert(name, 'x') : text) },
            'the start of the shared file': { file: 'city.plan', text: round => `// ${'x'.repeat(1 + (round % 9))}\n${shared}` },
        },
        slot: round => {
            const before = text.slice(0, line).replace(`program ${program} "`, `program ${program} "${'x'.repeat(round % 9)}`);
            const typed = `${before}        needs `;
            return { file, text: `${typed}\n${text.slice(line)}`, offset: typed.length };
        },
        reference: referenceIn(file, text),
    };
}

/** A file that declares a department, in the middle of the city. */
function middleFile(texts: Texts): string {
    const files = [...texts.keys()].filter(file => file !== 'city.plan' && texts.get(file)?.startsWith('department'));
    return files[files.length >> 1] as string;
}

function mentionedProgram(texts: Texts, file: string): string {
    const department = /\w+/.exec(file)?.[0];
    const mention = new RegExp(`\\b${department}\\.(\\w+)\\.\\w+`);
    for (const [other, text] of texts) {
        const found = other === file ? undefined : mention.exec(text);
        if (found) return found[1] as string;
    }
    return /^ {4}program (\w+)/m.exec(texts.get(file) as string)?.[1] as string;
}

function referenceIn(file: string, text: string): Place {
    const department = /\w+/.exec(file)?.[0];
    const references = [...text.matchAll(/^ +(?:needs|maintains) (\w+)\.\w+(?:\.\w+)*\.(?=\w)/gm)];
    const found = references.find(match => match[1] !== department) ?? references[0];
    if (!found) throw new Error(`${file} refers to nothing.`);
    return { file, text, offset: found.index + found[0].length + 1 };
}
