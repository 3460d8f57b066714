// How a report looks on the screen and on A4 or A3 paper, also in black and white. It must not know what it says.

/**
 * Weight and words carry the meaning; colour only repeats it. In VS Code the page takes the colours of the editor.
 * Chromium repeats the head of a table on the next page only where it is lower than a quarter of the page: upright names are kept short.
 */
export const reportStyle = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--muted:#57606a;--line:#b9c0c8;--ground:#f1f3f5;--error:#b01818;--warning:#8a5a00;--focus:#005fb8}
@media (prefers-color-scheme:dark){:root{--paper:#1f1f1f;--ink:#e6e6e6;--muted:#a5abb3;--line:#565c65;--ground:#2a2c2f;--error:#ff8a82;--warning:#e2b04a;--focus:#3794ff}}
body.vscode-light{color-scheme:light;--paper:#fff;--ink:#1b1f24;--muted:#57606a;--line:#b9c0c8;--ground:#f1f3f5;--error:#b01818;--warning:#8a5a00;--focus:#005fb8}
body.vscode-dark,body.vscode-high-contrast{color-scheme:dark;--paper:#1f1f1f;--ink:#e6e6e6;--muted:#a5abb3;--line:#565c65;--ground:#2a2c2f;--error:#ff8a82;--warning:#e2b04a;--focus:#3794ff}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.2rem 1.5rem 4rem;max-width:100rem;font:.94rem/1.45 Arial,"Liberation Sans",Helvetica,"Segoe UI",sans-serif;color:var(--vscode-editor-foreground,var(--ink));background:var(--vscode-editor-background,var(--paper))}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .6rem}.kind{margin:0;color:var(--muted);text-transform:uppercase;letter-spacing:.06em;font-size:.85rem}
h2{font-size:1.4rem;margin:2.4rem 0 .3rem;padding-top:.5rem;border-top:3px solid currentColor}
h3,h4{display:inline;margin:0}h3{font-size:1.12rem}h4{font-size:1rem}
section>h3{display:block;margin:1.4rem 0 .3rem}
section>p{margin:.2rem 0 .8rem;max-width:60rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1.2rem;margin:0 0 1rem}dt{color:var(--muted)}dd{margin:0}
nav ol{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:0;padding-left:1.2rem}
a{color:var(--focus)}:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
details{margin:.8rem 0}summary{cursor:pointer;padding:.2rem 0}.count{color:var(--muted)}
.empty{border-left:4px solid var(--line);padding:.2rem .8rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;margin:.3rem 0 .6rem;font-size:.88rem;min-width:24rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
td{max-width:28rem}
thead th{background:var(--ground);vertical-align:bottom}tbody th{font-weight:400;min-width:11rem;max-width:34rem}
tfoot td,tfoot th{font-weight:700;border-top:2px solid currentColor}
.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}.negative{font-weight:700;color:var(--error)}
.mark{text-align:center;white-space:nowrap;font-weight:700}td.mark{min-width:2rem}thead .mark{max-width:8rem;white-space:normal;font-weight:400}
table.shared{width:100%}@media screen and (min-width:72rem){table.shared{table-layout:fixed}}@media screen and (max-width:50rem){body{padding-inline:.8rem}.shared{font-size:.8rem}.shared th,.shared td{padding:.25rem .35rem}}.shared th,.shared td{min-width:0;max-width:none}.shared td{overflow-wrap:break-word}
.blank{min-width:9rem}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:inherit;cursor:pointer}th button:hover{text-decoration:underline}th button::after{content:" ↕";color:var(--muted)}[aria-sort=ascending] button::after{content:" ↑"}[aria-sort=descending] button::after{content:" ↓"}
.part{padding-left:1.6rem}
.error>th{font-weight:700;border-left:5px solid var(--error)}.warning>th{border-left:5px solid var(--warning)}
.matrix thead .mark span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:13rem;display:inline-block;line-height:1.15}
@page{size:landscape;margin:12mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt Arial,sans-serif}}
@media print{
:root,body{color-scheme:light;--paper:#fff;--ink:#000;--muted:#333;--line:#777;--ground:#eee;--error:#000;--warning:#000;--focus:#000}
html{font-size:10pt}body{max-width:none;padding:0;color:#000;background:#fff}
nav,th button::after{display:none}a{color:inherit;text-decoration:none}
section{break-before:page}section:first-child{break-before:auto}
h2,h3,h4,summary,section>p{break-after:avoid}
summary{list-style:none}summary::-webkit-details-marker{display:none}
details::details-content{content-visibility:visible;display:block;height:auto}
.wide{overflow:visible}table,table.shared{width:100%;min-width:0}table.shared{table-layout:fixed}.matrix{width:auto}thead{display:table-header-group}tfoot{display:table-row-group}
tr,thead{break-inside:avoid}thead{break-after:avoid}tbody tr:first-child{break-before:avoid}thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}
thead .number{white-space:normal}.matrix thead .mark span{max-height:10rem}tbody th{min-width:0}.negative{text-decoration:underline}
}
`;
