import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { languages } from '../../src-shared/kernel/languages';
import { useFormats } from '../ui/formats';
import { useLanguage } from '../ui/i18n';
import { chooseLanguage } from '../ui/spoken-language';
import { useClassroomSay } from './use-classroom-say';

/** Each language in its own words; the device remembers which was chosen. */
export function LanguageMenu() {
  const say = useClassroomSay();
  const formats = useFormats();
  const { i18n, language } = useLanguage();
  const own = formats.languageName(language);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          size="md"
          px="xs"
          leftSection={<IconLanguage size={22} aria-hidden />}
          aria-label={`${say('language')}: ${own}`}
          data-testid="language"
        >
          {own}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((tag) => (
          <Menu.Item
            key={tag}
            lang={tag}
            fz="md"
            mih={44}
            aria-current={tag === language}
            fw={tag === language ? 640 : undefined}
            onClick={() => void chooseLanguage(i18n, tag)}
            data-testid={`language-${tag}`}
          >
            {formats.languageName(tag)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
