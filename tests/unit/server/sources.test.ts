// Hover says from which table and row a figure came, and what was edited since.
import { afterEach, expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver-types';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const base = `// alur-table renja 2026 2026-03-12
// What the table said.

fund PAD "PAD"

department Works {
  program Roads "Roads" { // row 30
    code "1.03"
    budget 5 million in 2026 from PAD // row 31
    indicator Sound "Sound roads" unit "%" { target 61 in 2026 } // row 33
  }
}
`;
const plan = `plan City { period 2026 }
fund PAD "PAD"
department Works {
  program Roads "Roads" {
    code "1.03"
    budget 5 million in 2026 from PAD
    budget 7 million in 2027
    indicator Sound "Sound roads" unit "%" { target 64 in 2026 }
  }
}
`;
const hoverAt = async (line: number, character: number) => {
    const params = { textDocument: { uri: 'file:///city/city.plan' }, position: { line, character } };
    const hover = await client.request<Hover | null>('textDocument/hover', params);
    return hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
};

it('names the table, its date and the row of a figure, and what the table said where it was edited', async () => {
    client = await startClient({ files: { '/city/city.plan': plan, '/city/works.renja-2026.table.txt': base } });
    await client.open('/city/city.plan');
    expect(await hoverAt(5, 14)).toContain('budget 2026: Renja 2026, 12 March 2026, row 31');
    expect(await hoverAt(6, 14)).not.toContain('Renja');
    expect(await hoverAt(7, 56)).toContain('target 2026: Renja 2026, 12 March 2026, row 33; edited since: the table said 61 %');
    expect(await hoverAt(3, 12)).toContain('title: Renja 2026, 12 March 2026, row 30');
    await client.edit('/city/city.plan', plan.replace('5 million', '6 million'));
    expect(await hoverAt(5, 14)).toContain('row 31; edited since: the table said Rp 5,000,000');
});

it('says nothing of tables where there are none', async () => {
    client = await startClient({ files: { '/city/city.plan': plan } });
    await client.open('/city/city.plan');
    expect(await hoverAt(5, 14)).not.toContain('Renja');
});
