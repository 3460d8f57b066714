import { expect, it } from 'vitest';
import { ListsByFile } from '../../../src/incremental/lists-by-file.ts';

it('lists in plan order what files say that come, go and change, however the last one went', () => {
    const order = ['a', 'c', 'm', 'q', 'z'];
    // What is no file of the plan has no place in it.
    const compare = (a: string, b: string) => Math.max(0, order.indexOf(a)) - Math.max(0, order.indexOf(b));
    const list = new ListsByFile<string>();
    expect([list.isEmpty, list.list(compare)]).toEqual([true, []]);
    for (const file of ['a', 'q', 'z']) list.put(file, [file.toUpperCase()], compare);
    order.splice(4, 1);
    list.put('z', [], compare);
    list.put('c', ['C', 'C2'], compare);
    expect(list.list(compare)).toEqual(['A', 'C', 'C2', 'Q']);
    list.put('m', ['M'], compare);
    list.put('a', [], compare);
    expect([list.list(compare), list.get('c'), list.get('a')]).toEqual([['C', 'C2', 'M', 'Q'], ['C', 'C2'], undefined]);
    for (const file of ['c', 'm', 'q']) list.put(file, [], compare);
    expect(list.isEmpty).toBe(true);
    list.put('m', ['M'], compare);
    expect(list.list(compare)).toEqual(['M']);
});
