import { Button, Text } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { useApp } from '../../api/app';
import { Card } from '../../ui/card';
import { CopyText } from '../../ui/copy-text';
import { Facts } from '../../ui/facts';
import { Page } from '../../ui/page';
import { Answered } from '../answered';
import { useManageSay } from '../use-manage-say';
import { FirstKey } from './first-key';
import { KeyList } from './key-list';

const openApiPath = '/api/docs/openapi';

/** What a script needs to work with this Lectern: addresses, keys, an example. */
export function ApiAccessPage() {
  const say = useManageSay();
  return (
    <Page title={say('api.title')} subtitle={say('api.subtitle')} testId="api-access" actions={<OpenApi />}>
      <Answered query={useApp()} height={140}>
        {(app) => (
          <>
            {app.first_key !== null && <FirstKey text={app.first_key} />}
            <Card title={say('api.addresses')}>
              <Facts
                isDense
                facts={[
                  { name: say('api.apiOrigin'), value: <CopyText text={app.api_origin} /> },
                  {
                    name: say('api.reference'),
                    value: <CopyText text={`${app.api_origin}/api/docs`} testId="reference" />,
                  },
                  {
                    name: say('api.contentOrigin'),
                    value: <CopyText text={app.content_origin} />,
                  },
                  {
                    name: say('api.tenant'),
                    value: <CopyText text={app.tenant_id} testId="tenant-id" />,
                  },
                ]}
              />
            </Card>
            <KeyList />
            <Card title={say('api.example')}>
              <Text size="sm" mb="sm">
                {say('api.exampleText')}
              </Text>
              <CopyText text={curlExample(app.api_origin)} />
            </Card>
          </>
        )}
      </Answered>
    </Page>
  );
}

/** A call that shows both the address and how the key is sent. */
export function curlExample(apiOrigin: string): string {
  return `curl -H "X-API-Key: YOUR_KEY" ${apiOrigin}/api/v1/packages`;
}

function OpenApi() {
  const say = useManageSay();
  return (
    <Button
      component="a"
      variant="default"
      href={openApiPath}
      download="lectern-openapi.json"
      leftSection={<IconFileDownload size={18} aria-hidden />}
    >
      {say('api.openapi')}
    </Button>
  );
}
