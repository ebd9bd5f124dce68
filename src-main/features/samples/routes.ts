import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { SampleService } from './service';

export function mountSampleRoutes(ownerRouter: Router, samples: SampleService): void {
  serve(ownerRouter, contract.addSamples, (_, { tenantId, keyName }) => samples.addAll(tenantId, keyName));
}
