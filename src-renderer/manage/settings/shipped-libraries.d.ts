/** Gathered when the program is built. */
declare module 'virtual:shipped-libraries' {
  /** A library of others that is part of the program. */
  export interface ShippedLibrary {
    readonly name: string;
    readonly version: string;
    /** SPDX expression, as the library states it; empty where it states none. */
    readonly licence: string;
    /** What it says of its licence, and its notices; empty where it brings no such file. */
    readonly text: string;
  }

  /** By name. */
  export const libraries: readonly ShippedLibrary[];
}
