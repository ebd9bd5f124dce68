import type { Router } from 'express';
import type { SessionService } from './service';

export function mountSessionRoutes(_router: Router, _sessions: SessionService): void {}
