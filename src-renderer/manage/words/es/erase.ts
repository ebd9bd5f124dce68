import type { TranslationOf } from '../../../../src-shared/kernel/translation';
import type { erase as en } from '../en/erase';

export const erase: TranslationOf<typeof en, 'es'> = {
  open: 'Borrar también allí…',
  openNamed: 'Borrar también allí… {{learner}}: {{title}}',
  title: '¿Borrar esta sesión en «{{name}}» y aquí?',
  text: 'Todo lo que {{learner}} hizo en ella se pierde en ambos lados: cada llamada, respuestas, tiempos y el resultado. No se puede recuperar. Lo que otros servidores tienen de ella se queda.',
  confirm: 'Borrar aquí y allí',
  keep: 'Conservarla',
  done: 'Borrada en {{name}} y aquí.',
  notOffered: '{{name}} no tiene ninguna llamada que borre una sesión. No se borró nada.',
  failed: '{{what}}. No se borró nada.',
};
