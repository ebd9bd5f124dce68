import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { AssignmentService } from './service';

export function mountAssignmentRoutes(ownerRouter: Router, assignments: AssignmentService): void {
  serve(ownerRouter, contract.listAssignments, (filter, { tenantId }) => ({
    data: assignments.list(tenantId, filter),
  }));
  serve(ownerRouter, contract.readAssigned, (_, { tenantId }) => assignments.told(tenantId));
  serve(ownerRouter, contract.assignPackages, (wish, { tenantId }) => ({
    data: assignments.assign(tenantId, wish),
  }));
  serve(ownerRouter, contract.orderAssignments, ({ assignment_ids: ids }, { tenantId }) => ({
    data: assignments.order(tenantId, ids),
  }));
  serve(ownerRouter, contract.updateAssignment, ({ assignmentId, ...terms }, { tenantId }) =>
    assignments.update(tenantId, assignmentId, terms),
  );
  serve(ownerRouter, contract.deleteAssignment, ({ assignmentId }, { tenantId }) => {
    assignments.remove(tenantId, assignmentId);
    return { success: true as const };
  });
}
