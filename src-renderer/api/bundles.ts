import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import * as contract from '../../src-shared/contract/bundles';
import type { Bundle } from '../../src-shared/contract/bundles';
import type { CallerInput } from '../../src-shared/contract/endpoint';
import type { BundleId } from '../../src-shared/kernel/ids';
import type { Client } from './client';
import { queryKeys } from './query-keys';
import type { BytesWishes } from './read-bytes';
import { useClient } from './server-provider';

export type BundleWish = CallerInput<typeof contract.createBundle>;

const againMs = 400;

/** One bundle on its way: what is done with it goes on at the server, and is looked at until it has ended. */
export interface CarriedBundle {
  /** Null: none has been begun. */
  readonly bundle: Bundle | null;
  readonly isBusy: boolean;
  /** Of the last call; null for none. */
  readonly error: unknown;
  make(wish: BundleWish): void;
  receive(file: File, passphrase: string): void;
  look(passphrase: string): void;
  take(passphrase: string): void;
  /** Ends what is being done with it, and removes its file. */
  drop(): void;
  bytes(wishes: BytesWishes): Promise<Blob>;
}

export function useCarriedBundle(): CarriedBundle {
  const client = useClient();
  const queries = useQueryClient();
  const [id, setId] = useState<BundleId | null>(null);
  const asked = useQuery({
    queryKey: queryKeys.bundle(id),
    queryFn: ({ signal }) =>
      id === null ? null : client.call(contract.readBundle, { bundleId: id }, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? againMs : false),
  });
  /** Raised when nobody wants it any more: what comes later is removed again. */
  const turn = useRef(0);
  // One that is gone already needs no more.
  const remove = (bundleId: BundleId) =>
    client.call(contract.deleteBundle, { bundleId }).catch(() => undefined);
  const deed = useMutation({
    mutationFn: async (act: (client: Client) => Promise<Bundle>) => {
      const { current } = turn;
      return { bundle: await act(client), isWanted: current === turn.current };
    },
    onSuccess: ({ bundle, isWanted }) => {
      if (!isWanted) return remove(bundle.id);
      queries.setQueryData(queryKeys.bundle(bundle.id), bundle);
      setId(bundle.id);
      return undefined;
    },
  });
  const bundle = id === null ? null : (asked.data ?? null);
  const withId = (act: (bundleId: BundleId) => Parameters<typeof deed.mutate>[0]): void => {
    if (id !== null) deed.mutate(act(id));
  };
  return {
    bundle,
    isBusy: deed.isPending || bundle?.state === 'working',
    error: deed.error ?? asked.error,
    make: (wish) => deed.mutate((by) => by.call(contract.createBundle, wish)),
    receive: (file, passphrase) =>
      deed.mutate(async (by) => {
        const name = file.name.slice(0, 255);
        const { id: bundleId } = await by.send(contract.receiveBundle, { file_name: name }, file);
        return by.call(contract.lookAtBundle, { bundleId, passphrase });
      }),
    look: (passphrase) =>
      withId((bundleId) => (by) => by.call(contract.lookAtBundle, { bundleId, passphrase })),
    take: (passphrase) =>
      withId((bundleId) => (by) => by.call(contract.takeBundle, { bundleId, passphrase })),
    drop: () => {
      turn.current += 1;
      deed.reset();
      setId(null);
      if (id !== null) void remove(id);
    },
    bytes: (wishes) =>
      id === null
        ? Promise.reject(new Error('There is no bundle'))
        : client.bytes(contract.saveBundle, { bundleId: id }, wishes),
  };
}

/** Whom files were made for, the last one first. */
export function useBundleReceivers() {
  const client = useClient();
  return useQuery({
    queryKey: queryKeys.bundleReceivers(),
    queryFn: async ({ signal }) => (await client.call(contract.listBundleReceivers, {}, signal)).receivers,
    staleTime: 0,
  });
}
