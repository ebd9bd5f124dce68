/**
 * Values of a data model as content and run-time have set them. Keys are names of the tables (`core.lesson_status`,
 * `objectives`), never names that content made up, so a plain object cannot be walked into its prototype.
 */
export interface DataNode {
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly DataNode[]>>;
}

export const emptyNode: DataNode = { values: {}, lists: {} };
