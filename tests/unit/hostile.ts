// Texts that some reader would take for more than text, and a plan that says one in every field. It must not know what reads them.

/** One of everything, with a text in every field that takes one. */
export function everywhere(written: string): string {
    const text = written.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    return `
plan P "${text}" { period 2026..2027 document "${text}" region "${text}" catalogue "${text}.csv" as C }
vision V "${text}" { mission M "${text}" }
goal G "${text}" { serves V.M code "${text}" indicator I "${text}" unit "${text}" { baseline 1 in 2025 target 2 in 2027 actual 1.5 in 2026 source "${text}" } tag "${text}" }
objective O "${text}" { serves G coordinator D }
location L "${text}" { code "${text}" at 1.5, 2.5 agreement "${text}" }
location N "${text}" within L { at 1.6, 2.6 owner R }
partner R "${text}"
fund F "${text}" { code "${text}" }
pattern Q "${text}" { applies-to "${text}" requires maintainer }
department D "${text}" {
  code "${text}"
  unit U "${text}" { code "${text}" }
  asset A "${text}" 1 "${text}" { state idle location L }
  program W "${text}" { code "${text}" serves O executor U with R during 2026 location L budget 5 in 2026 from F note "${text}"
    risk "${text}" assumption "${text}" tag "${text}" beneficiaries "${text}"
    requests Q "${text}" 2 "${text}" from E by 2026-06
    activity X "${text}" { builds T "${text}" 3 "${text}" { kind "${text}" location N maintainer E handover to E in 2027 upkeep 2 per year } }
  }
}
department E "${text}" { program Y "${text}" { needs D.W.X.T after D.W during 2027 maintains D.W.X.T answers D.W.Q } }
// ignore: no-executor -- ${written.replace(/[\r\n\u2028\u2029]/g, ' ')}
department K "${text}" { program Z }
`;
}

export const hostile: Readonly<Record<string, string>> = {
    escapes: 'a\u001b[31mred\u001b]0;title\u0007\u001b[2J\u009b31m\u0000\u007f',
    'new lines': 'a\r\n::error file=x::forged\rb\u2028c\u2029d\u0085e',
    'a workflow command': '::warning::forged',
    'a command of another build server': '##[error]forged ##vso[task.setvariable variable=x]y',
    'turned direction': 'Rp\u202e000.1\u202c \u2066x\u2069 \u200f\u061c\u200e',
    'half a pair': '\ud800x\udc00',
    html: '<script>alert(1)</script><img src=x onerror=alert(1)>]]>&lt;&#60;',
    attributes: '" onload="alert(1)" x=\' onerror=\'',
    addresses: 'https://evil.example/x www.evil.example evil.com ftp://h/x HTTP://UP.EXAMPLE mailto:a@b.example javascript:alert(1)',
    'addresses between marks': '_https://evil.example_ *www.evil.example* (mailto:a@b.example)_@name',
    mentions: '@everyone a@b.example #123 org/repo#7 GH-9 !12 $34 &56 %78 ~90 \uff20name :tada:',
    links: '[x](http://evil.example) ![x](y.png) <http://evil.example> [^1] [x]: http://evil.example',
    emphasis: '*a* _b_ ~~c~~ `d` $e$ ``` # f | g | \\| h',
    'a list and a heading': '# a\n- b\n1. c\n> d\n---\n===',
    'Mermaid statements': 'click n0 call alert',
    'a section': 'Section x',
    'a title': 'title x',
    'a date': '2026-01-01 x',
    'Mermaid marks': 'a:::b %%{init: {"theme":"x"}}%% end; subgraph x --> y "]) #quot;',
    'a rule': '---',
    'an end': 'end',
    'a chart': 'gantt',
    formula: '=HYPERLINK("http://evil.example","x")',
    'wide formula': '\uff1dcmd|" /C calc"!A0',
    'formula after blanks': ' \t\u200b+1+1',
    'formula after a semicolon': 'a;=1+1\n=2+2\t@SUM(A1)',
    'formula after a line': '\n-1+1',
    braces: '{x} {{y}} {count} %s %d',
};
