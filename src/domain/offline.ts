/** Whether the page opens again without a network, and what the browser said to keeping it. */

export type OfflineStatus =
  /** Not asked yet, or the answer is on its way. */
  | { readonly kind: 'unknown' }
  /** Its files are on their way into the browser's store. */
  | { readonly kind: 'fetching' }
  /** A reader who saves data is not sent six megabytes unasked. */
  | { readonly kind: 'asks-first' }
  /** Every file was looked for in the store, and found. */
  | { readonly kind: 'ready'; readonly files: number }
  | { readonly kind: 'incomplete'; readonly files: number; readonly missing: number }
  /** The store is full. */
  | { readonly kind: 'no-room' }
  /** A file did not come. */
  | { readonly kind: 'failed' }
  /** The browser has no such store here: an old one, or a private window. */
  | { readonly kind: 'unsupported' }
  /** Stores are only for pages over https. */
  | { readonly kind: 'insecure' }
  /** It has one and did not let the page use it. */
  | { readonly kind: 'refused' }
  /** As the author runs it, or with the kill switch on. */
  | { readonly kind: 'switched-off' }
  /** The page is one file on the reader's own machine. */
  | { readonly kind: 'one-file' };

/** What the browser answered when asked not to clear the store by itself; null = not asked. */
export type KeepAnswer = 'kept' | 'not-promised' | 'cannot-ask' | null;
