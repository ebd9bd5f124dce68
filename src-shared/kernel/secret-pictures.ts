/** What a learner who does not read yet chooses from. Their order is that of the screens; a name, once released, stays. */
export const secretPictures = [
  ...(['cat', 'dog', 'fish', 'butterfly'] as const),
  ...(['tree', 'flower', 'sun', 'moon'] as const),
  ...(['star', 'car', 'boat', 'balloon'] as const),
] as const;

export type SecretPicture = (typeof secretPictures)[number];

/** How many are shown to be let in, in order, none of them twice. */
export const picturesInSecret = 3;
