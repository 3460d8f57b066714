// The one script of a page of sheets in an editor: what leads from one sheet to another within a picture leads there. Editors follow such
// links in the text of a page alone. It must not know what the sheets show.

export const followLinks = `
addEventListener('click', event => {
    const address = event.target.closest?.('svg a')?.getAttribute('href');
    if (!address?.startsWith('#')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    document.getElementById(address.slice(1))?.scrollIntoView();
}, true);
`;
