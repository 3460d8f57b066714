// Makes a sound city one that people wrote: of every nine programs one lacks what it serves, who does it, what measures it or who looks
// after it, so that findings have to be made and shown. It must not know rules.
const dropped = [/^ +serves .*\n/m, /^ +executor .*\n/m, /^ +indicator .*\n/m, /^ +maintainer .*\n/m];

export function spoilCity(texts: ReadonlyMap<string, string>, every = 9): Map<string, string> {
    let count = 0;
    return new Map(
        [...texts].map(([file, text]) => [
            file,
            text.replace(/^ {4}program .*\n(?: {5,}.*\n)* {4}\}\n/gm, program => {
                const fault = dropped[Math.floor(count / every) % dropped.length] as RegExp;
                return count++ % every === 0 ? program.replace(fault, '') : program;
            }),
        ]),
    );
}
