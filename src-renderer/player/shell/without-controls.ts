import { rememberedLanguage } from '../../ui/remembered-language';
import { directionOf, spokenLanguage, type Language } from '../../../src-shared/kernel/languages';

interface Words {
  readonly text: string;
  readonly again: string;
}

/** By themselves: the player's other words come with the controls. */
const words: Readonly<Record<Language, Words>> = {
  en: {
    text: 'The controls of the course could not be loaded, so it was left again. What was saved is kept.',
    again: 'Try again',
  },
  de: {
    text: 'Die Bedienelemente des Kurses konnten nicht geladen werden, deshalb wurde er wieder verlassen. Was gespeichert war, bleibt erhalten.',
    again: 'Erneut versuchen',
  },
  es: {
    text: 'No se pudieron cargar los controles del curso, por lo que se ha vuelto a salir de él. Lo que estaba guardado se conserva.',
    again: 'Intentar de nuevo',
  },
  fr: {
    text: 'Les commandes du cours n’ont pas pu être chargées, il a donc été quitté. Ce qui était enregistré est conservé.',
    again: 'Réessayer',
  },
  ar: {
    text: 'تعذّر تحميل أدوات التحكّم في المقرر، لذلك تمّ الخروج منه. ما حُفظ يبقى محفوظًا.',
    again: 'المحاولة مرة أخرى',
  },
};

/** A plain page where the script of the controls did not come. */
export function sayNoControls(page: Document): void {
  const setting = rememberedLanguage();
  const language = spokenLanguage(setting === 'auto' ? navigator.languages : [setting]);
  page.documentElement.lang = language;
  page.documentElement.dir = directionOf(language);
  const text = page.createElement('p');
  text.setAttribute('role', 'alert');
  text.textContent = words[language].text;
  const again = page.createElement('button');
  again.textContent = words[language].again;
  again.addEventListener('click', () => location.reload());
  page.getElementById('root')?.replaceChildren(text, again);
}
