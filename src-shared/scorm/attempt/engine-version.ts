/** Goes up whenever folding an old journal could give another state or answer. Each journal entry carries it. */
export const engineVersion = '5';
