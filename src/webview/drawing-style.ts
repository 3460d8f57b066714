// The drawing's own style in the editor's theme, as a sheet made by script: the page's policy allows no other. It must not know what is drawn.
import { styleSheet, type Theme } from '../diagram/theme.ts';

/** Follows the theme for as long as the page lives; told after each change. */
export function followTheme(changed: () => void): void {
    const sheet = new CSSStyleSheet();
    let shown: Theme | undefined;
    const follow = () => {
        const theme = themeOf(document.body);
        if (theme !== shown) sheet.replaceSync(styleSheet(theme, false));
        shown = theme;
        changed();
    };
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    new MutationObserver(follow).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
    follow();
}

/** VS Code says by a class what kind of theme it is. Its colours come first; ours fill in what a theme leaves out. */
function themeOf({ classList }: HTMLElement): Theme {
    if (classList.contains('vscode-high-contrast-light')) return 'light';
    if (classList.contains('vscode-high-contrast')) return 'high-contrast';
    return classList.contains('vscode-dark') ? 'dark' : 'light';
}
