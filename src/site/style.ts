// How the pages of a site look: on a phone, on a screen, in the dark, on paper. It must not know what they say.
import { styleSheet } from '../diagram/theme.ts';
import { type Locale, locales } from '../l10n/say.ts';

/**
 * Of a page in all languages the one that its address leads to, `#id` or a place in it, else the first. A browser without `:has` shows all of
 * them. The margin keeps what stands above in sight.
 */
function languageStyle(first: Locale): string {
    const others = locales.filter(one => one !== first);
    const hide = (hidden: Locale, condition: string) => `.both${condition} [lang=${hidden}]:not(.lang){display:none}`;
    const targeted = (locale: Locale) => `:has(#${locale}:target,#${locale} :target)`;
    const rules = others.flatMap(other => [hide(other, `:not(${targeted(other)})`), hide(first, targeted(other))]);
    return `article{scroll-margin-top:50vh}@supports selector(:has(a)){${rules.join('')}}`;
}

/** Weight, signs and words carry the meaning; colour only repeats it. `first`: the language of addresses that name none. */
export const siteStyle = (
    first: Locale,
): string => `:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--muted:#57606a;--line:#c3c9d0;--ground:#f1f3f5;--open:#b01818;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--paper:#1c1d1f;--ink:#e8e8e8;--muted:#a9b0b8;--line:#4d535b;--ground:#292b2e;--open:#ff8a82;--link:#7ab8f5}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font:1rem/1.45 Arial,"Liberation Sans",Helvetica,"Segoe UI",sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
a{color:var(--link)}a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:block;padding:.5rem 1rem}
header{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;align-items:center;padding:.5rem 1rem;background:var(--ground);border-bottom:1px solid var(--line)}
header nav{flex:1 1 auto}.lang{margin-left:auto;white-space:nowrap}.both .kind{margin-bottom:.4rem}nav .lang{float:right;padding-left:1rem}
main{max-width:76rem;margin:0 auto;padding:.8rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.2;margin:.2rem 0 .7rem;text-wrap:balance}
h2{font-size:1.12rem;line-height:1.25;margin:1.5rem 0 .35rem;padding-top:.45rem;border-top:2px solid var(--line)}
h3{font-size:1rem;margin:1rem 0 .2rem}
.kind{margin:0;color:var(--muted);font-size:.9rem}
p{margin:.4rem 0}ul,ol{margin:.2rem 0 .6rem;padding-left:1.25rem}li{margin:.28rem 0}
.m,i{color:var(--muted);font-style:normal}.r{color:var(--open)}
.open>li::marker{color:var(--open);font-weight:700}
dl{margin:0 0 .8rem;display:grid;grid-template-columns:minmax(6.5rem,max-content) 1fr;gap:.2rem 1rem}
dt{color:var(--muted)}dd{margin:0}
.lead{font-size:1.05rem}
.figures{display:flex;flex-wrap:wrap;gap:.4rem 1.6rem;margin:.4rem 0 1rem;padding:0;list-style:none}.figures li{margin:0}.figures b{font-size:1.35rem;display:block;line-height:1.15}
.ways{display:flex;justify-content:space-between;gap:1rem;margin-top:1.5rem}
.questions{columns:20rem;column-gap:2.5rem;padding-left:1.6rem}.questions li{break-inside:avoid}.index ul{columns:17rem;column-gap:2rem}
table{border-collapse:collapse;font-size:.92rem}th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}thead th{background:var(--ground)}.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}tfoot td,tfoot th{font-weight:700}
.wide{overflow-x:auto;margin:.4rem 0 1rem}caption{text-align:left;font-weight:700;padding:.3rem 0}.part{padding-left:1.6rem}tbody th{font-weight:400;min-width:9rem}
.sheet{margin:.5rem 0 1rem;overflow:auto;border:1px solid var(--line)}.sheet svg{display:block;width:100%;min-width:60rem;height:auto}
.sheet a:focus-visible rect{stroke:var(--link);stroke-width:3}.sheet .hit{fill:transparent}.sheet a:hover .hit{stroke:var(--link);stroke-width:1}
details{margin:.5rem 0}summary{cursor:pointer;padding:.3rem 0}
.sign{display:inline-block;width:45%;min-width:16rem;margin:3.5rem 4% 0 0;padding-top:.3rem;border-top:1px solid var(--ink)}
.search{position:relative;flex:1 1 14rem;max-width:28rem}
.search input{font:inherit;width:100%;min-height:2.5rem;padding:.35rem .7rem;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:4px}
.search output{display:block;color:var(--muted);font-size:.9rem}.search output:empty{display:none}
.search ul{list-style:none;margin:.2rem 0 0;padding:0;position:absolute;z-index:2;left:0;right:0;max-height:70vh;overflow:auto;background:var(--paper);border:1px solid var(--line);box-shadow:0 4px 16px #0004}
.search ul:empty{display:none}.search li{margin:0;border-bottom:1px solid var(--line)}.search li a{display:block;padding:.45rem .7rem;text-decoration:none}.search li a:focus{background:var(--ground)}.search li span{display:block;font-size:.88rem}
@media (max-width:40rem){main{padding:.5rem .8rem 2rem}h1{font-size:1.25rem;margin:.1rem 0 .4rem}dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .35rem}
header{position:relative;padding:.4rem .8rem;gap:.3rem .8rem}header nav{flex-basis:100%}.search{position:static;flex-basis:9rem}.search ul{left:.8rem;right:.8rem}
.made{font-size:.85rem;line-height:1.3}.questions{font-size:.92rem;line-height:1.3}.questions li{margin:.22rem 0}}
@media (prefers-contrast:more){:root{--muted:var(--ink);--line:var(--ink)}}
@page{margin:14mm}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#333;--line:#888;--ground:#fff;--open:#000;--link:#000}
.skip,.search,.lang,.ways,.screen{display:none}body{font-size:10pt}main{max-width:none;padding:0}header{border:0;padding:0}a{text-decoration:none}
h2,h3{break-after:avoid}li,dd,tr{break-inside:avoid}.sheet{border:0;overflow:visible}.sheet svg{min-width:0;max-height:180mm}.wide{overflow:visible}}
${languageStyle(first)}
${styleSheet('auto', false)}
`;
