// Cells that hold a code and a title. It must not know what the code means.

/** A cell with a code before its title: `1.03.10 PROGRAM JALAN`, `1.01.2.22.0.00.02.0000 – Dinas Kesehatan`. */
export function splitCodeFromTitle(text: string): { code: string; title: string } | undefined {
    const line = text.slice(0, 2000).replace(/\s+/g, ' ');
    const match = /^([\dXx](?:\.[\dXx]{1,4}){0,8})\.? ?[-–—:]? (\p{L}[\s\S]*)$/u.exec(line);
    return match ? { code: match[1] as string, title: (match[2] as string).trim() } : undefined;
}
