// The name of a file that is made for one declaration. It must not know where the file goes.

/** `PublicWorks` stands in `public-works.plan`. */
export function fileStem(name: string): string {
    return name.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2').toLowerCase();
}
