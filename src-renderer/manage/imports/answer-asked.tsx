import { List, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import type { Asked } from '../../../src-shared/contract/window-commands';
import { asFailure } from '../../api/as-failure';
import { useImportFiles } from '../../api/imports';
import { useManageSay } from '../use-manage-say';
import { useSayFailureOf } from '../use-say-failure';
import { useUploads } from './uploads-provider';

const mostNamed = 10;

/** Shows what the system asked of Lectern: files that were opened with it, links that were followed. Nothing is done before it is confirmed. */
export function AnswerAsked() {
  const say = useManageSay();
  const sayFailure = useSayFailureOf();
  const { choose } = useUploads();
  const { mutate: importFiles } = useImportFiles();
  const [, go] = useLocation();

  const importThem = (paths: readonly string[]) => {
    go('/');
    importFiles(paths, {
      onSuccess: (files) => {
        for (const { path, failure } of files)
          if (failure !== null) sayFailure(asFailure(failure), nameOf(path));
      },
      onError: (error) => sayFailure(error, null),
    });
  };
  const titleOf = ([first = '', ...others]: readonly string[]) =>
    others.length === 0
      ? say('asked.fileTitle', { file: nameOf(first) })
      : say('asked.filesTitle', { count: others.length + 1 });
  const show = (asked: Asked) => {
    switch (asked.kind) {
      case 'package':
        modals.openConfirmModal({
          title: say('asked.packageTitle'),
          children: <Text size="sm">{say('asked.packageText')}</Text>,
          labels: { confirm: say('asked.packageShow'), cancel: say('asked.keep') },
          onConfirm: () => go(`/packages/${asked.packageId}`),
        });
        return;
      case 'import':
        modals.openConfirmModal({
          title: say('asked.importTitle'),
          children: <Text size="sm">{say('asked.importText')}</Text>,
          labels: { confirm: say('folders.chooseFiles'), cancel: say('asked.keep') },
          onConfirm: choose,
        });
        return;
      case 'files':
        modals.openConfirmModal({
          title: titleOf(asked.paths),
          children: <Named paths={asked.paths} />,
          labels: { confirm: say('asked.confirm'), cancel: say('asked.keep') },
          onConfirm: () => importThem(asked.paths),
        });
        return;
      case 'unknown':
        modals.open({
          title: say('asked.unknownTitle'),
          children: <Unknown link={asked.link} />,
        });
    }
  };
  const showAll = useEffectEvent(async () => {
    for (;;) {
      const asked = await window.lectern?.takeAsked();
      if (asked === undefined || asked === null) return;
      show(asked);
    }
  });
  useEffect(() => {
    void showAll();
    return window.lectern?.onAsked(() => void showAll());
  }, []);
  return null;
}

function Named({ paths }: { readonly paths: readonly string[] }) {
  const say = useManageSay();
  const more = paths.length - mostNamed;
  return (
    <Stack gap="xs" style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm">{say('asked.filesText')}</Text>
      <List size="sm" withPadding data-testid="asked-files">
        {paths.slice(0, mostNamed).map((path) => (
          <List.Item key={path}>
            <bdi>{path}</bdi>
          </List.Item>
        ))}
      </List>
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {say('asked.more', { count: more })}
        </Text>
      )}
    </Stack>
  );
}

function Unknown({ link }: { readonly link: string }) {
  const say = useManageSay();
  return (
    <Stack gap="xs" style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm">{say('asked.unknownText')}</Text>
      <Text size="sm" ff="monospace" data-testid="asked-link">
        <bdi>{link}</bdi>
      </Text>
    </Stack>
  );
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
