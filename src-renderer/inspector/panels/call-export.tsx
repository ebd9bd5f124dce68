import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconFileTypeCsv, IconPrinter, IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import { saveAs } from '../../ui/save-as';
import { useInspectorSay } from '../use-inspector-say';
import { callsCsv } from './call-csv';
import { CallPrint, type PrintedCallsProps } from './call-print';

/** Takes the calls that pass the filter out of here: as a file for a spreadsheet, or on paper. */
export function CallExport({ rows, session, titles }: PrintedCallsProps) {
  const say = useInspectorSay();
  const [isPrinting, setIsPrinting] = useState(false);
  const save = () => {
    const heads = {
      number: say('log.number'),
      time: say('log.time'),
      call: say('log.call'),
      element: say('log.element'),
      value: say('log.value'),
      result: say('log.result'),
      error: say('log.errorNumber'),
      took: say('log.took'),
      activity: say('log.activity'),
    };
    // By the mark at its begin a spreadsheet knows that the text is UTF-8.
    const text = ['\uFEFF', callsCsv(rows, heads)];
    saveAs(new Blob(text, { type: 'text/csv;charset=utf-8' }), `calls-${session.id}.csv`);
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Tooltip label={say('export.title')}>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={say('export.title')}
              data-testid="call-export"
            >
              <IconShare2 size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileTypeCsv size={16} aria-hidden />}
            onClick={save}
            data-testid="calls-csv"
          >
            {say('export.csv', { count: rows.length })}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => {
              setIsPrinting(true);
            }}
            data-testid="calls-print"
          >
            {say('export.print')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isPrinting && (
        <CallPrint
          rows={rows}
          session={session}
          titles={titles}
          onDone={() => {
            setIsPrinting(false);
          }}
        />
      )}
    </>
  );
}
