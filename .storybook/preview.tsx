import type { Decorator, Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { Fragment, StrictMode, useLayoutEffect, useState, type ReactNode } from 'react';
import { AutoScribeProvider } from '../src/index.js';
import { useSettings } from '../src/headless/config.js';
import { createWorld, type Network, type World, type WorldOptions } from '../stories/world/createWorld.js';
import { sharpenArgTypes } from './argTypes.js';
import { DocsPage, readDocComment } from './DocsPage.js';
import { globalTypes, initialGlobals, readToolbar } from './toolbar.js';
import '../src/theme/index.css';
import './preview.css';

// What a story waits for comes at once; a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });

interface GroundProps {
  toolbar: ReturnType<typeof readToolbar>;
  className: string;
  width: number | undefined;
  children: ReactNode;
}

function Ground({ toolbar: { theme, dir: given, locale, messages }, className, width, children }: GroundProps) {
  // The page is written in the direction that the library finds for the language.
  const { dir } = useSettings({ dir: given, messages });
  return (
    <div className={className} data-story-theme={theme} dir={dir} lang={locale}>
      <div className="story-column" style={{ maxInlineSize: width }}>
        <AutoScribeProvider theme={theme} dir={dir} messages={messages}>
          {children}
        </AutoScribeProvider>
      </div>
    </div>
  );
}

const withGround: Decorator = (Story, { globals, parameters, viewMode }) => {
  const toolbar = readToolbar(globals);
  const className = `story ${parameters['ground'] === 'bare' ? '' : 'story-padded'} ${viewMode === 'docs' ? '' : 'story-alone'}`;
  const Mode = toolbar.isStrict ? StrictMode : Fragment;
  return (
    <Mode>
      <Ground toolbar={toolbar} className={className} width={parameters['width'] as number | undefined}>
        <Story />
      </Ground>
    </Mode>
  );
};

interface InWorldProps {
  world: World;
  network: Network;
  children: (world: World) => ReactNode;
}

// A changed control renders anew, and every render loads a new world. A story stays in the one it began in; what the
// toolbar does to its network counts from the next invitation on.
function InWorld({ world, network, children }: InWorldProps) {
  const [mine] = useState(world);
  useLayoutEffect(() => mine.setNetwork(network), [mine, network]);
  return children(mine);
}

const withWorld: Decorator = (Story, { args, loaded, globals }) => (
  <InWorld world={(loaded as { world: World }).world} network={readToolbar(globals).network}>
    {(world) => <Story args={{ onInvite: world.onInvite, ...args }} />}
  </InWorld>
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
          [
            'Introduction',
            'Embedding',
            'Theming',
            'Languages',
            'Your back end',
            'Adapters',
            'Testing',
            'Accessibility',
            'Security',
            'Versioning',
            'Examples',
          ],
          'Recipes',
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
  initialGlobals,
  globalTypes,
};

export default preview;
