/** The page inside a frame of somebody else's page: `embed.html` says of itself that it is meant for that. */
export const isEmbedded = (): boolean => document.documentElement.hasAttribute('data-embed');

/** The whole page beside `embed.html`, at the same view. @param query as `queryFromState` writes it */
export const wholePage = (query: string): string => new URL(`./${query}`, location.href).href;
