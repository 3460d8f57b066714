// Brackets, comments, word pattern and indentation of the editor.

export function languageConfiguration(): object {
    return {
        comments: { lineComment: '//', blockComment: ['/*', '*/'] },
        brackets: [['{', '}']],
        autoClosingPairs: [
            { open: '{', close: '}' },
            { open: '"', close: '"', notIn: ['string', 'comment'] },
            { open: '/*', close: ' */', notIn: ['string', 'comment'] },
        ],
        surroundingPairs: [
            ['{', '}'],
            ['"', '"'],
        ],
        autoCloseBefore: ';:.,=}])>` \n\t',
        wordPattern: { pattern: '\\^?[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*', flags: 'u' },
        indentationRules: { increaseIndentPattern: '\\{[^}"]*$', decreaseIndentPattern: '^\\s*\\}' },
        onEnterRules: [{ beforeText: '^\\s*//.*$', afterText: '\\S', action: { indent: 'none', appendText: '// ' } }],
    };
}
