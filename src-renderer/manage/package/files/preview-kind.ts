/** How a file is shown: its picture or sound, its text, or not at all. */
export type PreviewKind = 'image' | 'audio' | 'video' | 'text' | 'none';

const kinds: readonly (readonly [PreviewKind, RegExp])[] = [
  ['image', /\.(apng|avif|bmp|cur|gif|ico|jfif|jpe?g|png|svg|webp)$/i],
  ['audio', /\.(aac|flac|m4a|mp3|oga|ogg|opus|wav)$/i],
  ['video', /\.(m4v|mov|mp4|ogv|webm)$/i],
  [
    'text',
    /\.(cjs|conf|css|csv|dtd|htm|html|ini|js|json|jsx|less|log|map|md|mjs|scss|srt|tsx?|txt|vtt|webmanifest|xhtml|xml|xsd|xsl|ya?ml)$/i,
  ],
];

/** A media file may be big; a text that long can be read by nobody. */
const mostBytes: Readonly<Record<PreviewKind, number>> = {
  image: 50_000_000,
  audio: 100_000_000,
  video: 100_000_000,
  text: 1_000_000,
  none: 0,
};

export function previewKindOf(path: string): PreviewKind {
  return kinds.find(([, ending]) => ending.test(path))?.[0] ?? 'none';
}

/** Bigger ones are not shown. */
export function mostBytesOf(kind: PreviewKind): number {
  return mostBytes[kind];
}
