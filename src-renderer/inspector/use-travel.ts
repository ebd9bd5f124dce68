import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { JournalEntry } from '../../src-shared/contract/session-journal';
import type { Story } from '../../src-shared/inspect/story';
import { addressOf, placeAt, type Place } from './place-address';

/** The way through a session. */
export interface Travel extends Place {
  /** The moment shown, live or not. */
  readonly position: number;
  /** The whole journal, also what comes after the moment shown. */
  readonly journal: readonly JournalEntry[];
  readonly story: Story;
  readonly goTo: (position: number) => void;
  /** Goes there and opens the entry. */
  readonly open: (position: number) => void;
  /** How often an entry was opened from outside the log. */
  readonly openings: number;
  readonly goLive: () => void;
  /** Null: with none any more. */
  readonly compareWith: (base: number | null) => void;
}

/** Browsers take no more than some hundred addresses in half a minute. */
const addressPauseMs = 300;

/**
 * Where one is, kept in the address of the window once one stays there for a moment, so that a link leads back. `address` is what
 * follows `path` in it.
 */
export function useTravel(
  { path, address }: { readonly path: string; readonly address: string },
  story: Story,
  journal: readonly JournalEntry[],
): Travel {
  const [place, setPlace] = useState(() => placeAt(address));
  useAddress({ path, address, place, setPlace });
  const position = Math.min(place.at ?? journal.length, journal.length);
  const { at, base } = place;
  const total = useRef(journal.length);
  useEffect(() => {
    total.current = journal.length;
  }, [journal]);
  const [openings, setOpenings] = useState(0);
  const moves = useMemo(() => {
    const goTo = (to: number) => {
      setPlace((was) => ({ ...was, at: Math.max(0, Math.min(to, total.current)) }));
    };
    return {
      goTo,
      open: (to: number) => {
        goTo(to);
        setOpenings((count) => count + 1);
      },
      goLive: () => {
        setPlace((was) => ({ ...was, at: null }));
      },
      compareWith: (to: number | null) => {
        setPlace((was) => ({ ...was, base: to }));
      },
    };
  }, []);
  return useMemo(
    () => ({ at, base, position, journal, story, openings, ...moves }),
    [at, base, position, journal, story, openings, moves],
  );
}

interface Addressed {
  readonly path: string;
  readonly address: string;
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
}

/** Writes the place into the address, and follows an address that somebody else wrote. */
function useAddress({ path, address, place, setPlace }: Addressed): void {
  const [, navigate] = useLocation();
  const written = useRef(address);
  useEffect(() => {
    if (address === written.current) return;
    written.current = address;
    setPlace(placeAt(address));
  }, [address, setPlace]);
  useEffect(() => {
    const text = addressOf(place);
    if (text === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = text;
      navigate(text === '' ? path : `${path}/${text}`, { replace: true });
    }, addressPauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [place, path, navigate]);
}
