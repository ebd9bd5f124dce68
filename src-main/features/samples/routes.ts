import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { SampleService } from './service';

export function mountSampleRoutes(ownerRouter: Router, samples: SampleService): void {
  serve(ownerRouter, contract.addSamples, async (_, { tenantId, keyName }) => ({
    added: await samples.addAll(tenantId, keyName),
  }));
}
