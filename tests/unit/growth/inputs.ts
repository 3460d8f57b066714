// Plans of any size that ask much of one part of the house: each is a text, with lists beside it where it needs them.

export interface Input {
    readonly text: string;
    readonly lists?: Readonly<Record<string, string>>;
}

const each = (count: number, line: (i: number) => string, between = '\n') => Array.from({ length: count }, (_, i) => line(i)).join(between);
const programs = (count: number, body: (i: number) => string) => `department D {\n${each(count, i => `program P${i} { ${body(i)} }`)}\n}`;
const plain = (text: string): Input => ({ text });

/** By what is told of them, for a size: the number of things in the text, or of links where those are what grows. */
export const inputs: Readonly<Record<string, (n: number) => Input>> = {
    'names that are all misspelt': n => plain(`${each(n, i => `goal Shade${i * 7919}x`)}\n${programs(n, i => `serves Shaed${i * 7919}x`)}`),
    'names of one goal that is missing': n => plain(`goal Shades\n${programs(n, () => 'serves Shade')}`),
    'needs of departments that are missing': n => plain(programs(n, i => `needs Roads${i}.Widen.verge`)),
    'patterns that follow one another': n =>
        plain(each(n, i => `pattern R${i} { requires upkeep for ${(i % 9) + 1} years, code follows R${i + 1} }`)),
    'patterns in a circle': n => plain(each(n, i => `pattern R${i} { requires code follows R${(i + 1) % n} }`)),
    'patterns that follow many others': n => {
        const count = Math.ceil(Math.sqrt(2 * n));
        return plain(
            each(
                count,
                i => `pattern R${i} { requires code follows ${['S', ...Array.from({ length: i }, (_, k) => `R${k}`)].join(', ')} }`,
            ),
        );
    },
    'things that follow a long chain of patterns': n =>
        plain(
            `${each(n, i => `pattern R${i} { requires code, upkeep follows R${i + 1} }`)}\ndepartment D {\n${each(n, i => `asset a${i} { follows R${i} }`)}\n}`,
        ),
    'patterns that all apply to all works': n =>
        plain(
            `${each(n, i => `pattern R${i} { applies-to program, activity requires code, budget, location }`)}\n${programs(n, () => 'activity A')}`,
        ),
    'works that wait in a circle': n => plain(programs(n, i => `after P${(i + 1) % n}`)),
    'works that wait for many others': n => {
        const count = Math.ceil(Math.sqrt(n));
        return plain(
            programs(
                count,
                i =>
                    `after ${Array.from({ length: count }, (_, k) => `P${k}`)
                        .filter((_, k) => k !== i)
                        .join(', ')}`,
            ),
        );
    },
    'departments with two needs each': n =>
        plain(each(n, i => `department D${i} { program P { needs D${(i + 1) % n}.P, D${(i + 7) % n}.P.o builds o } }`)),
    'parts that need their neighbours': n =>
        plain(`department D { program P {\n${each(n, i => `activity A${i} { needs A${i + 1} during 2025-0${(i % 9) + 1} }`)}\n} }`),
    'a long list of rules to ignore': n => plain(`// ignore: ${each(n, () => 'a', ' ')}\ndepartment D { program P }`),
    'comments that ignore, all on one line': n =>
        plain(`department D { ${each(n, i => `program P${i} { serves G } /* ignore: no-goal */`, ' ')} }`),
    'goals in a circle': n => plain(each(n, i => `goal G${i} { serves G${(i + 1) % n} }`)),
    'goals that serve one another': n =>
        plain(each(n, i => `objective G${i} { serves G${i + 1} indicator I "Share of homes" unit "%" { target ${i} in 2025 } }`)),
    'departments whose programs serve none of many objectives': n =>
        plain(`${each(n, i => `objective O${i}`)}\n${each(n, i => `department D${i} { program P }`)}`),
    'one goal that all serve': n => plain(`goal G\n${each(n, i => `department D${i} { program P { serves G } }`)}`),
    'places one within another': n =>
        plain(`${each(n, i => `location L${i} within L${i + 1}`)}\n${programs(n, i => `location L${i} builds x 3 "unit"`)}`),
    'one thing at many places': n =>
        plain(
            `${each(n, i => `location L${i} within City`)}\nlocation City\ndepartment D { program P { buys trees ${n} "tree" { location ${each(n, i => `L${i} 1`, ', ')} } } }`,
        ),
    'works that share one place and title': n =>
        plain(
            `location L\n${each(n, i => `department D${i} { program P "Training of farmers" { location L during 2025 digs delivers t 3 "unit" } }`)}`,
        ),
    'codes that no list holds': n => ({
        text: `plan X { catalogue "l.csv" }\n${programs(n, i => `code "1.03.${i}.2.0${i % 7}"`).replaceAll(/program (P\d+)/g, 'program $1 "Jalan $1"')}`,
        lists: { 'l.csv': `kode;nomenklatur\n${each(n, i => `1.03.${String(i).padStart(5, '0')};Jalan P${(i * 31) % n}`)}` },
    }),
    'one code on many lines': n => ({
        text: `plan X { catalogue "l.csv" }\n${programs(n, () => 'code "1.03.10"')}`,
        lists: { 'l.csv': `kode;nomenklatur\n${each(n, i => `1.03.10;Jalan ${i}`)}` },
    }),
    catalogues: n => ({ text: `plan X { ${each(n, i => `catalogue "l${i}.csv"`)} }`, lists: { 'l0.csv': 'kode;nama\n1.03;X' } }),
    'blocks that are never closed': n => plain(each(n, i => `department D${i} {`, ' ')),
    'texts that are never closed': n => plain(each(n, i => `goal G${i} "Shade`)),
    'lines that cannot be read': n => plain(each(n, i => `goal ${i} ) ( serves`)),
    'comments that are never closed': n => plain(each(n, () => '/* x', ' ')),
    'one long line': n => plain(`department D { ${each(n, i => `program P${i} "Work ${i}" { budget ${i} in 2025 }`, ' ')} }`),
    'programs of one name': n => plain(each(n, () => 'department D { program P "Roads" { code "1" } }')),
    'extensions of one department': n =>
        plain(`department D\n${each(n, i => `extend D { program P${i} { budget 5 in 2025 } ceiling 3 in 2025 }`)}`),
    'money in many parts': n =>
        plain(
            `fund F\ndepartment D { program P { budget ${each(n, i => `${i} in ${2000 + (i % 50)}`, ', ')}\n${each(n, i => `activity A${i} { budget ${i} in ${2000 + (i % 50)} }`)} } }`,
        ),
    'parts that lack money and place': n =>
        plain(
            `pattern R { applies-to activity, program requires budget, location }\ndepartment D { program P {\n${each(n, i => `activity A${i}${i < n / 2 ? ' { location L budget 3 in 2025 }' : ''}`)} } }\nlocation L`,
        ),
    funds: n =>
        plain(
            `${each(n, i => `fund F${i} "Fund ${i}"`)}\ndepartment D { ceiling ${each(n, i => `5 in 2025 from F${i}`, ', ')}\n${each(n, i => `program P${i} { budget 6 in 2025 from F${i} }`)} }`,
        ),
    'indicators of one title': n =>
        plain(
            each(n, i => `goal G${i} { indicator I "Length of road repaired" unit "km${i}" { target ${i} in 2025 actual ${i} in 2024 } }`),
        ),
    'titles that are nearly alike': n =>
        plain(
            each(
                n,
                i =>
                    `objective O${i} "Good road number ${['lenght', 'length', 'lengths', 'lengt'][i % 4]} ${'abcdefghij'[i % 10]}${i} repaired"`,
            ),
        ),
    'readings of one indicator': n =>
        plain(
            `goal G { indicator I unit "km" { ${each(n, i => `target ${i} in ${1000 + (i % 5000)} actual ${i} in ${1000 + (i % 5000)}`)} } }`,
        ),
    'requests to one department': n => plain(`department E\n${programs(n, i => `requests r${i} "Trucks" ${i} "day" from E by 2025`)}`),
    'one work that keeps many things': n =>
        plain(
            `plan X { period 2025..2029 }\ndepartment D { program K { maintains ${each(n, i => `a${i}`, ', ')} }\n${each(n, i => `asset a${i} { maintainer D upkeep 5 per year }`)} }`,
        ),
    'one thing that many keep': n =>
        plain(
            `plan X { period 2025..2029 }\ndepartment D { asset a { upkeep 5 per year }\n${each(n, i => `program K${i} { maintains a during 2025 budget 1 in 2025 }`)} }`,
        ),
    'keepers of one thing': n => plain(`department D { asset a { ${each(n, i => `maintainer D in ${1000 + i}`)} } }`),
    'works that continue one another': n => plain(programs(n, i => `during 2025 progress 40% in 2025 continues P${i + 1}`)),
    'partners of one work': n =>
        plain(
            `${each(n, i => `partner X${i} "Group ${i}"`)}\ndepartment D { program P { executor D with ${each(n, i => `X${i}`, ', ')} } }`,
        ),
    'units that carry out': n =>
        plain(`department D { ${each(n, i => `unit U${i}`)}\n${each(n, i => `program P${i} { executor U${i} with U${(i + 1) % n} }`)} }`),
    'a work with many outputs': n =>
        plain(`department D { program P { during 2025\n${each(n, i => `builds o${i} "Hall ${i}" 3 "unit" { user D maintainer D }`)} } }`),
    'works that serve one long cascade': n =>
        plain(
            `${each(n, i => `objective G${i} { serves G${i + 1} }`)}\n${each(n, i => `department D${i} { program P { serves G${i} } }`)}`,
        ),
    'paths into departments of one name': n =>
        plain(`${each(n, () => 'department D { program P { builds o } }')}\nprogram X { needs ${each(n, () => 'D.P.o', ', ')} }`),
    'outputs that are handed over and used elsewhere': n =>
        plain(
            `department E { ${each(n, i => `unit U${i}`)} }\ndepartment D { program P { during 2025\n${each(n, i => `builds o${i} { user E.U${i} maintainer E handover to E in 2025 }`)} } }`,
        ),
    'answers to many requests': n =>
        plain(
            `department E { program A { during 2026 answers ${each(n, i => `D.P${i}.r`, ', ')} } }\n${programs(n, () => 'requests r "Trucks" 3 "day" from E by 2025')}`,
        ),
    'assets that stand idle where the like is built': n =>
        plain(
            `location L\ndepartment D {\n${each(n, i => `asset a${i} { state idle kind "hall" location L }`)}\nprogram P { location L\n${each(n, i => `builds b${i} { kind "hall" }`)} } }`,
        ),
    'missions and goals that nothing carries on': n =>
        plain(`vision V { ${each(n, i => `mission M${i} "Mission ${i}"`)} }\n${each(n, i => `goal G${i} { serves M${i} }`)}`),
};
