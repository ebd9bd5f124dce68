import { Router } from 'express';
import type { AnswersAt } from '../features/room/service';
import { mountVisitRoutes } from '../features/room/visit-routes';
import { tellAnswered } from '../http/answered';
import { answerFailure } from '../http/failure';
import { guardDoor, type Door } from '../http/guards';
import { giveRequestId } from '../http/request-id';
import { giveSecurityHeaders } from '../http/security-headers';
import { refuseUnknownRoute } from '../http/unknown-route';
import { bareApp, contentAt, learnerRouterAt, playerAt } from './answer-learners';
import type { Services } from './create-services';
import type { Parts } from './parts';

/** What a network reaches: learners' pages, the player and its content. No key is understood here, so no route of the owner can be. */
export function answersOfRoom(parts: Parts, services: Services): AnswersAt {
  const { room, settings, metrics } = services;
  return (entrance) => {
    const player = playerAt(parts, services, { ...entrance, isInRoom: true });
    const door: Door = { hosts: new Set([new URL(entrance.apiOrigin).host]), framed: false };
    const contentDoor: Door = { hosts: new Set([new URL(entrance.contentOrigin).host]), framed: true };
    const router = Router({ caseSensitive: true });
    mountVisitRoutes(router, {
      ...{ room, entrance, rendererFolder: player.rendererFolder },
      displaySettings: () => settings.read(room.tenantId),
    });
    const learner = bareApp();
    learner.use(giveRequestId, tellAnswered(metrics.answered), giveSecurityHeaders, guardDoor(door));
    learner.use(router, learnerRouterAt(player));
    learner.use(refuseUnknownRoute([]), answerFailure(parts.log));
    const { answer, sockets: contentSockets } = contentAt(player, contentDoor, services);
    const content: typeof answer = (req, res) => {
      room.arrivals.content(req.socket.remoteAddress ?? '');
      answer(req, res);
    };
    return { learner, learnerSockets: room.lines.at(door), content, contentSockets };
  };
}
