import type { EngineTexts } from '.';

type Notes = EngineTexts['note'];
type Reason =
  Extract<keyof Notes, `sn.request.refused/${string}`> extends `sn.request.refused/${infer Id}` ? Id : never;

type Refusals = {
  readonly [Id in Reason as `sn.explain.refusal/${Id}` | `sn.explain.refusal-anywhere/${Id}`]: string;
};

/**
 * Why something is refused, out of the remarks on refused requests: those tell the reason behind their first colon. `quoted` is the
 * name of the activity between the quotation marks of the language.
 */
export function explainRefusals(notes: { readonly [Key in keyof Notes]: string }, quoted: string): Refusals {
  const prefix = 'sn.request.refused/';
  const reasons = Object.entries(notes).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(
    reasons.flatMap(([key, text]) => {
      const id = key.slice(prefix.length);
      const why = text.slice(text.indexOf(': ') + 2) + (id.includes('.') ? ` (${id})` : '');
      return [
        [`sn.explain.refusal/${id}`, `${quoted}: ${why}`],
        [`sn.explain.refusal-anywhere/${id}`, why],
      ];
    }),
  ) as Refusals;
}
