import type { Router } from 'express';
import type { PlayerDeps } from './deps';

/** API origin, learner router: `GET /player/:sessionId` and `POST /player/:sessionId/open`. */
export function mountPlayerRoutes(_learnerRouter: Router, _deps: PlayerDeps): void {}
