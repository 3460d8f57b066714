import { expect, it } from 'vitest';
import { say } from '../../../src/l10n/say.ts';

const text = { en: '{n} {n:promise|promises}, {broken} {broken:does|do} not hold', id: '{n} komitmen, {broken} tidak terpenuhi' };

it('says the word that goes with one, and the one that goes with none and with more', () => {
    const said = (n: number | string, broken: number) => say(text, 'en', { n, broken });
    expect(said(1, 0)).toBe('1 promise, 0 do not hold');
    expect(said(2, 1)).toBe('2 promises, 1 does not hold');
    expect(said('1', 11)).toBe('1 promise, 11 do not hold');
    expect(said('1,000', 21)).toBe('1,000 promises, 21 do not hold');
    expect(say(text, 'id', { n: 1, broken: 0 })).toBe('1 komitmen, 0 tidak terpenuhi');
});

it('leaves a place without a value, and what values hold, as they are', () => {
    expect(say(text, 'en', {})).toBe(text.en);
    expect(say({ en: '{x}: {n:a|b}', id: '' }, 'en', { x: '{n:one|two}', n: 3 })).toBe('{n:one|two}: b');
});
