import type { Decorator, Preview } from '@storybook/react-vite';
import { useState, type ReactNode } from 'react';
import { AutoScribeProvider, type PartialMessages, type ThemeName } from '../src/index.js';
import ar from '../src/locales/ar.js';
import de from '../src/locales/de.js';
import en from '../src/locales/en.js';
import es from '../src/locales/es.js';
import fr from '../src/locales/fr.js';
import ja from '../src/locales/ja.js';
import ptBR from '../src/locales/pt-BR.js';
import zhCN from '../src/locales/zh-CN.js';
import { createWorld, type World, type WorldOptions } from '../stories/world/createWorld.js';
import { sharpenArgTypes } from './argTypes.js';
import { DocsPage, readDocComment } from './DocsPage.js';
import '../src/theme/index.css';
import './preview.css';

// One line for each language, and the toolbar has it.
const LOCALES: Record<string, { title: string; messages: PartialMessages }> = {
  en: { title: 'English', messages: en },
  es: { title: 'Español', messages: es },
  fr: { title: 'Français', messages: fr },
  de: { title: 'Deutsch', messages: de },
  'pt-BR': { title: 'Português (Brasil)', messages: ptBR },
  ja: { title: '日本語', messages: ja },
  'zh-CN': { title: '简体中文', messages: zhCN },
  ar: { title: 'العربية', messages: ar },
};

interface Globals {
  theme: ThemeName;
  dir: 'auto' | 'ltr' | 'rtl';
  locale: string;
}

const withGround: Decorator = (Story, { globals, parameters, viewMode }) => {
  const { theme, dir: wanted, locale } = globals as unknown as Globals;
  const dir = wanted !== 'auto' ? wanted : locale === 'ar' ? 'rtl' : 'ltr';
  const className = `story ${parameters['ground'] === 'bare' ? '' : 'story-padded'} ${viewMode === 'docs' ? '' : 'story-alone'}`;
  return (
    <div className={className} data-story-theme={theme} dir={dir} lang={locale}>
      <div className="story-column" style={{ maxInlineSize: parameters['width'] as number | undefined }}>
        <AutoScribeProvider theme={theme} dir={dir} messages={LOCALES[locale]?.messages}>
          <Story />
        </AutoScribeProvider>
      </div>
    </div>
  );
};

// A changed control renders anew, and every render loads a new world. A story stays in the one it began in.
function InWorld({ world, children }: { world: World; children: (world: World) => ReactNode }) {
  const [mine] = useState(world);
  return children(mine);
}

const withWorld: Decorator = (Story, { args, loaded }) => (
  <InWorld world={(loaded as { world: World }).world}>{(world) => <Story args={{ onInvite: world.onInvite, ...args }} />}</InWorld>
);

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [sharpenArgTypes],
  loaders: [({ parameters }) => ({ world: createWorld(parameters['autoscribe'] as WorldOptions | undefined) })],
  decorators: [withWorld, withGround],
  parameters: {
    // The ground does the padding, so that it reaches the edges in every theme.
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { page: DocsPage, extractComponentDescription: readDocComment },
    options: {
      storySort: {
        method: 'configure',
        order: [
          'A PACS worklist',
          'Guides',
          ['Introduction', 'Embedding', 'Your back end', 'Examples'],
          'Components',
          [
            'InviteUserDialog',
            'InviteUserForm',
            'PermissionToggles',
            'ClinicRoleSelect',
            'NpiInput',
            'AccessRestrictedNotice',
            'AutoScribeProvider',
          ],
        ],
      },
    },
    viewport: {
      options: {
        phone: { name: 'Small phone, 320', styles: { width: '320px', height: '700px' }, type: 'mobile' },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        desktop: { name: 'Workstation, 1280', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
      },
    },
  },
  initialGlobals: { theme: 'light', dir: 'auto', locale: 'en' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'auto', title: 'Auto' },
          { value: 'reading-room', title: 'Reading room' },
        ],
      },
    },
    dir: {
      description: 'Writing direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Of the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    locale: {
      description: 'Language',
      toolbar: { icon: 'globe', dynamicTitle: true, items: Object.entries(LOCALES).map(([value, { title }]) => ({ value, title })) },
    },
  },
};

export default preview;
