// Plans at the edge of what anybody writes, by name, as text.

const long = 'Long words of a title that goes on '.repeat(57);

function program(index: number, more = ''): string {
    return `program P${index} "Program ${index}" { during 2026-0${(index % 9) + 1}..2027 budget ${index} million in 2026 ${more} }`;
}

export const extremePlans: Readonly<Record<string, string>> = {
    nothing: '',
    'no programs': 'plan City "City" { period 2025..2029 } goal G "Goal" department A "A" location L "L"',
    'one program': 'department A { program P }',
    'many programs in one department': `plan City { period 2025..2029 } department A "A" { ${Array.from({ length: 300 }, (_, k) => program(k, k > 0 ? `needs P${k - 1}.x delivers x "Thing"` : 'delivers x "Thing"')).join('\n')} }`,
    'many departments': `plan City { period 2025..2029 } ${Array.from({ length: 200 }, (_, k) => `department D${k} "Department ${k}" { program P { during 2026 delivers x ${k > 0 ? `needs D${k - 1}.P.x` : ''} } }`).join('\n')}`,
    'a circle of 50': `plan City { period 2025..2029 } ${Array.from({ length: 50 }, (_, k) => `department D${k} { program P { during 2026 after D${(k + 1) % 50}.P } }`).join('\n')}`,
    'long titles': `plan City "${long}" { period 2025..2029 } goal G "${long}" { indicator I "${long}" unit "${long}" { baseline 1 in 2024 target 2 in 2029 } } location L "${long}" department A "${long}" { program P "${long}" { serves G location L during 2026 buys x "${long}" requests y "${long}" from B } asset z "${long}" } department B "${long}" { program Q "${long}" { during 2027 needs A.P.x maintains A.P.x } }`,
    'words without blanks': `department A { program P "${'x'.repeat(1800)}" { delivers y "${'W'.repeat(900)}" } }`,
    'right to left':
        'plan City "خطة المدينة" { period 2025..2029 } goal G "هدف" department A "دائرة الحدائق" { program P "زراعة الأشجار على الطريق" { serves G during 2026 builds x "חומה גדולה" { handover to B } } } department B "משרד" { program Q "תחזוקה" { during 2027..2029 maintains A.P.x } }',
    'other scripts':
        'department A "部署" { program P "道路の整備と街路樹の植栽" { during 2026 delivers x "🌳🌳🌳 tanjung" } } department B { program Q { during 2027 needs A.P.x } }',
    'no period': 'department A { program P { delivers x "Thing" activity V activity W { after V } } program Q { after P needs P.x } }',
    'no money, no places': 'plan City { period 2025..2029 } department A { program P { during 2025..2029 builds x } }',
    'a mistyped year':
        'plan City { period 2025..2925 } department A { program P { during 2025..2925 delivers x } program Q { during 1925 } }',
    'beside the plan':
        'plan City { period 2025..2026 } department A { program P { during 2031..2033 builds x { maintainer A in 2040 } } program Q { during 2019..2020 needs P.x } }',
    backwards:
        'plan City { period 2029..2025 } department A { program P { during 2028..2026 delivers x } program Q { during 2027-05..2027-03 needs P.x requests y from A by 2026..2025 } }',
    'shared programs':
        'department shared { program P { during 2026 after S } } program S { executor shared during 2025 delivers x } program T { needs S.x }',
    'half written': 'plan City { period 2025.. department A { program { during needs . } program P "x { } } goal { serves',
    'names twice':
        'department A { program P { during 2025 } program P { during 2026 after P } } department A { program P } goal G goal G location L location L { within L }',
    'hostile text': 'department A "<script>alert(1)</script> & \u202e =1+1" { program P "</text><!--" { delivers x "]]>\u0000\u0007" } }',
};
