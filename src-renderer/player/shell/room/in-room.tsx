import { useEffect, useState, type ComponentType } from 'react';
import { waitedForServer } from '../waited-for-server';
import type { RoomLayerProps } from './room-layer';

/** What a teacher does to a course in a room. It is loaded by itself: the controls of the course do not wait for it. */
export function InRoom(props: RoomLayerProps) {
  const [Layer, setLayer] = useState<ComponentType<RoomLayerProps> | null>(null);
  useEffect(() => {
    void loadedLayer().then((layer) => setLayer(() => layer));
  }, []);
  return Layer === null ? null : <Layer {...props} />;
}

/** A script that did not come is never asked for again by the same page: once the room is reached, the page is loaded anew. What was done is kept. */
async function loadedLayer(): Promise<ComponentType<RoomLayerProps>> {
  try {
    return (await import('./room-layer')).RoomLayer;
  } catch (error) {
    console.error('The page cannot hear of the room', error);
    await waitedForServer();
    location.reload();
    throw error;
  }
}
