export function buildWhenStale(): Promise<void>;
export function build(): Promise<void>;
