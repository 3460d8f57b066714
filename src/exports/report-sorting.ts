// The one script of a report in an editor: a heading of a column becomes a button that sorts by it, for mouse, keyboard and screen reader.
// Parts stay below what they are parts of. It must not know what the tables say.

/** A third press brings back the order of the report. Amounts are read from `data-amount`, texts compared as the reader's language does. */
export const sortTables = `
for (const table of document.querySelectorAll('table')) {
    const [body] = table.tBodies;
    const blocks = [];
    for (const row of body?.rows ?? [])
        if (row.querySelector('.part') && blocks.length > 0) blocks.at(-1).push(row);
        else blocks.push([row]);
    if (blocks.length < 2) continue;
    const heads = [...table.tHead.rows[0].cells];
    const words = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });
    const compare = (a, b) => {
        const amounts = [a, b].map(cell => cell?.dataset.amount);
        const [one, other] = amounts;
        if (one !== undefined && other !== undefined) return Number(one) - Number(other);
        if (one !== other) return one === undefined ? 1 : -1;
        return words.compare(a?.textContent ?? '', b?.textContent ?? '');
    };
    for (const [at, head] of heads.entries()) {
        if (head.textContent.trim() === '' || head.matches('.blank, .mark')) continue;
        const button = document.createElement('button');
        button.type = 'button';
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener('click', () => {
            const before = head.getAttribute('aria-sort');
            const order = before === 'ascending' ? 'descending' : before === 'descending' ? undefined : 'ascending';
            for (const other of heads) other.removeAttribute('aria-sort');
            if (order) head.setAttribute('aria-sort', order);
            const sorted = order ? blocks.toSorted((a, b) => compare(a[0].cells[at], b[0].cells[at])) : blocks;
            // Equal rows keep the order of the report in both directions.
            if (order === 'descending') sorted.sort((a, b) => compare(b[0].cells[at], a[0].cells[at]));
            body.append(...sorted.flat());
        });
    }
}
`;
