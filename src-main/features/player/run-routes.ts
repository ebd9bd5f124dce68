import type { Router } from 'express';
import type { PlayerDeps } from './deps';

/** Content origin: everything under `/run/:ticket/`. */
export function mountRunRoutes(_contentRouter: Router, _deps: PlayerDeps): void {}
