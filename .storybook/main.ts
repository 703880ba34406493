import type { StorybookConfig } from '@storybook/react-vite';
import { autoscribeBackEnd } from './autoscribeBackEnd.js';

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: async (vite) => {
    const { mergeConfig } = await import('vite');
    // Relative, so that a static build works from any sub-path.
    return mergeConfig(vite, { base: './', plugins: [autoscribeBackEnd()] });
  },
};

export default config;
