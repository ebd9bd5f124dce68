/**
 * The nonce under which our pages may add style elements. The server puts it, new for each answer, in
 * `<meta property="csp-nonce" nonce="...">` and in the policy. Without one: "", and the policy decides.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Dialogs lock scrolling by a style element of a library that reads its nonce from this global. */
export function shareStyleNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
