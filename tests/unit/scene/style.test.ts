import { expect, it } from 'vitest';
import { styleSheet, stylesOf, type Theme } from '../../../src/diagram/theme.ts';
import { printCss, Styles } from '../../../src/scene/style.ts';

const themes: readonly Theme[] = ['light', 'dark', 'high-contrast', 'auto', 'print'];

it.each(themes)('%s: whoever draws by themselves sees what the style sheet says', theme => {
    const [screen = ''] = styleSheet(theme, true).split('@media');
    const rules = [...screen.matchAll(/^\.alur-flow \.([\w-]+)\{([^}]*)\}/gm)];
    expect(rules.length).toBeGreaterThan(40);
    const styles = stylesOf(theme);
    for (const [, name = '', body = ''] of rules) {
        const said = new Map(body.split(';').map(pair => pair.split(':') as [string, string]));
        const drawn = styles.of({ class: name });
        if (said.has('fill')) expect(drawn.fill, name).toBe(said.get('fill'));
        expect(drawn.stroke, name).toBe(said.get('stroke') ?? 'none');
        expect(String(drawn.strokeWidth), name).toBe(said.get('stroke-width') ?? '1');
        expect(drawn.dash.join(' '), name).toBe(said.get('stroke-dasharray') ?? '');
        expect([drawn.bold, drawn.italic], name).toEqual([said.has('font-weight'), said.has('font-style')]);
        expect(drawn.strokeFirst, name).toBe(said.has('paint-order'));
    }
});

it('counts the later class in the table, then what an element says, then ink', () => {
    const table = { a: { fill: 'red', strokeWidth: 2 }, b: { fill: 'hatch', stroke: 'red' }, c: { fill: 'none' } } as const;
    const styles = new Styles<'red'>(table, { red: '#f00' }, '#111');
    expect(styles.of({ class: 'b a' })).toMatchObject({ fill: 'url(#alur-hatch)', stroke: '#f00', strokeWidth: 2 });
    expect(styles.of({ class: 'c other', 'stroke-width': 3, 'stroke-dasharray': '0.1 4' })).toMatchObject({
        fill: 'none',
        stroke: 'none',
        strokeWidth: 3,
        dash: [0.1, 4],
    });
    expect(styles.of({})).toMatchObject({ fill: '#111', strokeWidth: 1, dash: [], round: false });
    expect(printCss('r', table, colour => `<${colour}>`)).toBe(
        '.r .a{fill:<red>;stroke-width:2}\n.r .b{fill:url(#alur-hatch);stroke:<red>}\n.r .c{fill:none}',
    );
});
