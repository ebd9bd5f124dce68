/** Values for the `{{names}}` of a text. */
export type WordFacts = Readonly<Record<string, string | number>>;

type NameIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | NameIn<Rest> : never;

/** The facts that a text asks for: one that is missing does not compile. */
export type FactsIn<Text> = Readonly<Record<NameIn<Text>, string | number>>;

/** Puts facts into a text, as i18next does it. What stands in a fact stays as it is. */
export function fillWords(text: string, facts: WordFacts): string {
  return text.replace(/\{\{([^{}]+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : whole,
  );
}

/** Where an id has several sentences, the fact `case` chooses: its words stand under `id/case`. */
export function wordsKey(id: string, facts: WordFacts): string {
  return facts['case'] === undefined ? id : `${id}/${String(facts['case'])}`;
}

/** The way back: the id, and the case as a fact. */
export function idOfWords(key: string, facts: WordFacts): { readonly id: string; readonly facts: WordFacts } {
  const [id = key, chosen] = key.split('/');
  return { id, facts: chosen === undefined ? facts : { ...facts, case: chosen } };
}

/** A text that is about no facts yet: their names stand in angles, as in "‹name› is a link". */
export function namedFacts(text: string): string {
  return text.replace(/\{\{(\w+)\}\}/g, '‹$1›');
}
