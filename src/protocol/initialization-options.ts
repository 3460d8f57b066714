// Client to server, with `initialize`: what an editor says when it starts the server. It must not know what comes of it.

export interface InitializationOptions {
    /** The client answers the requests of protocol/files.ts. */
    readonly servesFiles?: boolean;
    /** Settings for editors that have none of their own; those that an editor gives later come first. */
    readonly locale?: string;
    readonly rules?: Readonly<Record<string, string>>;
    /** Path of a folder where findings are kept for the next time; only its owner should be able to write there. */
    readonly cache?: string;
    /** Address of the client's own guide: `/PAGE#SECTION` is added. Else findings lead to the files beside the server, where there are any. */
    readonly guide?: string;
    /** URI of the folder with the pages of the guide, without a slash at the end: assistants read them. */
    readonly guideFolder?: string;
    /** URI of the folder with the server's own files, without a slash at the end, where it cannot know that itself. */
    readonly programFolder?: string;
    /** Commands of the client that the server may offer. */
    readonly commands?: readonly string[];
}
