// Texts of cells as one writes them: on one line, titles not in capitals throughout. It must not know what they are titles of.

const small = new Set('dan di ke dari pada untuk dalam atau dengan yang bagi oleh serta and of for the in'.split(' '));
const abbreviations = new Set('dprd rsud uptd upt dpmptsp bpkad bappeda bapenda bpbd bkpsdm pkk psu spam pd opd'.split(' '));

/** Without line ends and doubled spaces. Most texts have none, and stay the very same. */
export function oneLine(text: string): string {
    return text.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** One line, and not in capitals throughout: `DINAS KESEHATAN DAN KB` is `Dinas Kesehatan dan Kb`. */
export function tidy(name: string): string {
    const text = oneLine(name);
    if (text !== text.toUpperCase() || !/\p{L}{4}/u.test(text)) return text;
    return text
        .split(/(\([^)]*\)|[\s/,-]+)/)
        .map((word, index) => {
            if (index % 2 === 1) return word;
            const lower = word.toLowerCase();
            if (abbreviations.has(lower)) return word;
            return index > 0 && small.has(lower) ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
        })
        .join('');
}
