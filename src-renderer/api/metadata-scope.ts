/** Metadata is read, changed and sent back as a whole: one change after the other, or the later one undoes the earlier. */
export const metadataScope = { id: 'metadata of packages' } as const;
